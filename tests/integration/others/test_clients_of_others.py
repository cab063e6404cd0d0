"""OAuth libraries get tokens at first try and understand refusals; libraries of others read webhooks and events."""

from __future__ import annotations

import asyncio
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import httpx2
import pytest
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from cloudevents.core.bindings.http import HTTPMessage, from_http_event
from oauthlib.oauth2 import BackendApplicationClient, InvalidClientError
from requests_oauthlib import OAuth2Session as RequestsSession
from standardwebhooks import Webhook

from bot import clock
from bot.feed.dispatcher import Dispatcher
from bot.paths import ROOT
from tests.support.feed import SECRET, World

CLIENT = "demo_police"
RUNNER = ROOT / "tests" / "browser" / "webhook_verifier.mjs"
Read = Callable[[str, str], int]


def by_authlib(base: str, secret: str) -> int:
    """Return how many events authlib's session reads."""
    with OAuth2Session(CLIENT, secret) as session:
        session.fetch_token(f"{base}/oauth/token", grant_type="client_credentials")
        return len(session.get(f"{base}/feed/v1/events").json()["events"])


def by_requests_oauthlib(base: str, secret: str) -> int:
    """Return how many events the session of requests-oauthlib reads."""
    with RequestsSession(client=BackendApplicationClient(CLIENT)) as session:
        session.fetch_token(f"{base}/oauth/token", client_id=CLIENT, client_secret=secret)
        return len(session.get(f"{base}/feed/v1/events").json()["events"])


@pytest.mark.parametrize(("read", "refusal"), [(by_authlib, OAuthError), (by_requests_oauthlib, InvalidClientError)])
async def test_an_oauth_library_gets_a_token_and_understands_a_refusal(
    address: str, monkeypatch: pytest.MonkeyPatch, read: Read, refusal: type[Exception]
) -> None:
    """Client credentials as the library sends them by default; a wrong secret is its own `invalid_client`."""
    for loopback_only in ("OAUTHLIB_INSECURE_TRANSPORT", "AUTHLIB_INSECURE_TRANSPORT"):
        monkeypatch.setenv(loopback_only, "1")
    assert await asyncio.to_thread(read, address, SECRET) == 1
    with pytest.raises(refusal, match="invalid_client"):
        await asyncio.to_thread(read, address, "whsec_wrong")


async def pushed(world: World) -> list[httpx2.Request]:
    """Return what the dispatcher sends to the recipients."""
    requests: list[httpx2.Request] = []

    def take(request: httpx2.Request) -> httpx2.Response:
        requests.append(request)
        return httpx2.Response(202)

    async with httpx2.AsyncClient(transport=httpx2.MockTransport(take)) as client:
        await Dispatcher(world.services, client).deliver_due(clock.now())
    return requests


def by_npm(folder: Path, deliveries: list[tuple[dict[str, str], str]]) -> list[bool]:
    """Return which deliveries the library of npm takes."""
    file = folder / "deliveries.json"
    file.write_text(json.dumps({"secret": SECRET, "deliveries": deliveries}))
    printed = subprocess.run(["node", RUNNER, file], check=True, capture_output=True, text=True, timeout=60).stdout
    taken: list[bool] = json.loads(printed)
    return taken


async def test_both_libraries_of_standard_webhooks_take_each_push(world: World, tmp_path: Path) -> None:
    """Python's and npm's; a changed byte is refused."""
    requests = await pushed(world)
    assert len(requests) == 2
    for request in requests:
        assert Webhook(SECRET).verify(request.content, dict(request.headers))
    deliveries = [(dict(request.headers), request.content.decode()) for request in requests]
    changed = [(headers, body.replace("referral", "Referral", 1)) for headers, body in deliveries]
    assert by_npm(tmp_path, deliveries + changed) == [True, True, False, False]


async def test_the_sdk_of_cloudevents_reads_each_push(world: World) -> None:
    """As a structured event of version 1.0, whose data is what the pull gives too."""
    requests = await pushed(world)
    events = [from_http_event(HTTPMessage(dict(request.headers), request.content)) for request in requests]
    assert {event.get_type() for event in events} == {"referral.submitted.v1"}
    async with world.client("police") as client:
        page = (await client.get("/feed/v1/events")).json()["events"]
    by_id = {event.get_id(): event for event in events}
    assert [by_id[one["id"]].get_data() for one in page] == [one["data"] for one in page]
