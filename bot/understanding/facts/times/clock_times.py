"""Clock times as the British say them: half 11, ten to 9, 2315, 11ish, gone midnight, between 10 and 11."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Clock:
    """A clock time or a span of two; each is a tuple of the minutes after midnight that it may mean."""

    start: int
    end: int
    times: tuple[int, ...]
    until: tuple[int, ...] | None = None
    hedged: bool = False
    gone: bool = False
    since: bool = False
    written: bool = False


DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_PARTS = (
    r"(?:morning|afternoon|evening|night|tonight|teatime|early hours|lunch\w*|"
    r"last|this|yesterday|today|tomorrow|in the (?:morning|afternoon|evening|"
    r"early)|at night|the other|every|on the [0-9]|same)"
)
_FOLLOWS = rf"(?=\s*(?:$|[,.;!?)\n/]|\b(?:on )?{DAY}|\b(?:{_PARTS})\b|\bon [0-9]))"
_FOLLOW = re.compile(_FOLLOWS)
_NAMED = re.compile(rf"\s*(?:\b(?:on )?{DAY}|\b(?:{_PARTS})\b)")
_NAMED_BEFORE = re.compile(
    rf"(?:{DAY}|\b(?:sat|sun|wed)|morning|afternoon|evening|night|tonight|yesterday|today|tomorrow|teatime)(?: at)?[ ,]*$"
)
_MARK = r"(?:\s?(?P<ap{i}>[ap]\.?m)\b\.?|\s?(?P<clock{i}>o ?clock)\b|\s?(?P<hrs{i}>hrs|hours?|h)\b(?! ago))"
_CORE = (
    r"(?:(?:(?P<n{i}>quarter|half|[0-9]{{1,2}})(?: minutes)?[ -](?P<dir{i}>past|"
    r"to)[ -](?P<rel{i}>midnight|midday|noon|one\b|[0-9]{{1,2}})"
    r"|half[ -](?P<half{i}>1[0-2]|[1-9]|one\b)|(?P<h{i}>[01]?[0-9]|2[0-3])[:.](?P<m{i}>[0-5][0-9])"
    r"|(?P<four{i}>(?:[01][0-9]|2[0-3])[0-5][0-9])|(?P<bare{i}>1[0-2]|0?[1-9]|one(?=(?:ish)?(?: o ?clock| ?[ap]m\b| in the (?:morning|afternoon)| (?:this|yesterday) (?:morning|afternoon)|ish)))|(?P<word{i}>midnight|midday|noon))"
    r"(?![0-9:])(?P<ish{i}>(?: |-)?ish\b)?" + _MARK + r"?(?P<late{i}>(?: |-)?ish\b)?)"
)
_HEDGE = (
    r"(?P<hedge>about|around|maybe|probably|nearly|almost|near|say|some ?time "
    r"(?:about|around|near)|just (?:after|before|gone|past|turned)|shortly (?:after|"
    r"before)|a bit (?:after|before)|coming up (?:to|for)|getting on for|gone|"
    r"after|before|(?:the )?back of|~)"
)
_AT = r"(?P<at>at|@|since|by|from|was|till|until|the)"
_ONE = re.compile(rf"(?<![\w£$:.#/-])(?:{_AT}\s?)?(?:{_HEDGE}\s)?(?<![£$])" + _CORE.format(i=1))
_TWO = re.compile(
    r"(?<![\w£$:.#/])(?P<lead>(?:between|from|approx|about|around|at|from (?:about|around))\s)?"
    + _CORE.format(i=1)
    + r"\s?(?P<join>and|to|(?:till|until)(?: (?:about|around|we (?:closed|shut)(?: at)?|they left(?: at)?|(?:he|she) left(?: at)?|closing at|gone))?|or|-)\s?"
    + _CORE.format(i=2)
)
_AND_PAST = re.compile(
    r"\b(?P<lead>between|from)\s" + _CORE.format(i=1) + r"\s?(?P<join>and|to|till|until)\s"
    r"(?P<more>half|quarter|5|10|20|25)(?: past)?(?=\s*(?:$|[,.;]|\b(?:last|this|yesterday|on|in|at|when|a|she|he|they)\b))"
)
# A timetable or an appointment is not when something was seen.
_PLANNED = re.compile(
    r"\b(?:begins|starts|finishes|finish|opens|open|closes|close|shuts|ends|leaves|departs|due|be there|meet me|meet him|shift|check out(?: is)?|kick ?off)"
    r"(?: is)?(?: at| from| until| till)? ?$|\b(?:call|ring|phone|text|contact|message) (?:me|us|back)\b[^.;]{0,30}$"
)
_NUMBERED = re.compile(
    r"\b(?:room|rm|booth|table|platform|bus|route|number|no|flat|bay|gate|door|unit|lane|court|pitch|stand|floor|zone|block|house|car|coach|seat|box|level|"
    r"till|junction|jct|service|tram|line|year|yr|code|ref|pin|ext|extension|order|badge|plate|driver|pupil|job)(?: is| no| number)? ?$"
)
_PAST = {"half": 30, "quarter": 15}
# What follows a number that is no time.
_UNIT = re.compile(
    r"\s?(?:%|years?|yo\b|yrs?|months?|weeks?|days?|minutes?|secs?|miles?|quid|"
    r"pounds?|p\b|k\b|ft|foot|feet|inch|stone|st\b|nd\b|rd\b|th\b|s\b|"
    r"times?\b|of (?:them|us|the)|people|kids?|girls?|boys?|lads?|lass|m[ae]n\b|"
    r"women|bloke|child|pints?|or [0-9]|and a half|"
    r"\w+ (?:street|st|road|rd|avenue|ave|lane|close|drive|terrace|way|court|crescent|place|grove)\b|[a-z]?[0-9])"
)
_NOON = {"midnight": (0, 1440), "midday": (720,), "noon": (720,)}


def clocks(text: str) -> list[Clock]:
    """Return the clock times of the plain text in order; a span is one of them."""
    spans = [*_past_the_same(text), *_spans(text)]
    single = [found for found in _singles(text) if not any(s.start < found.end and found.start < s.end for s in spans)]
    return sorted(spans + single, key=lambda found: found.start)


def _spans(text: str) -> Iterator[Clock]:
    for match in _TWO.finditer(text):
        first, second = _minutes(match, 1), _minutes(match, 2)
        if not first or not second or _UNIT.match(text, match.end()):
            continue
        marked = match["ap2"] or match["m2"] or match["half2"] or match["dir2"] or match["clock2"]
        told = match["lead"] in ("between ", "from ", "from about ", "from around ") and _FOLLOW.match(
            text, match.end()
        )
        if match["ap2"] and not match["ap1"]:
            first = _same_half(first, second)
        if marked or told:
            yield Clock(match.start(), match.end(), first, second, hedged=match["join"] == "or")


def _past_the_same(text: str) -> Iterator[Clock]:
    """Return spans that name the hour once: "between 9 and half past"."""
    for match in _AND_PAST.finditer(text):
        if not match[0].endswith("past") and match["more"] not in _PAST:
            continue
        first = _minutes(match, 1)
        more = _PAST.get(match["more"]) or int(match["more"])
        if first and all(minutes % 60 < more for minutes in first):
            second = tuple((minutes - minutes % 60 + more) % 1440 for minutes in first)
            yield Clock(match.start(), match.end(), first, second)


def _same_half(first: tuple[int, ...], second: tuple[int, ...]) -> tuple[int, ...]:
    """Return the readings of "10" in "10 to 2am" that come soonest before the second time."""
    return (min(first, key=lambda minutes: (second[0] - minutes) % 1440 or 1440),)


def _singles(text: str) -> Iterator[Clock]:
    for match in _ONE.finditer(text):
        times = _minutes(match, 1)
        if times and _is_time(match, text) and not _PLANNED.search(text, max(0, match.start() - 50), match.start()):
            yield Clock(
                match.start(),
                match.end(),
                times,
                hedged=bool(match["hedge"] or match["ish1"] or match["late1"]),
                gone=match["hedge"] in ("gone", "just gone", "after"),
                since=match["at"] == "since",
                written=match["m1"] is not None and not match["ap1"],
            )


def _is_time(match: re.Match[str], text: str) -> bool:
    marked = match["ap1"] or match["clock1"]
    if marked or match["word1"]:
        return True
    if match["hrs1"]:
        return bool(match["four1"] or match["m1"])
    if _UNIT.match(text, match.end()):
        return False
    follows = bool(_FOLLOW.match(text, match.end()))
    at = match["at"] in ("at", "@", "since")
    if match["half1"]:
        return at or follows or bool(match["hedge"]) or match["at"] is not None
    if match["dir1"]:
        return not match["n1"].isdigit() or at or follows or bool(match["hedge"] or match["at"])
    if match["m1"]:
        return _colon_is_time(match, text, follows)
    return _bare_is_time(match, text, at=at, follows=follows)


def _colon_is_time(match: re.Match[str], text: str, follows: bool) -> bool:
    told = match["at"] is not None or bool(match["hedge"])
    return text[match.end("h1")] == ":" or told or (follows and int(match["h1"]) > 0)


def _bare_is_time(match: re.Match[str], text: str, *, at: bool, follows: bool) -> bool:
    named = bool(
        _NAMED.match(text, match.end()) or _NAMED_BEFORE.search(text[max(0, match.start() - 30) : match.start()])
    )
    if match["four1"] and match["four1"].startswith("0") and match.start() == match.start("four1"):
        return not _NUMBERED.search(text, max(0, match.start() - 12), match.start())
    if match["four1"]:
        year = match["four1"][:2] in ("19", "20") and not named
        return not year and (at or named)
    told = at or match["hedge"] in ("gone", "just gone", "just after", "just before", "just turned", "getting on for")
    if match["ish1"]:
        return True
    bare_word = match["hedge"] is None and match["at"] is None and not _NAMED.match(text, match.end())
    if not at and _NUMBERED.search(text, max(0, match.start() - 12), match.start()):
        return False  # "booth 6 last night"
    if named and bare_word:
        return False  # "last night 2 girls"
    return told or named or (follows and bool(match["hedge"] or match["at"] in ("by", "from", "till", "until")))


def _minutes(match: re.Match[str], i: int) -> tuple[int, ...]:
    """Return every reading of a time of the match in minutes after midnight."""
    half = (match[f"ap{i}"] or "")[:1]
    if match[f"word{i}"]:
        return _NOON[match[f"word{i}"]]
    if match[f"dir{i}"]:
        return _relative(match[f"n{i}"], match[f"dir{i}"], match[f"rel{i}"], half)
    if match[f"half{i}"]:
        return _readings(_hour(match[f"half{i}"]), 30, half)
    if match[f"four{i}"]:
        return (int(match[f"four{i}"][:2]) * 60 + int(match[f"four{i}"][2:]),)
    if match[f"m{i}"]:
        plain = match[f"h{i}"].startswith("0") and not half
        hour, minute = int(match[f"h{i}"]), int(match[f"m{i}"])
        return (hour * 60 + minute,) if plain or hour > 12 else _readings(hour, minute, half)
    return _readings(_hour(match[f"bare{i}"]), 0, half)


def _relative(amount: str, direction: str, hour: str, half: str) -> tuple[int, ...]:
    minutes = {"quarter": 15, "half": 30}.get(amount) or int(amount)
    if minutes not in (5, 10, 15, 20, 25, 30) or (amount == "half" and direction == "to"):
        return ()
    if hour not in _NOON and not 1 <= _hour(hour) <= 12:
        return ()
    base = _NOON[hour] if hour in _NOON else _readings(_hour(hour), 0, half)
    sign = 1 if direction == "past" else -1
    return tuple((time + sign * minutes) % 1440 for time in base)


def _hour(said: str) -> int:
    return 1 if said == "one" else int(said)


def _readings(hour: int, minute: int, half: str) -> tuple[int, ...]:
    morning = hour % 12 * 60 + minute
    return {"a": (morning,), "p": (morning + 720,)}.get(half, (morning, morning + 720))
