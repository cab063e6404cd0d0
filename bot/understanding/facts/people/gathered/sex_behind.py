"""A word for the sex behind what somebody is tells of the same person: "driver male, 30s", "customer, female"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END

_SEXES = ("male", "female")
_ENDS = (",", ".", ")", ";", "")
_REACH = 60  # characters in which "could be 14, boy," stands
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
    alone = noun.bare and noun.sex is not None and not noun.plural and between.endswith((", ", "("))
    begins = between.endswith((". ", "\n")) and len(SENTENCE_END.findall(between)) == 1  # "a kid of 10. Boy, thin coat"
    alone = alone or (begins and noun.bare and noun.sex is not None and not noun.plural)
    near = len(between) <= _REACH and (begins or not SENTENCE_END.search(between)) and text[noun.end : noun.end + 1] in _ENDS
    return alone and near and before.sex is None and before.side == noun.side == "child" and not before.group


def _end_of(before: NounMention, noun: NounMention, text: str) -> int:
    """Return where two end that are one: at the second, unless an age stands between."""
    return noun.end if text[before.end : noun.start] in _BETWEEN else before.end
