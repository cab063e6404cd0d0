"""The chat's pages: they work without JavaScript, and hold nothing of anybody else's."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response
from pydantic import ValidationError

from bot.channels.web import cookies, links
from bot.channels.web.forms import Form, fault_of, field, message_of, read_form
from bot.channels.web.messages import with_own_key
from bot.channels.web.page_templates import PRIVATE, STATIC, Pages, WebPages
from bot.channels.web.receipt.find_report import has_own_link
from bot.gateway import ANYBODY, Trouble

router = APIRouter(include_in_schema=False)


@router.get("/")
async def demo(pages: WebPages) -> Response:
    """Show the demo links."""
    return pages.show("demo.html", links=links.demos(pages.channel.services))


@router.get("/static/{version}/{name}")
async def static(pages: WebPages, version: str, name: str) -> Response:
    """Return a file of the pages; its address changes with all of them, so that it never grows old."""
    if name not in STATIC:
        return Response(status_code=404)
    headers = {"cache-control": "public, max-age=31536000, immutable", "x-content-type-options": "nosniff"}
    return Response(pages.files[name], headers=headers, media_type=STATIC[name])


@router.get("/chat/{code}")
async def chat(request: Request, pages: WebPages, code: str) -> Response:
    """Show the chat, a new one where there is none; a code that nobody made gets a way on."""
    sessions = pages.channel.sessions
    session = await sessions.find(request, code)
    if session is not None:
        return await pages.chat(request, session)
    entrance = await links.find(pages.channel.services, code)
    if entrance is None:
        return _unknown(pages)
    if cookies.is_framed(request) and cookies.TRIED not in request.cookies:
        return _try_cookie(pages, request, entrance)
    note = pages.word("lost_session") if request.cookies.get(cookies.COOKIE) else None
    return await pages.chat(request, await sessions.begin(entrance, request), note=note)


def _unknown(pages: Pages) -> Response:
    return pages.show("unknown.html", status=404, start=ANYBODY, what="unknown")


def _try_cookie(pages: Pages, request: Request, entrance: links.Entrance) -> Response:
    """Begin a framed chat only where a cookie comes back; elsewhere offer a tab before anything is written."""
    if "tried" in request.query_params:
        return pages.show("newtab.html", code=entrance.code, draft="", parents=entrance.parents)
    response = RedirectResponse(f"/chat/{entrance.code}?framed=yes&tried=yes", 303, PRIVATE)
    cookies.give(response, request, cookies.TRIED, "yes", entrance.code)
    return response


@router.post("/chat/{code}")
async def say(request: Request, pages: WebPages, code: str) -> Response:
    """Take a message of the form and show the page again by a redirect, so that a reload sends nothing twice."""
    form, sessions = await read_form(request), pages.channel.sessions
    session = await sessions.find(request, code)
    if session is None and form:
        session = await pages.channel.come_back(request, code, field(form, "token"))
    if not form:
        return await _not_taken(pages, request, code, "unreadable")
    if session is None or not sessions.is_own_form(session, field(form, "token")):
        return await _unsent(pages, request, code, form)
    if fault := _fault(pages, form):
        return await pages.chat(request, session, fault=fault, draft=field(form, "text"))
    try:
        message = message_of(form)
    except ValidationError:
        return await pages.chat(request, session, note=pages.word("unreadable"), draft=field(form, "text"))
    try:
        incoming = await with_own_key(pages.channel.services, message.incoming(session))
        await pages.channel.gateway.receive(incoming)
    except Trouble as trouble:
        return await pages.chat(request, session, note=trouble.message.text, draft=message.text or "")
    return RedirectResponse(f"/chat/{code}#new", 303, PRIVATE)


def _fault(pages: Pages, form: Form) -> str | None:
    """Return what is wrong with a form, beside its field."""
    return fault_of(form) or ("has_link" if has_own_link(pages.channel, field(form, "text")) else None)


async def _unsent(pages: Pages, request: Request, code: str, form: Form) -> Response:
    text = field(form, "text")
    return await _not_taken(pages, request, code, "unsent_form" if text else "unsent_choice", text)


async def _not_taken(pages: Pages, request: Request, code: str, note: str, text: str = "") -> Response:
    """Say that nothing was saved and give back what was typed: a page whose session has ended saves nothing."""
    entrance = await links.find(pages.channel.services, code)
    if entrance is None:
        return _unknown(pages)
    if cookies.is_framed(request) and cookies.COOKIE not in request.cookies:
        return pages.show("newtab.html", code=code, draft=text, parents=entrance.parents)
    sessions = pages.channel.sessions
    session = await sessions.find(request, code) or await sessions.begin(entrance, request)
    return await pages.chat(request, session, note=pages.word(note), draft=text)


@router.get("/chat/{code}/leave")
@router.post("/chat/{code}/leave")  # a beacon's way out
async def leave(request: Request, pages: WebPages, code: str) -> Response:
    """End the session and go somewhere harmless; what was told stays and is passed on as was said."""
    channel = pages.channel
    by_link = channel.handle_of_leave(request.query_params.get("of", ""))
    if by_link:  # before anything is waited for: nobody who comes back at once sees what was written
        await channel.sessions.end(by_link)
    session = await channel.sessions.find(request, code)
    if session:
        await channel.sessions.end(session.handle)
    response = RedirectResponse(pages.word("leave_to"), 303, {**PRIVATE, "clear-site-data": '"cache"'})
    cookies.take_back(response, code)
    return response
