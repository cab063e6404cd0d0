"""The route that Rasa calls: only with the token, only what is an action call, packed or not."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any, cast

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from actions.app import ACTIONS, LARGEST, router
from bot import services
from tests.unit.interview.world import SERVICES, FakeCase

TOKEN = "a token of this test"
BEARER = {"Authorization": f"Bearer {TOKEN}"}
TRACKER = {"sender_id": "h1", "slots": {}, "latest_message": {"intent": {"name": "help"}}, "events": []}
CALL = {"next_action": "action_answer_plainly", "sender_id": "h1", "tracker": TRACKER}


@pytest.fixture
def client() -> Iterator[TestClient]:
    """A client of an app with the actions alone."""
    app = FastAPI()
    app.include_router(router(TOKEN, lambda shared, turn: cast(Any, FakeCase(shared, turn))))
    services.use(SERVICES)
    with TestClient(app) as made:
        yield made
    services.use(None)


def test_without_the_token_nobody_is_served(client: TestClient) -> None:
    """The actions read concerns; only the engine may call them."""
    assert client.post("/actions/webhook", json=CALL).status_code == 401
    assert client.post("/actions/webhook", json=CALL, headers={"Authorization": "Bearer x"}).status_code == 401


@pytest.mark.parametrize("packed", [False, True])
def test_a_call_is_answered_packed_or_not(client: TestClient, packed: bool) -> None:
    """Rasa packs what it sends; the answer is the text of the intent."""
    body = json.dumps(CALL).encode()
    headers = BEARER | ({"Content-Encoding": "deflate"} if packed else {})
    answer = client.post("/actions/webhook", content=zlib.compress(body) if packed else body, headers=headers)
    assert answer.status_code == 200
    (said,) = answer.json()["responses"]
    assert said["custom"]["text"]


@pytest.mark.parametrize("body", [b"", b"not JSON", b"[]", b'{"tracker": 1}', b"{" + b" " * LARGEST])
def test_what_is_no_action_call_is_refused(client: TestClient, body: bytes) -> None:
    """Refused with a status, never with a traceback."""
    assert client.post("/actions/webhook", content=body, headers=BEARER).status_code == 422


def test_an_unknown_action_is_named(client: TestClient) -> None:
    """The engine learns which name nobody serves."""
    answer = client.post("/actions/webhook", json={**CALL, "next_action": "action_dance"}, headers=BEARER)
    assert (answer.status_code, answer.json()["action_name"]) == (404, "action_dance")


def test_no_two_actions_share_a_name() -> None:
    """The second would hide the first."""
    names = [action.NAME for action in ACTIONS]
    assert len(set(names)) == len(names)
