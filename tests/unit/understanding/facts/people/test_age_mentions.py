"""Bands of years and whose they are."""

import re

import pytest

from bot.understanding.facts.people.ages.age_mentions import about, at_most, mention_of, role_of

FOURTEEN = re.compile("14")


def match() -> re.Match[str]:
    """Return some number in some text."""
    found = FOURTEEN.search("girl of 14")
    assert found
    return found


@pytest.mark.parametrize(
    ("low", "high", "role"),
    [
        (0, 17, "child"),
        (13, 15, "child"),
        (17, 18, "unknown"),
        (15, 20, "unknown"),
        (18, 18, "adult"),
        (40, 49, "adult"),
    ],
)
def test_a_band_is_a_childs_below_eighteen(low: int, high: int, role: str) -> None:
    """Everybody under 18 is a child; a band across 18 is neither's."""
    assert role_of(low, high) == role


@pytest.mark.parametrize(("years", "role"), [(14, "child"), (17, "child"), (18, "adult"), (50, "adult")])
def test_about_is_a_year_either_side_with_the_role_of_the_number_said(years: int, role: str) -> None:
    """ "About 17" is a child, though the band reaches 18."""
    age = about(match(), years).age

    assert (age.role, age.min, age.max) == (role, years - 1, years + 1)


@pytest.mark.parametrize(
    ("high", "role"), [(14, "child"), (17, "child"), (19, "unknown"), (21, "unknown"), (25, "adult")]
)
def test_an_upper_bound_is_a_childs_an_adults_or_either(high: int, role: str) -> None:
    """ "No older than 25" is said of a grown-up, "under 20" may be of either."""
    assert at_most(match(), 0, high).age.role == role


@pytest.mark.parametrize(("low", "high", "band"), [(15, 13, (13, 15)), (-1, 5, (0, 5)), (90, 120, (90, 99))])
def test_a_band_has_its_ends_in_order_within_a_life(low: int, high: int, band: tuple[int, int]) -> None:
    """However it was said, the smaller end comes first, from 0 to 99 years."""
    mention = mention_of(match(), low, high)

    assert (mention.age.min, mention.age.max) == band
    assert (mention.start, mention.end) == (8, 10)
