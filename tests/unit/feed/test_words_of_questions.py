"""A number alone says nothing: where a referral names a question of the trade, its readers read the question."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from bot.feed.readable.filled_forms import filled
from bot.feed.readable.page import page_of
from bot.feed.readable.spreadsheet import as_csv
from examples.client import Account
from examples.desk import with_words
from examples.receiver import build
from examples.store import Store
from tests.support.feed import World


async def referral_of(world: World, role: str) -> dict[str, object]:
    """Return what a role reads."""
    async with world.client(role) as client:
        read: dict[str, object] = (await client.get(f"/feed/v1/referrals/{world.products[role]}")).json()
    return read


@pytest.mark.parametrize("role", ["police", "social_care"])
async def test_a_form_asks_in_words(world: World, role: str) -> None:
    """Page and table have the words of each trade question that nobody put, and no id of one."""
    referral = await referral_of(world, role)
    asked = {one["id"]: one["words"] for one in referral["question_words"]}  # type: ignore[attr-defined]
    open_ones = [name for name in referral["not_asked"] if name in asked]  # type: ignore[attr-defined]
    assert open_ones
    for shown in (page_of(referral)[0], as_csv(filled(referral))):
        assert "sector_question" not in shown
        assert "child_known" not in shown
        assert all(asked[name].partition("'")[0] in shown for name in open_ones)


async def test_a_receivers_page_asks_in_words(world: World, tmp_path: Path) -> None:
    """The example that integrators copy shows no number of a question."""
    store = Store(tmp_path / "r.db")
    referral = await referral_of(world, "police")
    event = {
        "id": "e1",
        "type": "referral.submitted.v1",
        "data": {"id": referral["id"], "sequence": 1, "fetch": f"/feed/v1/referrals/{referral['id']}"},
    }
    store.keep_event(event)
    store.keep_referral(event, referral)
    app = build(Account("http://127.0.0.1:9", "demo", "ask_x"), store, "police.html")
    async with httpx2.AsyncClient(transport=httpx2.ASGITransport(app=app), base_url="http://r.test") as client:
        page = (await client.get("/reports/e1")).text
    assert "sector question" not in page
    assert "sector_question" not in page


def test_where_something_was_told_is_said_in_words() -> None:
    """A subject that was told at a question of the trade names that question."""
    own = [{"id": "sector_question_1", "words": "Who paid for the ride?"}]
    subjects = [{"id": "s1", "told_at": "sector_question_1"}, {"id": "s2", "told_at": "where"}]
    shown = with_words({"question_words": own, "subjects": subjects})
    assert [one["told_at"] for one in shown["subjects"]] == ["Who paid for the ride?", "where"]
