"""F22: a connection that does not get on is let go, and one that does is left alone."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from bot.run.slow_senders import PatientProtocol

REQUEST = b"GET /slow HTTP/1.1\r\nhost: x\r\n\r\n"
SHORT = 0.3  # seconds


class Hasty(PatientProtocol):
    """The same protocol with little patience."""

    head_within = SHORT


def an_app() -> FastAPI:
    """Return an app that takes longer to answer than anybody may take to ask."""
    app = FastAPI()

    @app.get("/slow")
    async def slow() -> StreamingResponse:
        async def parts() -> AsyncIterator[bytes]:
            yield b"begun"
            await asyncio.sleep(SHORT * 2)
            yield b" and ended"

        return StreamingResponse(parts())

    return app


@pytest.fixture
async def port() -> AsyncIterator[int]:
    """Serve the app and return its port."""
    config = uvicorn.Config(an_app(), port=0, http=Hasty, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    task = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110 - uvicorn has no event for it
        await asyncio.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    await task


async def sent(port: int, *parts: bytes, pause: float = 0) -> bytes:
    """Send parts with pauses between them, and return all that came until the other end closed."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        async with asyncio.timeout(10):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


@pytest.mark.parametrize("parts", [(), (b"GET /slow HT",), (b"GET /slow HTTP/1.1\r\nhost: x\r\nx-a: ",)])
async def test_who_sends_no_whole_head_is_let_go(port: int, parts: tuple[bytes, ...]) -> None:
    """Nothing, or half a head: the connection ends, and no answer was made."""
    assert b"200 OK" not in await sent(port, *parts)


async def test_a_head_in_drips_is_let_go_too(port: int) -> None:
    """Each byte in time keeps nobody: the head as a whole has its time."""
    drips = [bytes([byte]) for byte in REQUEST]
    assert b"200 OK" not in await sent(port, *drips, pause=SHORT / 4)


async def test_a_long_answer_is_not_cut(port: int) -> None:
    """Who has asked may read for as long as the answer takes, also a second time on the same connection."""
    closing = REQUEST.replace(b"host: x", b"host: x\r\nconnection: close")
    got = await sent(port, REQUEST, closing, pause=SHORT * 3)
    assert got.count(b"and ended") == 2
