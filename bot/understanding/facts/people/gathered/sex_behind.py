"""A word for the sex behind what somebody is tells of the same person: "driver male, 30s", "customer, female"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_mentions import NounMention

_SEXES = ("male", "female")
_ENDS = (",", ".", ")", ";", "")
_REACH = 60  # characters in which "could be 14, boy," stands
_LEADS = re.compile(r"^[^.!?;\n]*(?:, |\(|\. |\n)$")  # "a kid of 10. Boy, thin coat"
_A_FEW_WORDS = re.compile(r"(?: (?!and\b|with\b)[a-z]+){0,3}, ")
_BETWEEN = (" ", ", ", ": ", " - ", " (")


def with_sexes_behind(nouns: Sequence[NounMention], text: str) -> list[NounMention]:
    """Return the mentions, who is told of by their sex alone joined with who stands right before."""
    left: list[NounMention] = []
    for noun in nouns:
        if left and _is_sex_of(left[-1], noun, text):
            left[-1] = replace(left[-1], sex=noun.sex, end=_end_of(left[-1], noun, text))
        else:
            left.append(noun)
    return left


def _is_sex_of(before: NounMention, noun: NounMention, text: str) -> bool:
    if _is_set_off(before, noun, text):
        return True
    is_sex = text[noun.start : noun.end] in _SEXES and text[before.end : noun.start] in _BETWEEN
    return is_sex and before.sex is None and not (before.group or before.noun == "")


def _is_set_off(before: NounMention, noun: NounMention, text: str) -> bool:
    """Return whether a word alone between commas says the sex of a child of no told sex: "a teenager, could be 14, boy,"."""
    between = text[before.end : noun.start]
    is_open = before.sex is None and before.side == "child" and not before.group
    set_off = len(between) <= _REACH and _LEADS.search(between) is not None and text[noun.end : noun.end + 1] in _ENDS
    return is_open and set_off and (_is_a_sex_alone(noun) or _is_apposed(between, noun, text))


def _is_apposed(between: str, noun: NounMention, text: str) -> bool:
    """Return whether "a child in it, a boy," says once more who is told of."""
    is_a = text[noun.start : noun.end].startswith("a ") and noun.sex is not None and noun.side == "child"
    return is_a and not noun.plural and _A_FEW_WORDS.fullmatch(between) is not None


def _is_a_sex_alone(noun: NounMention) -> bool:
    return noun.bare and noun.sex is not None and noun.side == "child" and not noun.plural


def _end_of(before: NounMention, noun: NounMention, text: str) -> int:
    """Return where two end that are one: at the second, unless an age stands between."""
    between = text[before.end : noun.start]
    return noun.end if between in _BETWEEN or _is_apposed(between, noun, text) else before.end
