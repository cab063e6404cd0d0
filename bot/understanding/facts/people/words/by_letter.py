"""People of a log who are told of by a letter: "M 50s with F about 15. M says niece. Second M comes at 23:30"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.looking_ahead import looking_ahead
from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.persons.person_mentions import NounMention

_BEGINS = (
    r"(?:(?:^|(?<=[.,;:!?(\n/])|(?<=[.,;:!?] ))|(?<=\bwith )|(?<=\band )|(?<=\bplus )|(?<=\bthen )|(?<=& )|(?<=\bw ))"
)
_HEDGE = r"(?:(?:about|approx|approximately|aged?|circa|around|maybe|looks|late|early|mid|in (?:his|her)) ){0,2}"
_NO_AGE = r"(?![.:/]\d|\d| ?(?:am|pm|%|quid|minutes?|miles?|oclock|hrs?)\b)"
AGED_LETTER = looking_ahead(rf"{_BEGINS}(?P<sex>[mf]) (?P<about>{_HEDGE})(?P<n>[1-9]\d)(?P<s>s|ish)?\b{_NO_AGE}")
_ANOTHER = re.compile(r"\b(?:second|2nd|another|third|3rd) (?P<sex>[mf])\b")
_AGAIN = looking_ahead(
    rf"{_BEGINS}(?:the )?(?P<sex>[mf])(?= (?:says?|said|told|tells|is|was|comes?|came|goes|went|left|leaves|crying|cries|upset|quiet|gets|got|has|had|pays|paid|takes|took|checks?|checked|drunk|gives|gave|looks?|looked|keeps|kept|wont|didnt|does)\b)"
)
_WORDS: Mapping[str, tuple[str, Sex]] = {"m": ("male", "male"), "f": ("female", "female")}


def by_letter(text: str) -> Iterator[NounMention]:
    """Give the people of plain text told of by a letter and an age, and where they are told of again."""
    first = list(AGED_LETTER.finditer(text))
    yield from (_mention(match, again=False) for match in first)
    for match in _ANOTHER.finditer(text) if first else ():
        yield _mention(match, again=False)
    letters = {match["sex"] for match in first}
    yield from (_mention(match, again=True) for match in _AGAIN.finditer(text) if match["sex"] in letters)


def _mention(match: re.Match[str], *, again: bool) -> NounMention:
    noun, sex = _WORDS[match["sex"]]
    start = match.start("sex") if again else match.start()
    return NounMention(start, match.end("sex"), noun, "adult", sex, plural=False, number=1, again=again, owner=None)
