"""The web channel's routes, joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter

from bot.channels.web import api, handover_page, pages
from bot.channels.web.messages import Room
from bot.channels.web.sessions import Sessions

if TYPE_CHECKING:
    from bot.gateway.protocols import MessageReceiver
    from bot.services import Services


def router(services: Services, gateway: MessageReceiver) -> APIRouter:
    """Return every route of the web channel, `/` included."""
    room = Room(services, gateway, Sessions(services))
    routes = APIRouter()
    routes.include_router(api.router(room))
    shown = pages.Pages(room)
    routes.include_router(pages.router(shown))
    routes.include_router(handover_page.router(room, shown))
    return routes
