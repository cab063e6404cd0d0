"""The web channel's routes, joined, and what a browser reads where there is nothing or something fails."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse, Response
from starlette.exceptions import HTTPException

from bot.channels.web import api, handover_page, information, known_places, pages
from bot.channels.web.new_chats import TooManyChats
from bot.channels.web.page_templates import Pages
from bot.channels.web.receipt import copy_pdf, find_report, receipt_page, signed_receipt
from bot.channels.web.sessions import Sessions
from bot.channels.web.web_channel import WebChannel
from bot.gateway import ANYBODY

if TYPE_CHECKING:
    from fastapi import FastAPI

    from bot.gateway import MessageReceiver
    from bot.services import Services

BAD_INPUT, FAILED = 422, 500
routes = APIRouter()
PARTS = (api, pages, receipt_page, copy_pdf, signed_receipt, find_report, handover_page, information, known_places)
for part in PARTS:
    routes.include_router(part.router)


def install(app: FastAPI, services: Services, gateway: MessageReceiver) -> None:
    """Give an app every route of the web channel, `/` included, and what the routes work with."""
    app.state.web_channel = WebChannel(services, gateway, Sessions(services))
    app.state.web_pages = Pages(app.state.web_channel)
    app.include_router(routes)


def refuse_kindly(app: FastAPI, *, machines: tuple[str, ...] = ()) -> None:
    """Let an app answer a browser with a page where there is none or something fails; paths of `machines` stay theirs.

    Call it before the app starts: what is added later is not looked at. Who asks for no page gets what was set before.
    """
    app.add_exception_handler(TooManyChats, _too_many)
    for refused in (HTTPException, RequestValidationError, Exception):
        before = app.exception_handlers.get(refused, _failed)
        app.add_exception_handler(refused, _page_or(before, machines))


def _page_or(before: Callable[..., Any], machines: tuple[str, ...]) -> Callable[..., Any]:
    async def answer(request: Request, problem: Exception) -> Response:
        pages: Pages | None = getattr(request.app.state, "web_pages", None)
        is_read = "text/html" in request.headers.get("accept", "") and not request.url.path.startswith(machines)
        if pages is None or not is_read:
            return await before(request, problem)  # type: ignore[no-any-return]
        return _page_of(pages, problem)

    return answer


def _page_of(pages: Pages, problem: Exception) -> Response:
    """Return the page: nothing is here, or something failed; 999 stands in its head, a way on in its text."""
    if isinstance(problem, HTTPException | RequestValidationError):
        status = problem.status_code if isinstance(problem, HTTPException) else BAD_INPUT
        page = pages.show("unknown.html", status=status, start=ANYBODY, what="no_page")
        page.headers.update(getattr(problem, "headers", None) or {})
        return page
    sections = information.sections_of(pages.word("failed_page"))
    return pages.show("information.html", status=FAILED, heading=pages.word("failed_title"), sections=sections)


async def _failed(_request: Request, _problem: Exception) -> Response:
    return PlainTextResponse("Internal Server Error", FAILED)


async def _too_many(request: Request, refused: Exception) -> Response:
    """Answer whoever opens chats without end, as the page's module or as a page; 999 stands in both."""
    seconds = refused.seconds if isinstance(refused, TooManyChats) else 1
    pages: Pages = request.app.state.web_pages
    if request.url.path.endswith("/messages"):
        return api.too_many(pages.channel, seconds)
    sections = information.sections_of(pages.word("too_many_page"))
    page = pages.show("information.html", status=429, heading=pages.word("too_many_title"), sections=sections)
    page.headers["retry-after"] = str(seconds)
    return page
