"""Places by what people call them: first parts, pet forms, initials; and places that no gazetteer knows, kept whole."""

from __future__ import annotations

from typing import Any

import pytest

from bot.understanding.facts.places import candidates, spoken_places
from tests.support.readers import own_knowledge
from tests.unit.understanding.cases import cases

AREAS = own_knowledge().areas


def _ids(case: dict[str, Any]) -> str:
    return str(case["text"])


@pytest.mark.parametrize("case", cases("places"), ids=_ids)
def test_a_nickname_a_first_part_or_initials_are_the_place_that_is_meant(case: dict[str, Any]) -> None:
    """The first candidate is the place; a thing of the same word is none; a miss that holds now loses its mark."""
    places = candidates(case["text"], AREAS[case["area"]].places)
    first = places[0].name if places else None

    assert (first == case["place"]) is not case.get("known_miss", False)


@pytest.mark.parametrize("case", cases("spoken_places"), ids=_ids)
def test_a_place_that_only_words_name_is_kept_whole(case: dict[str, Any]) -> None:
    """The street, the shop or the house beside it belongs to it; a miss that holds now loses its mark."""
    assert (case["place"] in spoken_places(case["text"])) is not case.get("known_miss", False)
