"""What a receipt link shows: the state of the reports and what came back, never what was written."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from bot import clock, concerns, inbox
from bot.casework.report_status import report_status
from bot.channels.web.forms import Form, field, read_form
from bot.channels.web.page_templates import PRIVATE, Pages, WebPages
from bot.gateway import Trouble
from bot.guidance.texts import Message
from bot.inbox import Incoming

if TYPE_CHECKING:
    from bot.casework.report_status import ReportStatus
    from bot.concerns import ConcernState
    from bot.inbox import Reply
    from bot.services import Services

router = APIRouter(include_in_schema=False)


@router.get("/receipt/{token}")
async def receipt(pages: WebPages, token: str) -> Response:
    """Show the reports of a receipt link and the notices that came for them."""
    return await _page(pages, pages.channel.handle_of_receipt(token))


async def _page(pages: Pages, handle: str | None, *, note: str = "", draft: str = "") -> Response:
    services = pages.channel.services
    own = await reports(services, handle) if handle else []
    notices = await news(services, handle) if handle else []
    values: dict[str, Any] = {
        "reports": own,
        "news": notices,
        "key": secrets.token_hex(16),
        "note": note,
        "draft": draft,
    }
    return pages.show("receipt.html", status=200 if own else 404, **values)


@router.post("/receipt/{token}")
async def told(request: Request, pages: WebPages, token: str) -> Response:
    """Take words that are added or answer a question, or the button that says that a recipient was telephoned."""
    handle, form = pages.channel.handle_of_receipt(token), await read_form(request)
    if handle and field(form, "text").strip():
        return await _add(pages, token, handle, form)
    if handle:
        await record_call(pages.channel.services, handle, field(form, "role"))
    return RedirectResponse(f"/receipt/{token}", 303, PRIVATE)


async def _add(pages: Pages, token: str, handle: str, form: Form) -> Response:
    """Hand words to the gateway as the answer to a question, or as more about one report."""
    question, text = field(form, "question"), field(form, "text")
    if question.isdecimal():
        words = Incoming(handle, f"r:{field(form, 'key')}", "text", text, question=int(question))
    else:
        await listen(pages.channel.services, handle, field(form, "reference"))
        words = Incoming(handle, f"r:{field(form, 'key')}", "text", text)
    try:
        await pages.channel.gateway.receive(words)
    except Trouble as trouble:
        return await _page(pages, handle, note=trouble.message.text, draft=text)
    return RedirectResponse(f"/receipt/{token}#news", 303, PRIVATE)


async def listen(services: Services, handle: str, reference: str) -> None:
    """Let the next words of a conversation go to one of its reports; whose it is, is looked at then."""
    async with services.database.writing() as session:
        conversation = await inbox.conversation(session, services.content, handle)
        if conversation is not None and reference:
            listening = replace(conversation, listens={"reference": reference})
            await inbox.save_conversation(session, services.content, listening, conversation)


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


@dataclass(frozen=True)
class NewsItem:
    """What came for a conversation after its receipt; `question` when a recipient asks something in it."""

    text: str
    question: int | None = None


async def news(services: Services, handle: str) -> list[NewsItem]:
    """Return the notices of a conversation, each text once, and what was said to words that were added here."""
    async with services.database.reading() as session:
        replies = await inbox.replies_after(session, services.content, handle, 0)
    sent = max((reply.sequence for reply in replies if reply.body["kind"] == "receipt"), default=0)
    shown = (reply for reply in replies if reply.body["kind"] == "notice" or reply.sequence > sent > 0)
    return list(dict.fromkeys(_item(reply) for reply in shown if reply.body["kind"] != "receipt"))


def _item(reply: Reply) -> NewsItem:
    return NewsItem(Message.from_json(reply.body).text, reply.sequence if inbox.listening_to(reply.body) else None)
