"""The JSON routes: for the page's module and for `sightline chat`."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import ValidationError

from bot.channels.web import links
from bot.channels.web.cookies import take_back
from bot.channels.web.messages import LONGEST_BODY, MessageBody
from bot.channels.web.receipt.find_report import has_own_link
from bot.channels.web.receipt.receipt_panel import panel_of
from bot.channels.web.rendering.page_titles import title_of
from bot.channels.web.rendering.pickers import asks_when
from bot.channels.web.rendering.render import as_json
from bot.channels.web.sessions import Session, hand_over
from bot.channels.web.web_channel import Channel, ChatNews, WebChannel
from bot.gateway import Trouble
from bot.guidance.languages import Language
from bot.inbox import Reply

TOKEN = "x-sightline-token"  # noqa: S105 - the name of a header
LARGEST_CURSOR = 10**9  # as in a message's body; a database's numbers end, those of an address do not
Cursor = Annotated[int, Query(ge=0, le=LARGEST_CURSOR)]
LANGUAGE = "gateway:language:"  # how the buttons that choose one begin
MOST_STREAMS = 8  # of one session: more than anybody has windows open
LOOK_EVERY, STREAM_FOR = 1.0, 240.0  # seconds
STILL_HERE_AFTER = 15  # looks without a reply, then a comment keeps proxies from closing the stream

router = APIRouter(prefix="/chat/{code}", tags=["web chat"])


# The three routes have no docstrings: FastAPI would publish them as part of the contract.
@router.get("/messages")
async def messages(request: Request, channel: Channel, code: str, after: Cursor = 0) -> Response:
    session = await channel.sessions.find(request, code) or await _begun(channel, request, code)
    if session is None:
        return _trouble(channel, 404, "unknown_title")
    return await _answer(channel, request, session, after)


@router.post("/messages")
async def say(request: Request, channel: Channel, code: str) -> Response:
    body = await _read(request)
    if body is None:
        return _trouble(channel, 422, "unreadable")
    form_token = request.headers.get(TOKEN, "")
    session = await channel.sessions.find(request, code) or await channel.come_back(request, code, form_token)
    session = session or await _begun(channel, request, code)
    if session is None:
        return _trouble(channel, 404, "unknown_title")
    if not channel.sessions.is_own_form(session, form_token):
        return await _answer(channel, request, session, 0, status=409)
    if has_own_link(channel, body.text):
        return _trouble(channel, 422, "has_link")
    try:
        await channel.gateway.receive(body.incoming(session))
    except Trouble as trouble:
        return JSONResponse({"message": trouble.message.to_json(), "saved": False}, 503)
    anew = any(choice.startswith(LANGUAGE) for choice in body.choices)  # the page itself comes in the other language
    return await _answer(channel, request, session, body.after, anew=anew)


@router.get("/events")
async def events(request: Request, channel: Channel, code: str, after: Cursor = 0) -> Response:
    session = await channel.sessions.find(request, code)
    if session is None:
        return Response(status_code=204)  # tells an EventSource to stop
    if channel.streams[session.handle] >= MOST_STREAMS:
        return Response(status_code=429, headers={"retry-after": "30"})
    last = request.headers.get("last-event-id", "")
    stream = _events(channel, session, min(int(last[:12]), LARGEST_CURSOR) if last.isdecimal() else after)
    return StreamingResponse(stream, media_type="text/event-stream", headers={"cache-control": "no-store"})


async def _begun(channel: WebChannel, request: Request, code: str) -> Session | None:
    """Return a new session, or None for an unknown code."""
    entrance = await links.find(channel.services, code)
    return await channel.sessions.begin(entrance, request) if entrance else None


async def _read(request: Request) -> MessageBody | None:
    """Return the message of a request, or None when it is none."""
    length = request.headers.get("content-length", "")
    if not request.headers.get("content-type", "").startswith("application/json"):
        return None
    if not length.isdecimal() or int(length) > LONGEST_BODY:
        return None
    try:
        return MessageBody.model_validate_json(await request.body())
    except ValidationError:
        return None


async def _answer(
    channel: WebChannel, request: Request, session: Session, after: int, *, status: int = 200, anew: bool = False
) -> Response:
    news = await channel.news(session.handle, after)
    ended = any(map(_is_receipt, news.replies))
    body: dict[str, Any] = {
        "token": channel.sessions.form_token(session),
        "fresh": session.is_new or anew,
        "messages": [_shown(channel, session, reply, news.language) for reply in news.replies],
        "alarm": news.alarm,
        "ended": ended,
        "receipt": channel.receipt_link(session.handle) if ended else None,
        "panel": await _panel(channel, session, news.replies),
    }
    response = JSONResponse(body, status)
    if ended:
        take_back(response, str(session.conversation.link_code))
    elif session.is_new:
        hand_over(response, session, request)
    return response


def _shown(channel: WebChannel, session: Session, reply: Reply, language: Language | None) -> dict[str, Any]:
    """Return a reply with the title of a page that shows it as the newest one, and whether it asks when."""
    body, texts, sector = reply.body, channel.services.texts, session.conversation.sector
    title = title_of(texts, body["kind"], body.get("step"), sector)
    when = asks_when(texts, body.get("step"), body["text"], sector)
    return {**as_json(reply, channel.services.practice_sentence, language), "title": title, "asks_when": when}


def _is_receipt(reply: Reply) -> bool:
    return bool(reply.body["kind"] == "receipt")


def _trouble(channel: WebChannel, status: int, key: str) -> Response:
    message = channel.services.texts.message(f"utter_web_{key}").to_json()
    return JSONResponse({"message": message, "saved": False}, status)


def too_many(channel: WebChannel, seconds: int) -> Response:
    """Say that nothing was saved, and whom to call; for whoever opens chats without end."""
    answer = _trouble(channel, 429, "too_many")
    answer.headers["retry-after"] = str(seconds)
    return answer


async def _events(channel: WebChannel, session: Session, after: int) -> AsyncIterator[str]:
    """Send each reply once; the browser comes back with its cursor when the stream ends."""
    channel.streams[session.handle] += 1
    try:
        yield "retry: 2000\n\n"
        async for part in _news(channel, session, after):
            yield part
    finally:
        channel.streams[session.handle] -= 1
        if not channel.streams[session.handle]:
            del channel.streams[session.handle]


async def _news(channel: WebChannel, session: Session, after: int) -> AsyncIterator[str]:
    loop = asyncio.get_running_loop()
    end, quiet = loop.time() + STREAM_FOR, 0
    while loop.time() < end:
        news = await channel.news(session.handle, after)
        for reply in news.replies:
            after, quiet = reply.sequence, 0
            yield await _event(channel, session, reply, news)
        quiet += 1
        if quiet % STILL_HERE_AFTER == 0:
            yield ": here\n\n"
        await asyncio.sleep(LOOK_EVERY)


async def _panel(channel: WebChannel, session: Session, replies: Sequence[Reply]) -> dict[str, Any] | None:
    """Return what is shown when a report was sent, for the page of this session alone."""
    sent = next(filter(_is_receipt, replies), None)
    return asdict(await panel_of(channel, session.conversation, sent)) if sent else None


async def _event(channel: WebChannel, session: Session, reply: Reply, news: ChatNews) -> str:
    shown = _shown(channel, session, reply, news.language)
    body = {**shown, "panel": await _panel(channel, session, [reply]), "alarm": news.alarm}
    return f"id: {reply.sequence}\nevent: reply\ndata: {json.dumps(body)}\n\n"
