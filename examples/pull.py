"""A recipient without an address of its own: pulls, keeps each event once, reconciles, and goes on where it was.

`python -m examples.pull --feed-url ... --client-id ... --secret-file ... --store FILE`: once, for a timer to call.
Whatever was lost here (the cursor, some reports, all of them) is had again by the same call; so is what the feed itself
gives anew after it was restored from a backup.
"""

from __future__ import annotations

import argparse
import asyncio
import json
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2

from examples.client import TIMEOUT, Account, Bearer, acknowledge, fetch
from examples.store import Store

PAGE = 500
DAYS = 7  # of a reconciliation
AHEAD, BEGINNING = 409, (0, "")
GAP, RECORDED = "feed.gap.v1", "procedure.recorded.v1"
Count = tuple[str, str]  # a day and a lane


class Puller:
    """Takes what a feed has for one account into a store."""

    def __init__(self, client: httpx2.AsyncClient, account: Account, store: Store, cursor: Path) -> None:
        self._client, self._account, self._store, self._cursor = client, account, store, cursor
        self._bearer = Bearer(client, account)

    async def run(self, today: datetime) -> int:
        """Take everything that is new, then everything that the counts of the last week say is not here."""
        count = await self._pull(self._kept())
        missing = await self._first_missing(today)
        return count if missing is None else count + await self._pull((missing - 1, self._kept()[1]))

    async def _pull(self, position: tuple[int, str]) -> int:
        count, more = 0, True
        while more:
            answer = await self._get("/feed/v1/events", after=position[0], limit=PAGE)
            page = answer.json()
            if answer.status_code == AHEAD or position[1] not in ("", page["feed_epoch"]):
                position = BEGINNING  # the feed was restored: it gives numbers again that we have seen
                continue
            answer.raise_for_status()
            count += sum([await self._take(event) for event in page["events"]])
            position, more = (page["next"], page["feed_epoch"]), page["more"]
            self._keep(position)
        return count

    async def _take(self, event: dict[str, Any]) -> bool:
        """Keep one event with what it announces; False for one that is here. The cursor moves only afterwards."""
        if self._store.has(event["id"]):
            return False
        path, bearer = event["data"]["fetch"], await self._bearer.get()
        if event["type"] == RECORDED:
            self._store.keep_procedure(event, await fetch(self._client, self._account, f"{path}/procedure", bearer))
        elif event["type"] != GAP:
            referral = await fetch(self._client, self._account, path, bearer)
            own = {"kind": "received", "own_token": f"{event['id']}:received"}
            await acknowledge(self._client, self._account, path, bearer, **own)
            self._store.keep_referral(event, referral)
        self._store.keep_event(event)
        return True

    async def _first_missing(self, today: datetime) -> int | None:
        """Return from which sequence on something is missing here, by the feed's own counts; None where nothing is."""
        first = (today.astimezone(UTC) - timedelta(days=DAYS - 1)).date().isoformat()
        answer = await self._get("/feed/v1/reconciliation", first_day=first, days=DAYS)
        answer.raise_for_status()
        here = Counter(_day_and_lane(event) for event in self._store.events())
        short = [row for row in answer.json()["days"] if here[row["day"], row["lane"]] < row["events"]]
        return min((row["first"] for row in short), default=None)

    async def _get(self, path: str, **asked: str | int) -> httpx2.Response:
        headers = {"Authorization": f"Bearer {await self._bearer.get()}"}
        url = self._account.feed_url + path
        return await self._client.get(url, params=asked, headers=headers, timeout=TIMEOUT)

    def _kept(self) -> tuple[int, str]:
        if not self._cursor.is_file():
            return BEGINNING
        after, epoch = json.loads(self._cursor.read_text())
        return after, epoch

    def _keep(self, position: tuple[int, str]) -> None:
        draft = self._cursor.with_suffix(".new")
        draft.write_text(json.dumps(position))
        draft.replace(self._cursor)


def _day_and_lane(event: dict[str, Any]) -> Count:
    day = datetime.fromisoformat(event["time"]).astimezone(UTC).date().isoformat()
    return day, "gap" if event["type"] == GAP else event["data"]["lane"]


async def pull(account: Account, store: Path, *, live: bool = False) -> int:
    """Pull once; return how many events were new."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        return await Puller(client, account, Store(store, live=live), store.with_suffix(".cursor")).run(
            datetime.now(UTC)
        )


def main() -> None:
    """Read the command line and pull once."""
    words = argparse.ArgumentParser()
    words.add_argument("--feed-url", required=True)
    words.add_argument("--client-id", required=True)
    words.add_argument("--secret-file", type=Path, required=True)
    words.add_argument("--store", type=Path, required=True)
    words.add_argument("--live", action="store_true", help="keep what says test: true from those who read")
    options = words.parse_args()
    account = Account(options.feed_url.rstrip("/"), options.client_id, options.secret_file.read_text().strip())
    print(f"{asyncio.run(pull(account, options.store, live=options.live))} new events")


if __name__ == "__main__":
    main()
