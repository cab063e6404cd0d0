"""The closed lists of a referral: what they cover, and that the contract promises the same."""

from __future__ import annotations

from bot.concerns.contract import schema
from bot.guidance.closed_lists import place_kinds, platforms
from bot.guidance.model import Knowledge


def test_the_contract_has_the_same_lists() -> None:
    """A kind or a platform that is added to the list is added to the schema, or nobody could send it."""
    promised = schema()["$defs"]["SubjectV1"]["properties"]
    assert promised["place_kind"]["enum"] == [row.kind for row in place_kinds()]
    assert promised["platform"]["enum"] == [row.platform for row in platforms()]


def test_every_place_of_every_gazetteer_is_of_a_kind(knowledge: Knowledge) -> None:
    """About thirty kinds, and none of ours without one."""
    covered = {name for row in place_kinds() for name in row.gazetteer}
    assert {place.kind for area in knowledge.areas.values() for place in area.places} <= covered
    assert 28 <= len(place_kinds()) <= 35
