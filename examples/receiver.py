"""A demo recipient: takes signed events, fetches, shows what it accepted, and acknowledges."""

from __future__ import annotations

import argparse
import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx2
import uvicorn
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse

from examples import desk
from examples.client import CHALLENGE, Account, Bearer, acknowledge, challenge_answer, fetch, verified
from examples.desk import This
from examples.store import OwnAnswer, Store

LARGEST_EVENT = 65_536  # bytes; an event has about 500
TRY_AGAIN = 2.0  # seconds between tries to fetch and acknowledge what has come
RECORDED = "procedure.recorded.v1"  # the type of event that announces no referral
routes = APIRouter()


async def take(client: httpx2.AsyncClient, account: Account, bearer: str, store: Store, event: dict[str, Any]) -> None:
    """Fetch one referral, say that it is here, accept it unless somebody takes reports on by hand, and keep it.

    Of an event that says what another service recorded, the procedure is fetched and nothing is acknowledged.
    """
    path = event["data"]["fetch"]
    if event.get("type") == RECORDED:
        store.keep_procedure(event, await fetch(client, account, f"{path}/procedure", bearer))
        return
    referral = event["data"].get("referral") or await fetch(client, account, path, bearer)
    kinds = ("received",) if store.is_by_hand() else ("received", "accepted")
    for kind in kinds:
        await acknowledge(client, account, path, bearer, kind=kind, own_token=f"{event['id']}:{kind}")
    for kind in kinds:
        store.keep_answer(event["id"], OwnAnswer(datetime.now(UTC).isoformat(), kind))
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

    def client(self) -> httpx2.AsyncClient:
        """Return what asks the feed for a page."""
        return httpx2.AsyncClient(trust_env=False)


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
    if signed.get("type") == CHALLENGE:
        return JSONResponse({"answer": challenge_answer(here.account, signed, dict(request.headers))})
    here.store.keep_event(signed)
    here.arrived.set()
    return JSONResponse({"accepted": True})


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
    app.include_router(desk.routes)
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
    words.add_argument("--secret-file", type=Path, required=True, help="the secret of the client that asks")
    words.add_argument("--signing-file", type=Path, required=True, help="the secret that signs the events")
    options = words.parse_args()
    asking, signing = (file.read_text().strip() for file in (options.secret_file, options.signing_file))
    account = Account(options.feed_url, options.client_id, asking, signing)
    store = options.secret_file.parent.parent / "receivers" / f"{role}.db"
    uvicorn.Server(served(account, store, template, options.port)).run()
