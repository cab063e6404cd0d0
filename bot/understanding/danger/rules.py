"""Danger by rules alone: is a child in danger now, on these words? Needs no model and never fails."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.danger.exclusions import CHILD, PERSON, aged, grown, set_aside
from bot.understanding.danger.signs import BODY, SIGNS
from bot.understanding.text.lexicon import lexicon
from bot.understanding.text.neutral import Neutral, neutralise

__all__ = ["Danger", "foreign", "recognise", "set_aside"]


@dataclass(frozen=True)
class Danger:
    """Whether a child is in danger now, and the words that say so."""

    danger: bool
    evidence: tuple[str, ...] = ()


def recognise(text: str) -> Danger:
    """Return whether the words alone say that a child is in danger now."""
    neutral = neutralise(text)
    evidence = tuple(dict.fromkeys((*_evidence(neutral), *foreign(text))))
    return Danger(bool(evidence), evidence)


def _evidence(neutral: Neutral) -> tuple[str, ...]:
    plain = neutral.text
    if set_aside(plain) or grown(plain) or not (CHILD.search(plain) or PERSON.search(plain)):
        return ()
    unwell = () if aged(plain) else BODY
    hits = (sign.search(plain) for name, sign in SIGNS.items() if name not in BODY or name in unwell)
    return tuple(neutral.evidence(*_words(hit, plain)) for hit in hits if hit)


def _words(hit: re.Match[str], plain: str) -> tuple[int, int]:
    """Return where the evidence stands; a sign of several parts is the whole text."""
    return hit.span() if hit.end() > hit.start() else (0, len(plain))


@lru_cache(maxsize=1)
def _danger_words() -> tuple[str, ...]:
    languages = lexicon().danger_other_languages.languages
    return tuple(phrase.casefold() for language in languages for phrase in language.phrases)


def foreign(text: str) -> tuple[str, ...]:
    """Return the words of danger in other languages that the text has; these the model cannot judge."""
    low = text[:4_000].casefold()
    return tuple(word for word in _danger_words() if word in low)
