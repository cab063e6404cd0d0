"""What a receipt link shows: the state of the reports and what came back, never what was written."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import asdict, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, RedirectResponse, Response

from bot import clock, concerns, inbox
from bot.casework.service import CaseService
from bot.casework.uk_time import at_in_words
from bot.channels.web.forms import Form, field, read_form
from bot.channels.web.page_templates import PRIVATE, Pages, WebPages
from bot.channels.web.receipt import answer_mail
from bot.channels.web.receipt.open_links import open_handle
from bot.channels.web.receipt.receipt_reports import KEY_PATH, ReportOfLink, mine, news, reports
from bot.channels.web.receipt.signed_receipt import receipt_of
from bot.gateway import Trouble
from bot.inbox import Incoming
from bot.printing import CannotPrint, can_print

if TYPE_CHECKING:
    from bot.guidance.languages import Language
    from bot.services import Services

router = APIRouter(include_in_schema=False)
NO_FAULTS: Mapping[str, str] = MappingProxyType({})  # of the forms of this page, by the name of what is said


@router.get("/receipt/{token}")
async def receipt(pages: WebPages, token: str) -> Response:
    """Show the reports of a receipt link and the notices that came for them."""
    return await _page(pages, await open_handle(pages.channel, token))


@router.get("/receipt/{token}/state")
async def state(pages: WebPages, token: str) -> Response:
    """Return the states of the reports and how many news there are, for a page that stands open."""
    services, handle = pages.channel.services, await open_handle(pages.channel, token)
    own = await reports(services, handle) if handle else []
    if not handle or not own:
        return JSONResponse({}, 404, PRIVATE)
    language = await pages.channel.language(handle)
    shown = [asdict(one.in_language(language) if language else one) for one in own]
    return JSONResponse({"reports": shown, "news": len(await news(services, handle))}, headers=PRIVATE)


@router.get("/receipt/{token}/pdf")
async def copy(pages: WebPages, token: str) -> Response:
    """Give what the page shows as a tagged PDF; where none can be made, the page says what to do instead."""
    services, handle = pages.channel.services, await open_handle(pages.channel, token)
    own = await reports(services, handle) if handle else []
    if not handle or not own:
        return await _page(pages, handle)
    shown: dict[str, Any] = {
        "reports": own,
        "news": await news(services, handle),
        "at": at_in_words(services.texts, clock.now()),
        "signed": services.signer.sign(receipt_of(services, own)),
        "key": KEY_PATH,
    }
    try:
        pdf = await services.printer.pdf(pages.html("receipt_print.html", **shown))
    except CannotPrint:
        return await _page(pages, handle, note=pages.word("receipt_pdf_none"), status=503)
    name = pages.word("receipt_pdf_file", reference=own[0].reference)
    return Response(pdf, 200, {**PRIVATE, "content-disposition": f'attachment; filename="{name}"'}, "application/pdf")


async def _page(
    pages: Pages,
    handle: str | None,
    *,
    note: str = "",
    draft: str = "",
    status: int = 200,
    faults: Mapping[str, str] = NO_FAULTS,
) -> Response:
    services = pages.channel.services
    own = await reports(services, handle) if handle else []
    language = await pages.channel.language(handle) if handle else None
    values: dict[str, Any] = {
        **await _of_handle(pages, handle, own, language),
        "note": _in_language(note, language),
        "faults": {name: _in_language(text, language) for name, text in faults.items()},
        "mail_days": services.settings.mail_kept_days,
        "key": secrets.token_hex(16),
        "prints": can_print(),
        "draft": draft,
    }
    return pages.show("receipt.html", status=status if own else 404, language=language, **values)


async def _of_handle(
    pages: Pages, handle: str | None, own: list[ReportOfLink], language: Language | None
) -> dict[str, Any]:
    """Return what the page shows of one conversation; nothing of a link that nobody made."""
    if not handle:
        return {"reports": [], "news": [], "mail": "off", "token": ""}
    services = pages.channel.services
    notices = await news(services, handle)
    return {
        "reports": [report.in_language(language) for report in own] if language else own,
        "news": [replace(item, text=_in_language(item.text, language)) for item in notices],
        "mail": await answer_mail.state_of(services, handle) if own else "off",
        "token": pages.channel.receipt_link(handle).rpartition("/")[2],
    }


def _in_language(text: str, language: Language | None) -> str:
    return language.text(text) if language else text


@router.post("/receipt/{token}")
async def told(request: Request, pages: WebPages, token: str) -> Response:
    """Take words that are added or answer a question, or the button that says that a recipient was telephoned."""
    handle, form = await open_handle(pages.channel, token), await read_form(request)
    if handle and field(form, "withdraw"):
        return await _withdraw(pages, handle, form)
    if handle and not form.keys().isdisjoint(("mail", "phone", "mail_stop")):
        return await _mail(pages, handle, form)
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


async def _mail(pages: Pages, handle: str, form: Form) -> Response:
    """Keep or delete where somebody is told; what cannot be read is given back beside its field."""
    if not await reports(pages.channel.services, handle):
        return await _page(pages, handle)
    done = await answer_mail.change(pages.channel.services, handle, form)
    if not done.endswith("unreadable"):
        return await _page(pages, handle, note=pages.word(done))
    return await _page(pages, handle, faults={done: pages.word(done)}, status=422)


async def _withdraw(pages: Pages, handle: str, form: Form) -> Response:
    """Pass on that the person wishes to take their report back, and say what that does not undo."""
    services = pages.channel.services
    cases, texts = CaseService(services), services.texts
    words, key = field(form, "text").strip() or texts.say("utter_mine_withdraw_words"), f"r:{field(form, 'key')}"
    async with services.database.writing() as session:
        receipt = await cases.add_to_sent(
            session, handle, words, key=key, source="withdrawal", now=clock.now(), flag="withdrawn"
        )
    if receipt is None:
        return await _page(pages, handle, note=texts.say("utter_mine_withdraw_none"))
    answer = texts.message("utter_mine_withdraw_sent", reference=receipt.reference, version=receipt.version)
    return await _page(pages, handle, note=answer.text)


async def listen(services: Services, handle: str, reference: str) -> None:
    """Let the next words of a conversation go to one of its reports; whose it is, is looked at then."""
    async with services.database.writing() as session:
        conversation = await inbox.conversation(session, services.content, handle)
        if conversation is not None and reference:
            listening = replace(conversation, listens={"reference": reference})
            await inbox.save_conversation(session, services.content, listening, conversation)


async def record_call(services: Services, handle: str, role: str) -> None:
    """Write down that the person telephoned a recipient of theirs."""
    for own in await mine(services, handle):
        async with services.database.writing() as session:
            await concerns.record_call(session, own.concern.id, role, clock.now())
