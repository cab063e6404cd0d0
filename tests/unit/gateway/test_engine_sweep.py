"""The engine deletes its copies when the app asks for it; one that is away is asked again later."""

from __future__ import annotations

import httpx2
import pytest

from bot.gateway import Dialogue
from bot.gateway.engine_client import EngineAway


def dialogue(answer: httpx2.Response, asked: list[httpx2.Request]) -> Dialogue:
    """Return a client of an engine that answers like this."""

    def engine(request: httpx2.Request) -> httpx2.Response:
        asked.append(request)
        return answer

    client = httpx2.AsyncClient(transport=httpx2.MockTransport(engine))
    return Dialogue("http://engine.test/", "a-token", client=client)


async def test_the_engine_says_how_many_copies_went() -> None:
    """The request carries the engine's token and names nobody."""
    asked: list[httpx2.Request] = []
    assert await dialogue(httpx2.Response(200, json={"deleted": 4}), asked).sweep() == 4
    (request,) = asked
    assert (request.method, request.url.path, request.content) == ("POST", "/webhooks/gateway/sweep", b"")
    assert request.headers["authorization"] == "Bearer a-token"


@pytest.mark.parametrize(
    "answer", [httpx2.Response(503), httpx2.Response(200, content=b"-"), httpx2.Response(200, json={"error": "token"})]
)
async def test_any_other_answer_proves_nothing(answer: httpx2.Response) -> None:
    """Nothing is written down as deleted that the engine did not say."""
    with pytest.raises(EngineAway):
        await dialogue(answer, []).sweep()
