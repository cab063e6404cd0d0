"""Parts of the day: the words for them and the hours that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.looking_ahead import looking_ahead
from bot.understanding.facts.model import Span


@dataclass(frozen=True)
class DayPart:
    """A part of the day in a text; `nearest` is -1 for "last night", 0 for "this morning", None for a bare "morning"."""

    start: int
    end: int
    name: str
    nearest: int | None = None
    repeated: bool = False


# Hours from the day's midnight; above 24 is the next day. The windows are those of the evaluation's conventions.
WINDOWS = {
    "early": (0, 6), "morning": (6, 12), "lunch": (12, 14), "school": (15, 17), "afternoon": (12, 18), "tea": (16, 19),
    "dusk": (17, 20), "evening": (18, 22), "night": (18, 30),
}  # fmt: skip
# Where a clock time said together with the part may lie: "3 in the morning" is no morning by the window.
CLOCK_WINDOWS = {
    "early": (0, 7), "morning": (0, 12), "lunch": (11, 15), "school": (14, 18), "afternoon": (12, 19), "tea": (15, 20),
    "dusk": (16, 21), "evening": (16, 24), "night": (17, 29),
}  # fmt: skip
_WORDS = (
    ("early", r"(?:early|small|wee) hours(?: of (?:the|this|yesterday|\w+day) morning)?|middle of the night|dead of night|early doors"),
    ("school", (
r"(?:right |straight |just )?after school(?! club)|home ?time|end of school|"
r"(?:at )?pick ?up time|school run(?! (?:job|contract|work|driver|route|taxi|cab|minibus|bus|rota|passengers?|kids?|children|account)\b)|kicking out time at school|school finish\w*"
)),
    ("lunch", (
r"lunch ?(?:time|break|hour)?s?|dinner ?(?:time|break|hour)s?|(?:at|yesterday|"
r"today|over|during) dinner|midday break"
)),
    ("tea", r"tea ?times?"),
    ("dusk", r"early evening"),
    ("night", (
r"late at night|late night|late on|nights?(?: time)?|overnight|through the "
r"night|all night|tonight|closing time|(?:chucking|kicking|turning|throwing) out time(?! at school)|last orders"
)),
    ("morning", r"mornings?(?! after pill)|before school|breakfast(?: time)?|first thing"),
    ("afternoon", r"afternoons?"),
    ("evening", r"evenings?(?: all)?|(?<!years )(?<!year )(?<!xmas )(?<!christmas )eve(?! of)"),
)  # fmt: skip
_ANY = "|".join(f"(?P<{name}>{words})" for name, words in _WORDS)
# "2.30 night", "half 2 night", "about 11 night": a number there is an hour, and counts no nights.
_BEHIND_A_CLOCK = (
    r"(?:(?<=[0-9][:.][0-5][0-9] )|(?<=half [0-9] )|(?<=half 1[0-2] )|(?<=past [0-9] )|(?<=past 1[0-2] )|(?<=at [0-9] )|(?<=at 1[0-2] )|(?<=about [0-9] )|(?<=about 1[0-2] )|(?<=around [0-9] )|(?<=around 1[0-2] ))"
    r"(?=(?:night|morning|evening|afternoon)\b)"
)
_PART = looking_ahead(
    rf"(?:(?<![0-9] )(?<!both )(?<!few )(?<!couple of )(?<! as )|{_BEHIND_A_CLOCK}|(?=last |this |tonight))\b(?:(?P<last>last|previous) |(?P<this>this|"
    rf"earlier this|earlier) |(?P<every>every|each|most|some|other) |all )?"
    rf"(?:(?:early(?! evening)|late|mid)(?: |-))?(?:{_ANY})\b(?!(?<!day night) shift\b)(?! (?:porter|club|bus "
    rf"|shelter|manager|out\b|life|pay|driver|staff|worker|vision|school))"
)
_PLURALS = ("nights", "mornings", "evenings", "afternoons", "lunchtimes", "dinnertimes")
_GREETING = re.compile(
    r"(?:^|\bgood )(?:morning|afternoon|evening|night)(?: all)?\b(?! (?:about|around|at|he|she|a |i ))"
)


def day_parts(text: str) -> list[DayPart]:
    """Return the parts of the day that the plain text names."""
    return list(_day_parts(text))


def _day_parts(text: str) -> Iterator[DayPart]:
    greetings = [match.span() for match in _GREETING.finditer(text)]
    for match in _PART.finditer(text):
        if not _within(match, greetings) and match["every"] != "other":
            name = next(group for group in WINDOWS if match[group])
            yield DayPart(match.start(), match.end(), name, _nearest(match, name), _is_repeated(match))


def _within(match: re.Match[str], greetings: Sequence[Span]) -> bool:
    return any(start <= match.start() and match.end() <= end for start, end in greetings)


def _nearest(match: re.Match[str], name: str) -> int | None:
    """Return the days from today that "last night" and "this morning" fix, None for a bare "morning"."""
    if match["last"]:
        return -1
    return 0 if match["this"] or match[name] == "tonight" else None


def _is_repeated(match: re.Match[str]) -> bool:
    return bool(match["every"]) or match[0] in _PLURALS
