"""The JSON routes: for the page's module and for `sightline chat`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import ValidationError

from bot.channels.web import links
from bot.channels.web.cookies import take_back
from bot.channels.web.messages import LONGEST_BODY, MessageBody, Room
from bot.channels.web.render import as_json
from bot.channels.web.sessions import Session, hand_over
from bot.gateway.gateway import Trouble
from bot.gateway.opening import practice_sentence
from bot.inbox import Reply

TOKEN = "x-sightline-token"  # noqa: S105 - the name of a header
LOOK_EVERY, STREAM_FOR = 1.0, 240.0  # seconds


def router(room: Room) -> APIRouter:
    """Return the routes."""
    routes = APIRouter(prefix="/chat/{code}", tags=["web chat"])

    @routes.get("/messages")
    async def messages(request: Request, code: str, after: int = 0) -> Response:
        session = await _session(room, request, code)
        if session is None:
            return _trouble(room, 404, "unknown_title")
        return await _answer(room, request, session, after)

    @routes.post("/messages")
    async def say(request: Request, code: str) -> Response:
        said = await _read(request)
        if said is None:
            return _trouble(room, 422, "unreadable")
        session = await _session(room, request, code)
        if session is None:
            return _trouble(room, 404, "unknown_title")
        if not room.sessions.is_own_form(session, request.headers.get(TOKEN, "")):
            return await _answer(room, request, session, 0, status=409)
        try:
            await room.gateway.receive(said.incoming(session))
        except Trouble as trouble:
            return JSONResponse({"message": trouble.message.to_json(), "saved": False}, 503)
        return await _answer(room, request, session, said.after)

    @routes.get("/events")
    async def events(request: Request, code: str, after: int = 0) -> Response:
        session = await room.sessions.find(request, code)
        if session is None:
            return Response(status_code=204)  # tells an EventSource to stop
        last = request.headers.get("last-event-id", "")
        stream = _events(room, session, int(last) if last.isdecimal() else after)
        return StreamingResponse(stream, media_type="text/event-stream", headers={"cache-control": "no-store"})

    return routes


async def _session(room: Room, request: Request, code: str) -> Session | None:
    """Return the live session, a new one where there is none, or None for an unknown code."""
    known = await room.sessions.find(request, code)
    entrance = None if known else await links.find(room.services, code)
    return await room.sessions.begin(entrance) if entrance else known


async def _read(request: Request) -> MessageBody | None:
    """Return the message of a request, or None when it is none."""
    sent = request.headers.get("content-length", "")
    if not request.headers.get("content-type", "").startswith("application/json"):
        return None
    if not sent.isdecimal() or int(sent) > LONGEST_BODY:
        return None
    try:
        return MessageBody.model_validate_json(await request.body())
    except ValidationError:
        return None


async def _answer(room: Room, request: Request, session: Session, after: int, *, status: int = 200) -> Response:
    told = await room.replies(session.handle, after)
    ended = _ends(told)
    body: dict[str, Any] = {
        "token": room.sessions.form_token(session),
        "fresh": session.is_new,
        "messages": [as_json(reply, practice_sentence(room.services)) for reply in told],
        "ended": ended,
        "receipt": room.receipt_link(session.handle) if ended else None,
    }
    response = JSONResponse(body, status)
    if ended:
        take_back(response, str(session.conversation.link_code))
    elif session.is_new:
        hand_over(response, session, request)
    return response


def _ends(told: list[Reply]) -> bool:
    return any(reply.body["kind"] == "receipt" for reply in told)


def _trouble(room: Room, status: int, key: str) -> Response:
    message = room.services.texts.message(f"utter_web_{key}").to_json()
    return JSONResponse({"message": message, "saved": False}, status)


async def _events(room: Room, session: Session, after: int) -> AsyncIterator[str]:
    """Send each reply once; the browser comes back with its cursor when the stream ends."""
    yield "retry: 2000\n\n"
    loop = asyncio.get_running_loop()
    end, quiet = loop.time() + STREAM_FOR, 0
    while loop.time() < end:
        for reply in await room.replies(session.handle, after):
            after, quiet = reply.sequence, 0
            body = {**as_json(reply, practice_sentence(room.services)), "receipt": None}
            if reply.body["kind"] == "receipt":
                body["receipt"] = room.receipt_link(session.handle)
            yield f"id: {after}\nevent: reply\ndata: {json.dumps(body)}\n\n"
        quiet += 1
        if quiet % 15 == 0:
            yield ": here\n\n"
        await asyncio.sleep(LOOK_EVERY)
