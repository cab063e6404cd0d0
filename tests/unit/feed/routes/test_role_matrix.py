"""Who may do what: every operation of the OpenAPI against everybody who could ask; a new route is closed or listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI

from bot import clock
from bot.feed import api
from bot.feed.access import Tokens
from bot.outbox import accepted, pause_destination, remove_destination
from tests.support.feed import World

# What is about nobody: the contract, and the way in.
OPEN = {
    ("post", "/oauth/token"),
    ("get", "/feed/v1/schemas"),
    ("get", "/feed/v1/schemas/{name}"),
    ("get", "/feed/v1/codes"),
    ("get", "/feed/v1/codes/{name}"),
    ("get", "/feed/v1/rules"),
}
BODIES: dict[str, dict[str, Any]] = {
    "acknowledgements": {"token": "m", "kind": "received"},
    "undo": {"by": "Inspector Marlow", "reason": "Two cars of one colour"},
    "steps": {"token": "m", "step": "decided", "state": "done", "code": "intelligence_kept", "reason": "Read"},
}
QUERIES = {"/feed/v1/reconciliation": {"first_day": "2026-11-20"}}


def operations() -> Iterator[tuple[str, str]]:
    """Yield method and path of every operation that the OpenAPI describes."""
    app = FastAPI()
    api.install(app, None, Tokens.fresh())  # type: ignore[arg-type]
    for path, methods in app.openapi()["paths"].items():
        yield from ((method, path) for method in methods)


CLOSED = sorted(set(operations()) - OPEN)
NEEDS_A_LINK = {
    ("post", "/feed/v1/referrals/{product_id}/links/{link_id}/undo")
}  # its right answer: test_link_routes.py
ABOUT_ONE = [row for row in CLOSED if "{product_id}" in row[1]]


async def ask(world: World, row: tuple[str, str], who: str | None, *, product: str = "police") -> int:
    """Return the status that somebody gets for an operation."""
    method, path = row
    async with world.client(who) as client:
        body = BODIES.get(path.rsplit("/", 1)[1])
        where = path.format(product_id=world.products[product], link_id="none")
        answer = await client.request(method, where, json=body, params=QUERIES.get(path))
    return answer.status_code


def test_every_operation_is_open_by_name_or_closed() -> None:
    """Deny by default: whoever adds a route has to add it here to open it."""
    assert set(operations()) >= OPEN
    assert len(CLOSED) >= 9


@pytest.mark.parametrize("row", CLOSED, ids=" ".join)
async def test_nobody_gets_in_without_a_token(world: World, row: tuple[str, str]) -> None:
    """Every closed operation asks who is there before anything else."""
    assert await ask(world, row, None) == 401


@pytest.mark.parametrize("row", sorted(set(CLOSED) - NEEDS_A_LINK), ids=" ".join)
async def test_the_addressee_gets_in(world: World, row: tuple[str, str]) -> None:
    """The same requests are right ones: nothing above was refused for its form."""
    assert await ask(world, row, "police") in (200, 201)


@pytest.mark.parametrize("row", ABOUT_ONE, ids=" ".join)
async def test_another_recipient_finds_nothing(world: World, row: tuple[str, str]) -> None:
    """Somebody else's referral is as unknown as one that never was."""
    assert await ask(world, row, "social_care") == 404


@pytest.mark.parametrize("row", CLOSED, ids=" ".join)
@pytest.mark.parametrize("end", [pause_destination, remove_destination], ids=["paused", "removed"])
async def test_a_token_ends_with_its_recipient(world: World, row: tuple[str, str], end: Any) -> None:
    """Who was paused or removed is out at once, with a token that has minutes to live."""
    async with world.services.database.writing() as session:
        await accepted(session, world.products["police"], "demo_police", clock.now())  # nothing waits for it any more
        await end(session, "demo_police")
    assert await ask(world, row, "police") == 401


@pytest.mark.parametrize("row", CLOSED, ids=" ".join)
async def test_a_practice_recipient_reads_nothing_of_a_real_system(world: World, row: tuple[str, str]) -> None:
    """Practice and real never mix, whatever stands in the database."""
    object.__setattr__(world.services, "settings", world.services.settings.model_copy(update={"production": True}))
    assert await ask(world, row, "police") == 401
