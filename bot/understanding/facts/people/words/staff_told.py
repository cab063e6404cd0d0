"""Some of those who work there, told of by a word for all of them: "two of our night staff", "a couple of the kitchen team"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bot.understanding.facts.people.parts.aside import aside_of
from bot.understanding.facts.people.persons.person_mentions import NounMention

_MOST = 60  # characters behind the words in which it is said what they do
_NUMBERS: Mapping[str, int] = {"one": 1, "a couple": 2, "couple": 2, "a pair": 2, "both": 2}
_SOME_OF_STAFF = re.compile(
    r"\b(?P<n>one|[1-9]|a couple|couple|a pair|both|some|a few|several) of (?P<whose>our|my|the|their|your) (?:[a-z]+ ){0,2}?"
    r"(?:staff|team|crew|security|shift)\b(?! (?:members?|room|car|mates?|side|leader|leaders|boys?|girls?|lads?|kids)\b)"
)


def staff_told(text: str) -> Iterator[NounMention]:
    """Give some of those who work there where plain text tells of them: "two of our night staff, Gil and Petra"."""
    for match in _SOME_OF_STAFF.finditer(text):
        number = int(match["n"]) if match["n"].isdigit() else _NUMBERS.get(match["n"])
        after = text[match.end() : match.end() + _MOST]
        aside = aside_of("staff member", match["whose"], text[max(0, match.start() - _MOST) : match.start()], after)
        yield NounMention(
            match.start(),
            match.end(),
            "staff member",
            "adult",
            None,
            plural=number != 1,
            number=number,
            again=False,
            owner=match["whose"],
            aside=aside,
        )
