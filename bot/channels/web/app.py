"""The web channel's routes, joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import Response

from bot.channels.web import api, handover_page, information, known_places, pages
from bot.channels.web.new_chats import TooManyChats
from bot.channels.web.page_templates import Pages
from bot.channels.web.receipt import find_report, receipt_page
from bot.channels.web.sessions import Sessions
from bot.channels.web.web_channel import WebChannel

if TYPE_CHECKING:
    from fastapi import FastAPI

    from bot.gateway import MessageReceiver
    from bot.services import Services

routes = APIRouter()
for part in (api, pages, receipt_page, find_report, handover_page, information, known_places):
    routes.include_router(part.router)


def install(app: FastAPI, services: Services, gateway: MessageReceiver) -> None:
    """Give an app every route of the web channel, `/` included, and what the routes work with."""
    app.state.web_channel = WebChannel(services, gateway, Sessions(services))
    app.state.web_pages = Pages(app.state.web_channel)
    app.include_router(routes)
    app.add_exception_handler(TooManyChats, _too_many)


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
