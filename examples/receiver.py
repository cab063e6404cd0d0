"""A demo recipient: takes signed events, fetches, shows what it accepted, and acknowledges."""

from __future__ import annotations

import argparse
import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import httpx2
import uvicorn
from fastapi import APIRouter, Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse
from jinja2 import Environment, FileSystemLoader

from examples.client import Account, Bearer, acknowledge, fetch, verified

LARGEST_EVENT = 65_536  # bytes; an event has about 500
TRY_AGAIN = 2.0  # seconds between tries to fetch and acknowledge what has come
SCHEMA = """CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS referrals (id TEXT PRIMARY KEY, number INTEGER, body TEXT NOT NULL)"""


PAGES = Environment(loader=FileSystemLoader(Path(__file__).parent / "pages"), autoescape=True)
routes = APIRouter()


class Store:
    """What has come, in a small file: an event is here once however often it is sent."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._away = path.with_suffix(".away")
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.executescript(SCHEMA)

    def is_away(self) -> bool:
        """Return whether a file beside this one says that the recipient is away: practice for when one is."""
        return self._away.exists()

    def keep_event(self, event: dict[str, Any]) -> None:
        """Keep an event; a repeat changes nothing."""
        self._db.execute("INSERT OR IGNORE INTO events VALUES (?, ?)", (event["id"], json.dumps(event)))

    def open_events(self) -> list[dict[str, Any]]:
        """Return the events whose referral has not been accepted yet."""
        query = "SELECT body FROM events WHERE id NOT IN (SELECT id FROM referrals) ORDER BY id"
        return [json.loads(body) for (body,) in self._db.execute(query)]

    def keep_referral(self, event: dict[str, Any], referral: dict[str, Any]) -> None:
        """Keep a referral that was fetched and acknowledged."""
        row = (event["id"], event["data"]["sequence"], json.dumps({"event": event, "referral": referral}))
        self._db.execute("INSERT OR IGNORE INTO referrals VALUES (?, ?, ?)", row)

    def referrals(self) -> list[dict[str, Any]]:
        """Return what was accepted, newest first."""
        rows = self._db.execute("SELECT body FROM referrals ORDER BY number DESC")
        return [json.loads(body) for (body,) in rows]

    def current(self) -> list[dict[str, Any]]:
        """Return what stands, newest first: a version that another one supersedes is kept, and shown no more."""
        entries = self.referrals()
        superseded = {entry["event"]["data"].get("supersedes") for entry in entries}
        return [entry for entry in entries if entry["event"]["data"].get("id") not in superseded - {None}]


async def take(client: httpx2.AsyncClient, account: Account, bearer: str, store: Store, event: dict[str, Any]) -> None:
    """Fetch one referral, acknowledge it, keep it."""
    path = event["data"]["fetch"]
    referral = await fetch(client, account, path, bearer)
    for kind in ("received", "accepted"):
        await acknowledge(client, account, path, bearer, kind=kind, event_id=event["id"])
    store.keep_referral(event, referral)


async def take_all(account: Account, store: Store, arrived: asyncio.Event) -> None:
    """Work off what has come, again and again: nothing is lost when the feed is away for a while."""
    async with httpx2.AsyncClient(trust_env=False) as client:
        bearer = Bearer(client, account)
        while True:
            for event in store.open_events():
                try:
                    await take(client, account, await bearer.get(), store, event)
                except (httpx2.HTTPError, ValueError, KeyError) as problem:
                    bearer.forget()
                    print(f"not fetched yet: {type(problem).__name__}", flush=True)
            arrived.clear()
            try:
                await asyncio.wait_for(arrived.wait(), TRY_AGAIN)
            except TimeoutError:
                continue


@dataclass(frozen=True)
class DemoRecipient:
    """What the routes share: who asks the feed, what has come, the page, and the bell that wakes the work."""

    account: Account
    store: Store
    template: str
    arrived: asyncio.Event = field(default_factory=asyncio.Event)


async def recipient_of(request: Request) -> DemoRecipient:
    """Return what `build` gave to the app."""
    recipient: DemoRecipient = request.app.state.recipient
    return recipient


This = Annotated[DemoRecipient, Depends(recipient_of)]


@routes.post("/events")
async def event(request: Request, here: This) -> JSONResponse:
    """Take a signed event and answer at once; the referral is fetched afterwards."""
    if here.store.is_away():
        return JSONResponse({"error": "away"}, 503)
    length = request.headers.get("content-length", "")
    if not length.isdecimal() or int(length) > LARGEST_EVENT:
        return JSONResponse({"error": "length"}, 413)
    signed = verified(here.account, await request.body(), dict(request.headers))
    if signed is None:
        return JSONResponse({"error": "signature"}, 401)
    here.store.keep_event(signed)
    here.arrived.set()
    return JSONResponse({"accepted": True})


@routes.get("/", response_class=HTMLResponse)
async def page(here: This) -> HTMLResponse:
    """What was accepted, as a page without scripts."""
    html = PAGES.get_template(here.template).render(entries=here.store.current())
    return HTMLResponse(html, headers={"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"})


@routes.get("/referrals.json")
async def referrals(here: This) -> list[dict[str, Any]]:
    """What was accepted, as data."""
    return [entry["referral"] for entry in here.store.referrals()]


@routes.get("/health/live")
async def live() -> dict[str, str]:
    """Say that the process answers; nothing else is looked at."""
    return {"state": "up"}


@asynccontextmanager
async def working(app: FastAPI) -> AsyncIterator[None]:
    """Fetch and acknowledge what comes for as long as the app serves."""
    here: DemoRecipient = app.state.recipient
    work = asyncio.create_task(take_all(here.account, here.store, here.arrived))
    yield
    work.cancel()


def build(account: Account, store: Store, template: str) -> FastAPI:
    """Return the recipient's app; `template` is the page under examples/pages/."""
    app = FastAPI(lifespan=working, docs_url=None, redoc_url=None)
    app.state.recipient = DemoRecipient(account, store, template)
    app.include_router(routes)
    return app


def served(account: Account, store: Path, template: str, port: int) -> uvicorn.Config:
    """Return how one recipient is served on loopback."""
    return uvicorn.Config(build(account, Store(store), template), host="127.0.0.1", port=port, log_level="warning")


def run(role: str, template: str) -> None:
    """Read the command line and serve one recipient."""
    words = argparse.ArgumentParser()
    words.add_argument("--port", type=int, required=True)
    words.add_argument("--feed-url", required=True)
    words.add_argument("--client-id", required=True)
    words.add_argument("--secret-file", type=Path, required=True)
    options = words.parse_args()
    account = Account(options.feed_url, options.client_id, options.secret_file.read_text().strip())
    store = options.secret_file.parent.parent / "receivers" / f"{role}.db"
    uvicorn.Server(served(account, store, template, options.port)).run()
