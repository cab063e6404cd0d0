"""What stands in or by a town has the town's position and name beside it, and is not the town."""

from __future__ import annotations

import pytest

from bot.concerns.referral.subjects import subjects
from bot.guidance.model import Knowledge
from tests.support.concerns import a_draft, given, with_facts

PLACES = [
    ("she met him in the subway under the ring road by Cobblemere", "Cobblemere", None),
    ("he took her to a bar in Gannet Head", "Gannet Head", "pub_or_bar"),
]


@pytest.mark.parametrize(("account", "town", "kind"), PLACES)
def test_a_place_by_a_town_is_not_the_town(account: str, town: str, kind: str | None, knowledge: Knowledge) -> None:
    """Its kind is its own, and the position says that it is an area's."""
    draft = with_facts(a_draft(account, read_back=given("yes")), knowledge.areas["demo"].places)
    [place] = [one for one in subjects(draft, confirmed=True) if one["type"] == "place"]
    assert "name" not in place
    assert (place["near"], place.get("place_kind"), place["precision"]) == (town, kind, "area")


def test_nobody_has_got_out_at_a_town_on_the_way_to_which_they_were(knowledge: Knowledge) -> None:
    """ "Every station on the way" is no place, and the end of the way plays no part."""
    account = "a man and a girl of 14 got out at every station on the way to Cobblemere"
    draft = with_facts(a_draft(account, read_back=given("yes")), knowledge.areas["demo"].places)
    [place] = [one for one in subjects(draft, confirmed=True) if one["type"] == "place"]
    assert (place["as_told"], place.get("role_of_place")) == ("Cobblemere", None)
