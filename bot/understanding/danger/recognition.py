"""Danger by rules alone: is a child in danger now, on these words? Needs no model and never fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.danger.age_groups import CHILD, PERSON, is_grown_up, tells_grown_up_age
from bot.understanding.danger.exclusions import exclusions, is_excluded
from bot.understanding.danger.signs import signs
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.neutral import LONGEST, Neutral, neutralise


@dataclass(frozen=True)
class Danger:
    """Whether a child is in danger now, and the words that say so."""

    danger: bool
    evidence: tuple[str, ...] = ()
    sure: bool = True  # the rules say so, or what was learned is far beyond its threshold


def prepare() -> None:
    """Make every pattern now: a fault of the lexicon stops the start and not a person's message. Raises LexiconError."""
    signs()
    exclusions()
    _other_phrases()


def recognise(text: str) -> Danger:
    """Return whether the words alone say that a child is in danger now."""
    evidence = tuple(dict.fromkeys((*_evidence(neutralise(text)), *other_languages(text))))
    return Danger(bool(evidence), evidence)


def signs_of(text: str) -> tuple[str, ...]:
    """Return the ids of the signs of danger that the words show."""
    plain = neutralise(text).text
    return tuple(sign.id for sign in signs() if sign.evidence_in(plain))


def other_languages(text: str) -> tuple[str, ...]:
    """Return the phrases of danger in other languages that the text has; these the model cannot judge."""
    folded = text[:LONGEST].casefold()
    return tuple(phrase for phrase in _other_phrases() if phrase in folded)


def _evidence(neutral: Neutral) -> Iterator[str]:
    plain = neutral.text
    if is_excluded(plain) or is_grown_up(plain) or not (CHILD.search(plain) or PERSON.search(plain)):
        return
    of_grown_ups = tells_grown_up_age(plain)
    for sign in signs():
        span = None if sign.of_children_only and of_grown_ups else sign.evidence_in(plain)
        if span:
            yield neutral.evidence(*span)


@lru_cache(maxsize=1)
def _other_phrases() -> tuple[str, ...]:
    languages = lexicon().danger_other_languages.languages
    return tuple(phrase.casefold() for language in languages for phrase in language.phrases)
