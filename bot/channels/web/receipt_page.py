"""What a receipt link shows: the state of the reports and what came back, never what was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from bot import clock, concerns, inbox
from bot.casework.report_status import report_status
from bot.channels.web.forms import field, read_form
from bot.channels.web.page_templates import PRIVATE, WebPages
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from bot.casework.report_status import ReportStatus
    from bot.concerns import ConcernState
    from bot.services import Services

router = APIRouter(include_in_schema=False)


@router.get("/receipt/{token}")
async def receipt(pages: WebPages, token: str) -> Response:
    """Show the reports of a receipt link and the notices that came for them."""
    channel = pages.channel
    handle = channel.handle_of_receipt(token)
    mine = await reports(channel.services, handle) if handle else []
    notices = await news(channel.services, handle) if handle else []
    return pages.show("receipt.html", reports=mine, news=notices, status=200 if mine else 404)


@router.post("/receipt/{token}")
async def called(request: Request, pages: WebPages, token: str) -> Response:
    """Take the button that says that the person telephoned a recipient."""
    handle, form = pages.channel.handle_of_receipt(token), await read_form(request)
    if handle:
        await record_call(pages.channel.services, handle, field(form, "role"))
    return RedirectResponse(f"/receipt/{token}", 303, PRIVATE)


async def _mine(services: Services, handle: str) -> list[ConcernState]:
    context = concerns.ConcernContext.of(services)
    async with services.database.reading() as session:
        return await concerns.mine(session, context, handle)


async def reports(services: Services, handle: str) -> list[ReportStatus]:
    """Return each report of a conversation in words, newest first."""
    return [report_status(services.texts, report) for report in await _mine(services, handle)]


async def record_call(services: Services, handle: str, role: str) -> None:
    """Write down that the person telephoned a recipient of theirs."""
    for mine in await _mine(services, handle):
        async with services.database.writing() as session:
            await concerns.record_call(session, mine.concern.id, role, clock.now())


async def news(services: Services, handle: str) -> list[str]:
    """Return the notices that came for this conversation; who took three products of a report says it once."""
    async with services.database.reading() as session:
        replies = await inbox.replies_after(session, services.content, handle, 0)
    messages = (Message.from_json(reply.body) for reply in replies)
    return list(dict.fromkeys(message.text for message in messages if message.kind == "notice"))
