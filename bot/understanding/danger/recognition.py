"""Danger by rules alone: is a child in danger now, on these words? Needs no model and never fails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.danger.age_groups import CHILD, PERSON, is_grown_up, tells_grown_up_age
from bot.understanding.danger.exclusions import exclusions, is_excluded
from bot.understanding.danger.signs import signs
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.neutral import LONGEST, Neutral, neutralise

_ENDS = re.compile(r"[.!?\n\u06d4\u0964]")  # of sentences, those of Urdu and of the Indic scripts among them


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
    _other_words()


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
    phrases = (phrase for phrase in _other_phrases() if phrase in folded)
    return tuple(dict.fromkeys((*phrases, *_child_and_harm(folded))))


def _child_and_harm(folded: str) -> Iterator[str]:
    """Give the words for harm that stand in one sentence with a word for a child of the same language."""
    for sentence in _ENDS.split(folded):
        for words in _other_words():
            if (
                words.child.search(sentence)
                and not words.then.search(sentence)
                and (harm := words.harm.search(sentence))
            ):
                yield harm[0]


def _evidence(neutral: Neutral) -> Iterator[str]:
    plain = neutral.text
    if is_excluded(plain) or is_grown_up(plain) or not (CHILD.search(plain) or PERSON.search(plain)):
        return
    of_grown_ups = tells_grown_up_age(plain)
    for sign in signs():
        span = None if sign.of_children_only and of_grown_ups else sign.evidence_in(plain)
        if span:
            yield neutral.evidence(*span)


@dataclass(frozen=True)
class _Tongue:
    """How one language speaks of a child, of harm, and of a day that is over."""

    child: re.Pattern[str]
    harm: re.Pattern[str]
    then: re.Pattern[str]


@lru_cache(maxsize=1)
def _other_words() -> tuple[_Tongue, ...]:
    languages = lexicon().danger_other_languages.languages
    return tuple(
        _Tongue(*map(_beginning, (language.child, language.harm, language.then)))
        for language in languages
        if language.child and language.harm
    )


def _beginning(words: Sequence[str]) -> re.Pattern[str]:
    """Return what finds words by how they begin; nothing where there are none."""
    listed = "|".join(re.escape(word.casefold()) for word in words)
    return re.compile(rf"(?<!\w)(?:{listed})" if listed else r"(?!)")


@lru_cache(maxsize=1)
def _other_phrases() -> tuple[str, ...]:
    languages = lexicon().danger_other_languages.languages
    return tuple(phrase.casefold() for language in languages for phrase in language.phrases)
