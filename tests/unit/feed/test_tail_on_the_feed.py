"""The tail against the feed itself: it is a consumer like any other, with a client id and a secret."""

from __future__ import annotations

import json
from pathlib import Path

import httpx2

from bot.run.consumer.feed_tail import Cursor, KeptAs, Tail, run_tail
from examples.client import Account
from tests.support.feed import SECRET, World
from tests.unit.feed.procedure.test_steps import CARE, post


async def test_the_tail_takes_referral_page_and_recorded_step(world: World, tmp_path: Path) -> None:
    """A referral with its page, then what the other service recorded; a second call finds nothing new."""
    await post(world, "social_care", CARE)
    progress: list[str] = []
    transport = httpx2.ASGITransport(app=world.app)
    async with httpx2.AsyncClient(transport=transport, base_url="http://feed.test") as client:
        for _ in range(2):
            account = Account("http://feed.test", "demo_police", SECRET, SECRET)
            tail = Tail(client, account, tmp_path, KeptAs.html, progress.append)
            await run_tail(tail, Cursor.read(tmp_path / "cursor.json"), follow=False)

    lines = [json.loads(line) for line in (tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["event"]["type"] for line in lines] == ["referral.submitted.v1", "procedure.recorded.v1"]
    assert (lines[0]["referral"]["reference"], lines[1]["procedure"]["reference"]) == (world.reference,) * 2
    page = tmp_path / f"{world.reference}-1-{world.products['police']}.html"
    assert "Intelligence report" in page.read_text(encoding="utf-8")
    assert progress[0].startswith("2 events (")
    assert progress[1].startswith("0 events (none)")
