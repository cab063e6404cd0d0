"""Short forms and dialect written out: once for what reads facts, once for the models."""

from __future__ import annotations

from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.word_lists import Spellings


@lru_cache(maxsize=1)
def facts_forms() -> Spellings:
    """Return what is written out where facts are read."""
    forms = lexicon().short_forms
    return {**forms.everywhere, **forms.facts}


@lru_cache(maxsize=1)
def models_forms() -> Spellings:
    """Return what is written out for the models, where a meaning may itself be a form: "cannae" is "cant" is "cannot"."""
    forms = lexicon().short_forms
    return {**{typed: forms.models.get(meant, meant) for typed, meant in forms.everywhere.items()}, **forms.models}


@lru_cache(maxsize=1)
def staying() -> frozenset[str]:
    """Return the words that are spelt as meant, whatever they are near."""
    return frozenset(lexicon().short_forms.stay)
