"""The page behind a one-time link: looking at it changes nothing, its one button moves the report here."""

from __future__ import annotations

import contextlib
import secrets
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from bot.channels.web.pages import PRIVATE, Pages, read_body
from bot.channels.web.sessions import Session, hand_over
from bot.gateway import handover
from bot.gateway.gateway import Trouble
from bot.gateway.opening import ANYBODY

if TYPE_CHECKING:
    from bot.channels.web.messages import Room


def router(room: Room, pages: Pages) -> APIRouter:
    """Return the two routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/go-on/{token}")
    async def look(token: str) -> Response:
        # Software that checks or previews links only looks, so it uses nothing up.
        return _page(pages, works=await handover.is_open(room.services, token))

    @routes.post("/go-on/{token}")
    async def go_on(request: Request, token: str) -> Response:
        key = str(((await read_body(request)).get("key") or [""])[0])
        # The same page pressed twice gets the same session; who has only the link cannot make it.
        cookie = room.services.blinder.blind(f"go-on:{token}:{key}")
        told = await handover.move(room.services, token, room.sessions.handle_of(cookie)) if key else None
        if told is None:
            return _page(pages, works=False)
        with contextlib.suppress(Trouble):  # the first reply has the button that asks for the next question
            await room.gateway.receive(handover.go_on(told))
        response = RedirectResponse(f"/chat/{told.link_code}", 303, PRIVATE)
        hand_over(response, Session(cookie, told, is_new=True), request)
        return response

    return routes


def _page(pages: Pages, *, works: bool) -> Response:
    key = secrets.token_urlsafe(16)
    return pages.show("going_on.html", works=works, key=key, start=ANYBODY, status=200 if works else 404)
