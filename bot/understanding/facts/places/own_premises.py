"""A home or a house of its own "in Pebblecross" is in the town of that name, and not at the services called after it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.understanding.facts.model import GazetteerEntry
from bot.understanding.facts.places.place_standing import PlaceMatch
from bot.understanding.facts.places.typed_words import TypedWord, words_of
from bot.understanding.text.lexicons.lexicon import lexicon

# Kinds of place of the gazetteer in which others are: a flat on an estate has the estate's position.
_HOLDERS = frozenset(
    [
        *("district", "town_centre", "locality", "village", "estate", "road", "shopping_street", "square", "junction"),
        *("landmark", "shopping_centre", "caravan_park", "harbour", "pier", "beach"),
    ]
)
_PASSED_THROUGH = frozenset(("service_area",))  # people are at these, and in the town that lends its name
_LIVES = frozenset(("live", "lives", "lived", "living", "resides", "stay", "stays", "staying"))
_LONGEST = 3  # words of a kind of premises


def is_in_its_town(match: PlaceMatch, typed: Sequence[TypedWord], gazetteer: Sequence[GazetteerEntry]) -> bool:
    """Return whether words name where premises of their own are, and by it only a part of the name of another site."""
    place = gazetteer[match.form.place]
    if place.kind in _HOLDERS or match.start < 2 or typed[match.start - 1].word != "in":
        return False
    if place.kind in _PASSED_THROUGH:
        return len(match.form.words) < len(words_of(place.name))
    in_full = len(match.form.words) >= len(words_of(place.name))
    return not in_full and _tells_premises([one.word for one in typed[: match.start - 1]])


def _tells_premises(before: Sequence[str]) -> bool:
    """Return whether words end with a kind of premises, or with a word for living somewhere."""
    ends = (" ".join(before[-length:]) for length in range(1, _LONGEST + 1))
    return before[-1] in _LIVES or any(end in _premises() for end in ends)


@lru_cache(maxsize=1)
def _premises() -> frozenset[str]:
    return frozenset(" ".join(words_of(words)) for words in lexicon().place_names.own_premises)
