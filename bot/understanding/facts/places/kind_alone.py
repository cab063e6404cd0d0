"""A place of the gazetteer that is only called by its kind ("the arcade") is another one where a street is told beside it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.facts.places.gazetteer import Form
from bot.understanding.facts.places.typed_words import TypedWord
from bot.understanding.text.lexicons.lexicon import lexicon

_ON_IT = frozenset(("on", "off", "in", "at", "along", "down"))
_NAME = 3  # words of a street's name before the word for a street
_CHAIN = 3  # words of a shop's name that may stand between: "the retail park McDonalds on Carr Road"


def is_on_another_street(form: Form, end: int, typed: Sequence[TypedWord]) -> bool:
    """Return whether a form that is a kind of place and no more has the street where it is behind it."""
    if typed[end].pause or " ".join(word for word in form.words if word != "the") not in _kinds():
        return False
    behind = _to_the_pause(typed[end + 1 : end + 3 + _CHAIN + _NAME])
    starts = [at for at in range(min(_CHAIN, len(behind)) + 1) if at == 0 or " ".join(behind[:at]) in _chains()]
    return any(_names_a_street(behind[at:]) for at in starts)


def _to_the_pause(typed: Sequence[TypedWord]) -> list[str]:
    last = next((at for at, one in enumerate(typed) if one.pause), len(typed))
    return [one.word for one in typed[: last + 1]]


def _names_a_street(words: list[str]) -> bool:
    """Return whether words begin with a street: "on wharf street", "carr road"."""
    listed = lexicon().place_names
    name = words[1:] if words[:1] and words[0] in _ON_IT else words
    if not name or name[0] in listed.lead_to_a_place or name[0] in listed.goes_on:
        return False
    return any(word in listed.roads for word in name[1 : _NAME + 1])


@lru_cache(maxsize=1)
def _kinds() -> frozenset[str]:
    return frozenset(lexicon().place_names.kinds_of_place)


@lru_cache(maxsize=1)
def _chains() -> frozenset[str]:
    return frozenset(chain.replace("'", "") for chain in lexicon().place_names.chains)
