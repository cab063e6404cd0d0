"""The page behind a one-time link: looking at it changes nothing, its one button moves the report here."""

from __future__ import annotations

import contextlib
import secrets

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from bot.channels.web.forms import field, read_form
from bot.channels.web.page_templates import PRIVATE, Pages, WebPages
from bot.channels.web.sessions import Session, hand_over
from bot.gateway import ANYBODY, Trouble, handover

router = APIRouter(include_in_schema=False)


@router.get("/go-on/{token}")
async def look(pages: WebPages, token: str) -> Response:
    """Show the button; software that checks or previews links only looks, so looking uses nothing up."""
    return _page(pages, works=await handover.is_open(pages.channel.services, token))


@router.post("/go-on/{token}")
async def go_on(request: Request, pages: WebPages, token: str) -> Response:
    """Move the report into a session of this browser."""
    channel, key = pages.channel, field(await read_form(request), "key")
    # The same page pressed twice gets the same session; who has only the link cannot make it.
    cookie = channel.services.blinder.blind(f"go-on:{token}:{key}")
    handle = channel.sessions.handle_of(cookie)
    conversation = await handover.move(channel.services, token, handle) if key else None
    if conversation is None:
        return _page(pages, works=False)
    with contextlib.suppress(Trouble):  # the first reply has the button that asks for the next question
        await channel.gateway.receive(handover.go_on(conversation))
    response = RedirectResponse(f"/chat/{conversation.link_code}", 303, PRIVATE)
    hand_over(response, Session(cookie, conversation, is_new=True), request)
    return response


def _page(pages: Pages, *, works: bool) -> Response:
    key = secrets.token_urlsafe(16)
    return pages.show("going_on.html", works=works, key=key, start=ANYBODY, status=200 if works else 404)
