"""Several told of by no word for people: "two older ones waiting for him", "a couple of bigger ones"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.people.persons.person_mentions import NounMention

_ONES = re.compile(
    r"\b(?P<n>two|three|four|[2-9]|(?:a )?couple of|some|one of(?= the))(?: (?:of )?(?:the|much|other))? (?:older|grown up|bigger|elder) ones\b"
)
_NUMBERS = {"two": 2, "three": 3, "four": 4, "couple of": 2, "a couple of": 2, "one of": 1}


def older_ones(nouns: Sequence[NounMention], text: str) -> Iterator[NounMention]:
    """Yield each group of "older ones" than a child told of before: grown up as far as anybody knows, of no told sex."""
    for match in _ONES.finditer(text):
        if match["n"] == "one of" or any(noun.side == "child" and noun.end <= match.start() for noun in nouns):
            number = int(match["n"]) if match["n"].isdigit() else _NUMBERS.get(match["n"])
            yield NounMention(
                match.start(),
                match.end(),
                "older person",
                "adult",
                None,
                plural=number != 1,
                number=number,
                again=False,
                owner=None,
            )
