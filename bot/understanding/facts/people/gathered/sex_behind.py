"""A word for the sex behind what somebody is tells of the same person: "driver male, 30s", "customer, female"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_mentions import NounMention

_SEXES = ("male", "female")
_BETWEEN = (" ", ", ", ": ", " - ", " (")


def with_sexes_behind(nouns: Sequence[NounMention], text: str) -> list[NounMention]:
    """Return the mentions, who is told of by their sex alone joined with who stands right before."""
    left: list[NounMention] = []
    for noun in nouns:
        if left and _is_sex_of(left[-1], noun, text):
            left[-1] = replace(left[-1], sex=noun.sex, end=noun.end)
        else:
            left.append(noun)
    return left


def _is_sex_of(before: NounMention, noun: NounMention, text: str) -> bool:
    is_sex = text[noun.start : noun.end] in _SEXES and text[before.end : noun.start] in _BETWEEN
    return is_sex and before.sex is None and not (before.group or before.noun == "")
