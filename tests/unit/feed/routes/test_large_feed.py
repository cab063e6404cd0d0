"""A page of the feed costs the same in a large feed as in a small one, wherever it stands."""

from __future__ import annotations

import pytest

from bench.feed_pages import PAGE, filled_feed, ratios

AIM = 1.2


@pytest.mark.long
async def test_a_page_of_a_million_referrals_costs_what_one_of_a_thousand_does() -> None:
    """At the start, in the middle and at the end: at most a fifth more."""
    measured = await ratios(1_000, 1_000_000)
    assert {place: ratio for place, ratio in measured.items() if ratio > AIM} == {}


async def test_the_pages_that_are_measured_are_full_and_each_event_comes_once() -> None:
    """Otherwise the figures would be about nothing."""
    async with filled_feed(2_400) as feed:
        first = await feed.page(0)
        pages = [first, await feed.page(first["next"]), await feed.page(2_399)]
    assert [len(page["events"]) for page in pages] == [PAGE, PAGE, 0]
    assert len({event["id"] for page in pages for event in page["events"]}) == 2 * PAGE
