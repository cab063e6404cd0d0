"""`sightline feed tail`: every event once, over restarts, restores and failures; as lines, pages and PDFs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import httpx2
import pytest

from bot.run.cli.feed_tail import Cursor, KeptAs, Tail, run_tail
from bot.run.stack.layout import CannotStart
from examples.client import Account

ACCOUNT = Account("http://feed.test", "demo_police", "whsec_x")


def event(number: int, kind: str = "referral.submitted.v1") -> dict[str, Any]:
    """Return an event."""
    head = {"sequence": number, "id": f"p{number}", "fetch": f"/feed/v1/referrals/p{number}"}
    return {"id": f"e{number}", "type": kind, "data": head | {"reference": "SL-1", "version": 1}}


class Feed:
    """A feed of two events a page; `epoch` changes when it is restored, `miscounts` when it is wrong."""

    def __init__(self, *events: dict[str, Any]) -> None:
        self.events, self.epoch, self.miscounts, self.fails = list(events), "one", False, ""
        self.fetched: list[str] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        path = request.url.path
        if path == "/oauth/token":
            return httpx2.Response(200, json={"access_token": "t", "expires_in": 600})
        if path == self.fails:
            return httpx2.Response(503)
        if path == "/feed/v1/events":
            return self._page(int(request.url.params["after"]))
        self.fetched.append(path)
        return httpx2.Response(200, json={"of": path})

    def _page(self, after: int) -> httpx2.Response:
        head = max((one["data"]["sequence"] for one in self.events), default=0)
        if after > head:
            return httpx2.Response(409, json={"rule": "cursor-ahead"})
        later = [one for one in self.events if one["data"]["sequence"] > after]
        shown = later[:2]
        counts = [{"lane": "safety", "events": len(shown) + self.miscounts}] if shown else []
        cursor = shown[-1]["data"]["sequence"] if shown else after
        body = {"events": shown, "counts": counts, "next": cursor, "more": len(later) > 2, "head": head}
        return httpx2.Response(200, json=body | {"feed_epoch": self.epoch})


async def tail(feed: Feed, folder: Path, form: KeptAs = KeptAs.jsonl) -> list[str]:
    """Read a feed to its end; return the ids of the events that are kept."""
    async with httpx2.AsyncClient(transport=httpx2.MockTransport(feed)) as client:
        one = Tail(client, ACCOUNT, folder, form, lambda _text: None)
        await run_tail(one, Cursor.read(folder / "cursor.json"), follow=False)
    return kept(folder)


def kept(folder: Path) -> list[str]:
    """Return the ids of the lines."""
    return [json.loads(line)["event"]["id"] for line in (folder / "events.jsonl").read_text().splitlines()]


def files(folder: Path, form: KeptAs) -> list[str]:
    """Return the names of the files of a kind."""
    return [one.name for one in folder.glob(f"*.{form}")]


async def test_each_event_is_a_line_with_its_referral_once(tmp_path: Path) -> None:
    """A second call takes what came since; the cursor says how far it is."""
    feed = Feed(event(1), event(2), event(5))
    assert await tail(feed, tmp_path) == ["e1", "e2", "e5"]
    feed.events.append(event(9))
    assert await tail(feed, tmp_path) == ["e1", "e2", "e5", "e9"]
    assert len(feed.fetched) == 4
    assert json.loads((tmp_path / "cursor.json").read_text()) == {"after": 9, "feed_epoch": "one"}


@pytest.mark.parametrize("epoch", ["one", "two"])
async def test_a_restored_feed_is_read_again_and_nothing_taken_twice(tmp_path: Path, epoch: str) -> None:
    """The feed has forgotten what was seen (a new epoch), or the cursor is ahead of it: from the beginning, by id."""
    feed = Feed(event(1), event(2), event(3))
    await tail(feed, tmp_path)
    feed.events, feed.epoch = [event(1), event(2) | {"id": "new"}], epoch
    assert await tail(feed, tmp_path) == ["e1", "e2", "e3", "new"]


async def test_what_cannot_be_fetched_is_fetched_the_next_time(tmp_path: Path) -> None:
    """A failure in the middle of a page loses nothing and repeats nothing."""
    feed = Feed(event(1), event(2))
    feed.fails = "/feed/v1/referrals/p2"
    with pytest.raises(httpx2.HTTPStatusError):
        await tail(feed, tmp_path)
    feed.fails = ""
    assert await tail(feed, tmp_path) == ["e1", "e2"]


async def test_a_page_that_is_not_whole_is_refused(tmp_path: Path) -> None:
    """The counts of the page say how many events there are: another number is no page to go on from."""
    feed = Feed(event(1))
    feed.miscounts = True
    with pytest.raises(CannotStart, match="counts"):
        await tail(feed, tmp_path)
    assert not (tmp_path / "cursor.json").exists()


@pytest.mark.parametrize(("form", "path"), [(KeptAs.html, "page"), (KeptAs.pdf, "pdf")])
async def test_each_referral_is_a_file(tmp_path: Path, form: KeptAs, path: str) -> None:
    """Named by reference, version and id; a gap and a recorded step have none, and the ledger stands in the line."""
    feed = Feed(event(1), event(2, "feed.gap.v1"), event(3, "procedure.recorded.v1"))
    await tail(feed, tmp_path, form)
    assert files(tmp_path, form) == [f"SL-1-1-p1.{form}"]
    assert feed.fetched == ["/feed/v1/referrals/p1", f"/feed/v1/referrals/p1/{path}", "/feed/v1/referrals/p3/procedure"]
    lines = [set(json.loads(line)) for line in (tmp_path / "events.jsonl").read_text().splitlines()]
    assert lines == [{"event", "referral"}, {"event"}, {"event", "procedure"}]


async def test_a_token_never_leaves_the_feed(tmp_path: Path) -> None:
    """An event that names another address is not followed."""
    wrong = event(1)
    wrong["data"]["fetch"] = "@elsewhere.test/"
    with pytest.raises(CannotStart, match="outside the feed"):
        await tail(Feed(wrong), tmp_path)
