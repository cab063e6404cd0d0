"""The words that neutralising replaces or leaves out, ready for looking up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon

Phrase = tuple[str, ...]


@dataclass(frozen=True)
class NeutralWords:
    """lexicon/neutral.yml turned round: by the word that is met."""

    same: Mapping[str, str]
    contractions: Mapping[str, Phrase]
    left_out: frozenset[Phrase]
    longest_left_out: int
    goes_with_it: frozenset[str]
    joins: tuple[Phrase, ...]
    says_no_more: tuple[Phrase, ...]
    not_a_person: frozenset[str]
    before_sat: frozenset[str]
    after_sat: frozenset[str]
    drunk_or_done: frozenset[str]
    done_to: frozenset[str]


@lru_cache(maxsize=1)
def neutral_words() -> NeutralWords:
    """Return the product's words, turned round once."""
    listed = lexicon().neutral
    left_out = frozenset(_phrases(listed.left_out))
    remnants = _phrases(listed.says_no_more)
    return NeutralWords(
        same={word: plain for plain, group in listed.groups.items() for word in group},
        contractions={short: tuple(full.split()) for short, full in listed.contractions.items()},
        left_out=left_out,
        longest_left_out=max(map(len, left_out)),
        goes_with_it=frozenset(listed.goes_with_it),
        joins=_longest_first(_phrases(listed.joins)),
        says_no_more=_longest_first([*((",", *phrase) for phrase in remnants), *remnants]),
        not_a_person=frozenset(listed.not_a_person),
        before_sat=frozenset(listed.before_sat),
        after_sat=frozenset(listed.after_sat),
        drunk_or_done=frozenset(listed.drunk_or_done),
        done_to=frozenset(listed.done_to),
    )


def _phrases(written: Iterable[str]) -> list[Phrase]:
    return [tuple(phrase.split()) for phrase in written]


def _longest_first(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    return tuple(sorted(phrases, key=len, reverse=True))
