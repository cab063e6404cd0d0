"""The catalogue of rules of requests: each with a request that passes and one that breaks just this rule."""

from __future__ import annotations

import asyncio
import re
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from datetime import timedelta
from typing import Any, cast

import httpx2
import pytest
from joserfc import jwt
from sqlalchemy import update
from sqlalchemy.exc import OperationalError

from bot import clock, repeats
from bot.concerns import ConcernContext, submit
from bot.concerns.tables import ProductRow
from bot.feed import acknowledge as acknowledging
from bot.feed import api
from bot.feed.access import ALGORITHM, ISSUER
from bot.feed.routes.published_routes import request_rules
from bot.feed.routes.readers import Feed
from bot.feed.wire import limits
from bot.paths import ROOT
from bot.printing import printer
from bot.printing.child import NOT_HERE
from bot.repeats import Mark
from tests.support.concerns import a_concern
from tests.support.feed import CHILD, SECRET, World

RULES = request_rules()
CAR = Mark("vehicle", "KR21VNT", "KR21VNT")
Request = Mapping[str, Any]


def token_of(world: World, who: str) -> str:
    """Return a token of a role, or one that is broken, expired or for something else."""
    tokens = cast(Feed, world.app.state.feed).tokens
    if who == "broken":
        return world.token("demo_police")[:-3] + "abc"
    if who == "expired":
        return tokens.issue("demo_police", clock.now() - timedelta(hours=1))
    if who == "other_scope":
        now = int(clock.now().timestamp())
        claims = {"iss": ISSUER, "aud": ISSUER, "sub": "demo_police", "scope": "all", "iat": now, "exp": now + 60}
        return str(jwt.encode({"alg": ALGORITHM}, claims, tokens._key, algorithms=[ALGORITHM]))
    return world.token(f"demo_{who}")


async def slowly() -> AsyncIterator[bytes]:
    """Send a byte and fall silent."""
    yield b"{"
    await asyncio.sleep(60)


async def a_link(world: World) -> str:
    """Link the concern of the world with another one, and return the link."""
    async with world.services.database.writing() as session:
        blinder, content = world.services.blinder, world.services.content
        other = await a_concern(session, ConcernContext.of(world.services), **CHILD)
        sent: dict[str, Any] = {"message_key": "other", "confirmed": True, "now": clock.now()}
        await submit(session, ConcernContext.of(world.services), other.id, **sent)
        for concern_id in (world.concern_id, other.id):
            await repeats.note_marks(session, content, blinder, concern_id, [CAR], clock.now())
        (link,) = await repeats.links_of(session, content, other.id)
    return link.id


INTERNAL = "line 12 of a file of ours"


def broken(kind: str) -> Callable[..., Awaitable[None]]:
    """Return a route's work that fails as our software or our database would."""

    async def fails(*_: object) -> None:
        raise OperationalError(INTERNAL, None, Exception()) if kind == "OperationalError" else RuntimeError(INTERNAL)

    return fails


async def never(*_: object) -> bool:
    """Say no, whatever is asked."""
    return False


async def ask(world: World, request: Request, number: int = 0) -> httpx2.Response:
    """Make a request of the catalogue."""
    who = request.get("as", "nobody")
    headers = {} if who == "nobody" else {"Authorization": f"Bearer {token_of(world, who)}"}
    method = "get" if "get" in request else "post"
    path = str(request[method]).format(**world.products)
    form = {key: SECRET if value == "right" else value for key, value in request.get("form", {}).items()}
    body = dict(request.get("json", {})) | ({"token": f"n{number}"} if request.get("tokens") == "new" else {})
    sent: dict[str, Any] = {"data": form} if form else {"json": body} if method == "post" else {}
    if request.get("slow"):
        sent = {"content": slowly()}
    if "body_of" in request:
        sent = {"content": b"x" * request["body_of"]}
    transport = httpx2.ASGITransport(app=world.app, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://feed.test") as client:
        return await client.request(method.upper(), path, headers=headers, **sent)


async def play(world: World, request: Request) -> httpx2.Response:
    """Make what comes before a request, and the request as often as it says; return the last answer."""
    for earlier in request.get("before", ()):
        assert (await ask(world, earlier)).status_code < 300
    answers = [await ask(world, request, number) for number in range(request.get("times", 1))]
    return answers[-1]


def test_the_catalogue_has_every_rule_that_the_code_gives_and_no_other() -> None:
    """A problem document names a rule that an integrator can look up."""
    code = "".join(path.read_text() for room in ("feed", "procedures") for path in (ROOT / "bot" / room).rglob("*.py"))
    given = set(re.findall(r'(?:Problem\(\s*\w+,|CannotRecord\()\s*"([a-z-]+)"', code))
    assert given == {rule["id"] for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["id"])
async def test_the_passing_request_passes(world: World, rule: Mapping[str, Any]) -> None:
    """What the rule wants is taken."""
    assert (await play(world, rule["passes"])).status_code < 300


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule["id"])
async def test_the_failing_request_gets_the_rule(
    world: World, rule: Mapping[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A problem document (RFC 9457) with the rule's id and status, and nothing that was sent."""
    request = rule["fails"]
    monkeypatch.setattr(limits, "WITHIN", 0.2 if request.get("slow") else limits.WITHIN)
    if request.get("at_once"):  # as if the other call had been written down between look and write
        await ask(world, request)

        monkeypatch.setattr(acknowledging, "_is_repeat", never)
    world.products["link"] = await a_link(world) if "{link}" in str(request) else ""
    if request.get("no_printer"):
        monkeypatch.setattr(printer, "CHILD", (sys.executable, "-c", f"raise SystemExit({NOT_HERE})"))
    if request.get("unreachable"):
        monkeypatch.setattr(acknowledging, "can_be_asked", never)
    if request.get("broken"):
        monkeypatch.setattr(api, "fetch", broken(request["broken"]))
    if request.get("damaged"):
        async with world.services.database.writing() as session:
            await session.execute(update(ProductRow).values(payload=b"no sealed value"))
    answer = await play(world, request)
    assert (answer.status_code, answer.json()["rule"]) == (rule["status"], rule["id"])
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == f"urn:sightline:rule:{rule['id']}"
    assert answer.headers["cache-control"] == "no-store"
    assert INTERNAL not in answer.text
