"""`sightline feed tail`: take a recipient's events and keep them as lines or files; a cursor remembers."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import httpx2
import typer

from bot.run.stack.layout import CannotStart
from examples.client import TIMEOUT, Account, Bearer

PAGE = 100
AGAIN = 2.0  # seconds between two looks when following
PRINTING = 90.0  # seconds; a PDF takes its turn
AHEAD = 409
GAP, RECORDED = "feed.gap.v1", "procedure.recorded.v1"
Told = Callable[[str], None]


class KeptAs(StrEnum):
    """What is kept of each event."""

    jsonl = "jsonl"
    html = "html"
    pdf = "pdf"


PATHS = {KeptAs.html: "/page", KeptAs.pdf: "/pdf"}


@dataclass(frozen=True)
class Cursor:
    """How far a feed was read, and which feed it was: kept in a file, written whole or not at all."""

    path: Path
    after: int = 0
    feed_epoch: str = ""

    @classmethod
    def read(cls, path: Path) -> Cursor:
        """Return what was kept; the beginning, where nothing was."""
        return cls(path, **json.loads(path.read_text())) if path.is_file() else cls(path)

    def moved(self, after: int, epoch: str) -> Cursor:
        """Keep how far it is now."""
        draft = self.path.with_suffix(".new")
        draft.write_text(json.dumps({"after": after, "feed_epoch": epoch}))
        draft.replace(self.path)
        return Cursor(self.path, after, epoch)


class Tail:
    """Reads page after page; what is here already, by the event's id, is not taken twice."""

    def __init__(self, client: httpx2.AsyncClient, account: Account, folder: Path, form: KeptAs, say: Told) -> None:
        self._client, self._account, self._folder, self._form, self._say = client, account, folder, form, say
        self._bearer = Bearer(client, account)
        self._lines = folder / "events.jsonl"
        self._seen = {json.loads(line)["event"]["id"] for line in self._kept()}

    def _kept(self) -> list[str]:
        return self._lines.read_text(encoding="utf-8").splitlines() if self._lines.is_file() else []

    async def page(self, cursor: Cursor) -> tuple[Cursor, bool]:
        """Take one page; return how far it is, and whether there is more."""
        answer = await self._get("/feed/v1/events", after=cursor.after, limit=PAGE)
        if answer.status_code == AHEAD:
            return cursor.moved(0, ""), True
        answer.raise_for_status()
        page = answer.json()
        if cursor.feed_epoch not in ("", page["feed_epoch"]):
            return cursor.moved(0, page["feed_epoch"]), True  # the feed was restored: everything is read again
        await self._take(page)
        return cursor.moved(page["next"], page["feed_epoch"]), bool(page["more"])

    async def _take(self, page: Mapping[str, Any]) -> None:
        """Keep the events of a page, after a look whether all are there; raises CannotStart."""
        if len(page["events"]) != sum(row["events"] for row in page["counts"]):
            raise CannotStart("The feed counts other events than it gave: nothing of this page was kept")
        for event in page["events"]:
            if event["id"] not in self._seen:
                await self._keep(event)
                self._seen.add(event["id"])
        counts = ", ".join(f"{row['lane']} {row['events']}" for row in page["counts"])
        self._say(f"{len(page['events'])} events ({counts or 'none'}), to {page['next']} of {page['head']}")

    async def _keep(self, event: Mapping[str, Any]) -> None:
        """Keep one event: its page or PDF first, so that a line says that everything of it is here."""
        line = {"event": event} | await self._body(event)
        if self._form in PATHS and event["type"] not in (GAP, RECORDED):
            shown = await self._get(event["data"]["fetch"] + PATHS[self._form])
            shown.raise_for_status()
            name = f"{event['data']['reference']}-{event['data']['version']}-{event['data']['id']}.{self._form}"
            (self._folder / name).write_bytes(shown.content)
        with self._lines.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")

    async def _body(self, event: Mapping[str, Any]) -> dict[str, Any]:
        """Return what an event announces; nothing of one that cannot be read."""
        if event["type"] == GAP:
            return {}
        what, path = ("procedure", "/procedure") if event["type"] == RECORDED else ("referral", "")
        answer = await self._get(event["data"]["fetch"] + path)
        answer.raise_for_status()
        return {what: answer.json()}

    async def _get(self, path: str, **asked: int) -> httpx2.Response:
        if not path.startswith("/feed/v1/"):
            raise CannotStart("An event names an address outside the feed, where our token must not go")
        headers = {"Authorization": f"Bearer {await self._bearer.get()}"}
        within = PRINTING if path.endswith("/pdf") else TIMEOUT
        return await self._client.get(self._account.feed_url + path, params=asked, headers=headers, timeout=within)


async def run_tail(tail: Tail, cursor: Cursor, *, follow: bool) -> None:
    """Read to the end, or go on looking."""
    more = True
    while more or follow:
        cursor, more = await tail.page(cursor)
        if follow and not more:
            await asyncio.sleep(AGAIN)


def tail_feed(
    client_id: Annotated[str, typer.Option(help="Who asks: a destination of the feed.")],
    secret_file: Annotated[Path, typer.Option(help="A file with its secret.")],
    feed_url: Annotated[str, typer.Option(help="The feed's address, without a path.")],
    out: Annotated[Path, typer.Option(help="A folder for events.jsonl, the cursor and the files.")] = Path("feed"),
    form: Annotated[
        KeptAs, typer.Option("--as", help="jsonl alone, or a page or PDF of each referral too.")
    ] = KeptAs.jsonl,
    follow: Annotated[bool, typer.Option(help="Go on looking.")] = False,
) -> None:
    """Take what has come since the last time: a line an event, with its referral; progress goes to standard error."""
    if not secret_file.is_file():
        raise CannotStart(f"There is no file {secret_file}")
    account = Account(feed_url.rstrip("/"), client_id, secret_file.read_text(encoding="utf-8").strip())
    out.mkdir(parents=True, exist_ok=True, mode=0o700)

    async def run() -> None:
        async with httpx2.AsyncClient(trust_env=False) as client:
            tail = Tail(client, account, out, form, lambda text: print(text, file=sys.stderr, flush=True))
            await run_tail(tail, Cursor.read(out / "cursor.json"), follow=follow)

    try:
        asyncio.run(run())
    except httpx2.HTTPError as problem:
        raise CannotStart(f"The feed did not answer as it should: {problem}. What was kept stays; try again") from None
    except KeyboardInterrupt:
        raise typer.Exit(0) from None
