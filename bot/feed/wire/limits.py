"""No body of the feed is larger than an acknowledgement needs, none takes for ever, and no key stands twice."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.feed.wire.repeated_keys import repeats_key

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 65_536  # bytes; the longest acknowledgement has about 9,000
WITHIN = 10.0  # seconds for the whole of a body


@dataclass(frozen=True)
class Refusals:
    """What answers instead of the app."""

    too_large: ASGIApp
    too_slow: ASGIApp
    key_repeated: ASGIApp


class BodyLimit:
    """Reads the body of a request for one of the paths up to the limit, also one in chunks without a length."""

    def __init__(self, app: ASGIApp, *, paths: tuple[str, ...], refusals: Refusals) -> None:
        self._app, self._paths, self._refusals = app, paths, refusals

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, its body read, or refuse it."""
        if scope["type"] != "http" or not scope["path"].startswith(self._paths):
            await self._app(scope, receive, send)
            return
        try:
            async with asyncio.timeout(WITHIN):
                body = await _read(receive)
        except TimeoutError:
            await self._refusals.too_slow(scope, receive, send)
            return
        if body is None:
            await self._refusals.too_large(scope, receive, send)
            return
        if repeats_key(scope["query_string"], body):
            await self._refusals.key_repeated(scope, receive, send)
            return
        given = False

        async def again() -> Message:
            nonlocal given
            if given:
                return await receive()
            given = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, again, send)


async def _read(receive: Receive) -> bytes | None:
    """Return the whole body; None when it is too long."""
    body = b""
    while True:
        message = await receive()
        body += bytes(message.get("body", b""))
        if len(body) > LARGEST_BODY:
            return None
        if not message.get("more_body", False):
            return body
