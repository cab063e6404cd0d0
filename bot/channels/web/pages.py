"""The pages: they work without JavaScript, and hold nothing of anybody else's."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jinja2
from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from bot import inbox
from bot.channels.web import cookies, links, render
from bot.channels.web.messages import LONGEST_BODY, MessageBody, Room
from bot.channels.web.receipt_page import called as write_called
from bot.channels.web.receipt_page import news, reports
from bot.channels.web.sessions import Session, hand_over
from bot.gateway.gateway import Trouble
from bot.gateway.opening import ANYBODY, practice_sentence

HERE = Path(__file__).parent
STATIC = {
    "chat.css": "text/css; charset=utf-8",
    "chat.mjs": "text/javascript; charset=utf-8",
    "leave.mjs": "text/javascript; charset=utf-8",
    "place.mjs": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors {ancestors}; require-trusted-types-for 'script'; trusted-types 'none'"
)
PRIVATE = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "geolocation=(self), camera=(), microphone=()",
    "x-robots-tag": "noindex",
}


class Pages:
    """Makes the pages from templates and words."""

    def __init__(self, room: Room) -> None:
        self.room = room
        loader = jinja2.FileSystemLoader(HERE / "templates")
        self._templates = jinja2.Environment(
            loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        self.files = {name: (HERE / "static" / name).read_bytes() for name in STATIC}
        self._marks = {name: hashlib.sha256(content).hexdigest()[:12] for name, content in self.files.items()}

    def word(self, key: str, **values: object) -> str:
        """Return a word of the pages."""
        return self.room.services.texts.say(f"utter_web_{key}", None, **values)

    def static(self, name: str) -> str:
        """Return the address of a file; it changes with the file."""
        return f"/static/{name}?v={self._marks[name]}"

    def show(self, name: str, *, status: int = 200, parents: Sequence[str] = (), **values: Any) -> Response:
        """Return a page; only pages of the origins in `parents` may embed it."""
        shared = {"t": self.word, "static": self.static, "practice": practice_sentence(self.room.services)}
        html = self._templates.get_template(name).render(**shared, **values)
        headers = {**PRIVATE, "content-security-policy": POLICY.format(ancestors=" ".join(parents) or "'none'")}
        return Response(html, status, headers, "text/html; charset=utf-8")

    async def chat(self, request: Request, session: Session, *, note: str | None = None, draft: str = "") -> Response:
        """Return the conversation, or only the receipt when the session has ended with it."""
        services, told, framed = self.room.services, session.conversation, cookies.is_framed(request)
        entrance = await links.find(services, str(told.link_code))
        async with services.database.reading() as unit:
            both = await inbox.transcript(unit, services.content, session.handle)
        log = render.items(both, practice_sentence(services), self.word("place"))
        shared: dict[str, Any] = {"code": told.link_code, "organisation": told.organisation, "framed": framed}
        shared["parents"] = entrance.parents if entrance else ()
        if log and log[-1].kind == "receipt":
            await self.room.sessions.end(session.handle)
            link = self.room.receipt_link(session.handle)
            response = self.show("ended.html", receipt=log[-1], link=link, **shared)
            cookies.take_back(response, str(told.link_code))
            return response
        shared["leave"] = self.room.leave_link(str(told.link_code), session.handle)
        token, key = self.room.sessions.form_token(session), secrets.token_hex(16)
        response = self.show("chat.html", log=log, token=token, key=key, note=note, draft=draft, **shared)
        if session.is_new:
            hand_over(response, session, request)
        return response


def router(pages: Pages) -> APIRouter:
    """Return the routes of the pages."""
    routes, room = APIRouter(include_in_schema=False), pages.room

    @routes.get("/")
    async def demo() -> Response:
        return pages.show("demo.html", links=links.demos(room.services))

    @routes.get("/static/{name}")
    async def static(name: str) -> Response:
        if name not in STATIC:
            return Response(status_code=404)
        headers = {"cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff"}
        return Response(pages.files[name], headers=headers, media_type=STATIC[name])

    @routes.get("/chat/{code}")
    async def chat(request: Request, code: str) -> Response:
        return await _open(pages, request, code)

    @routes.post("/chat/{code}")
    async def say(request: Request, code: str) -> Response:
        return await _say(pages, request, code)

    @routes.get("/chat/{code}/leave")
    async def leave(request: Request, code: str) -> Response:
        return await _leave(pages, request, code)

    @routes.post("/chat/{code}/leave")
    async def leave_by_beacon(request: Request, code: str) -> Response:
        return await _leave(pages, request, code)

    @routes.post("/receipt/{token}")
    async def called(request: Request, token: str) -> Response:
        handle, form = room.handle_of_receipt(token), await read_body(request)
        if handle:
            await write_called(room.services, handle, str((form.get("role") or [""])[0]))
        return RedirectResponse(f"/receipt/{token}", 303, PRIVATE)

    @routes.get("/receipt/{token}")
    async def receipt(token: str) -> Response:
        handle = room.handle_of_receipt(token)
        mine = await reports(room.services, handle) if handle else []
        told = await news(room.services, handle) if handle else []
        return pages.show("receipt.html", reports=mine, news=told, status=200 if mine else 404)

    return routes


async def _open(pages: Pages, request: Request, code: str) -> Response:
    """Show the chat, a new one where there is none; a code that nobody made gets a way on."""
    known = await pages.room.sessions.find(request, code)
    if known is not None:
        return await pages.chat(request, known)
    entrance = await links.find(pages.room.services, code)
    if entrance is None:
        return pages.show("unknown.html", status=404, start=ANYBODY)
    if cookies.is_framed(request) and cookies.TRIED not in request.cookies:
        return _try_cookie(pages, request, entrance)
    note = pages.word("lost_session") if request.cookies.get(cookies.COOKIE) else None
    return await pages.chat(request, await pages.room.sessions.begin(entrance), note=note)


def _try_cookie(pages: Pages, request: Request, entrance: links.Entrance) -> Response:
    """Begin a framed chat only where a cookie comes back; elsewhere offer a tab before anything is written."""
    if "tried" in request.query_params:
        return pages.show("newtab.html", code=entrance.code, draft="", parents=entrance.parents)
    response = RedirectResponse(f"/chat/{entrance.code}?framed=yes&tried=yes", 303, PRIVATE)
    cookies.give(response, request, cookies.TRIED, "yes", entrance.code)
    return response


async def _say(pages: Pages, request: Request, code: str) -> Response:
    """Take a message of the form and show the page again by a redirect, so that a reload sends nothing twice."""
    room = pages.room
    form = {name: [str(value) for value in values] for name, values in (await read_body(request)).items()}
    known = await room.sessions.find(request, code)
    if not form:
        return await _not_taken(pages, request, code, "unreadable")
    if known is None or not room.sessions.is_own_form(known, _one(form, "token")):
        text = _one(form, "text")
        return await _not_taken(pages, request, code, "unsent_form" if text else "unsent_choice", text)
    try:
        said = read_form(form)
    except ValidationError:
        return await pages.chat(request, known, note=pages.word("unreadable"), draft=_one(form, "text"))
    try:
        await room.gateway.receive(said.incoming(known))
    except Trouble as trouble:
        return await pages.chat(request, known, note=trouble.message.text, draft=said.text or "")
    return RedirectResponse(f"/chat/{code}#message", 303, PRIVATE)


async def read_body(request: Request) -> dict[str, list[Any]]:
    """Return the fields of a form; nothing of one that is too large or that no page of ours makes."""
    sent = request.headers.get("content-length", "")
    if not sent.isdecimal() or int(sent) > LONGEST_BODY:
        return {}
    try:
        form = await request.form(max_files=0, max_fields=60, max_part_size=LONGEST_BODY)
    except HTTPException:
        return {}
    return {name: form.getlist(name) for name in form}


def _one(form: dict[str, list[str]], name: str) -> str:
    return (form.get(name) or [""])[0]


def read_form(form: dict[str, list[str]]) -> MessageBody:
    """Return the message of a form: a button before ticks, ticks before words; raises ValidationError."""
    question = _one(form, "question")
    values = {"key": _one(form, "key"), "text": _one(form, "text")}
    choices = form.get("choice") or form.get("tick") or []
    return MessageBody.model_validate({**values, "choices": choices, "question": question or None})


async def _not_taken(pages: Pages, request: Request, code: str, note: str, text: str = "") -> Response:
    """Say that nothing was saved and give back what was typed: a page whose session has ended saves nothing."""
    entrance = await links.find(pages.room.services, code)
    if entrance is None:
        return pages.show("unknown.html", status=404, start=ANYBODY)
    if cookies.is_framed(request) and cookies.COOKIE not in request.cookies:
        return pages.show("newtab.html", code=code, draft=text, parents=entrance.parents)
    session = await pages.room.sessions.find(request, code) or await pages.room.sessions.begin(entrance)
    return await pages.chat(request, session, note=pages.word(note), draft=text)


async def _leave(pages: Pages, request: Request, code: str) -> Response:
    """End the session and go somewhere harmless; what was told stays and is passed on as was said."""
    known = await pages.room.sessions.find(request, code)
    for handle in {known.handle if known else None, pages.room.handle_of_leave(request.query_params.get("of", ""))}:
        if handle:
            await pages.room.sessions.end(handle)
    response = RedirectResponse(pages.word("leave_to"), 303, {**PRIVATE, "clear-site-data": '"cache"'})
    cookies.take_back(response, code)
    return response
