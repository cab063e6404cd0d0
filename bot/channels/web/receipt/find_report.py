"""My reports outside a chat: the link of a receipt opens its page; a reference alone opens nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from bot.channels.web.forms import field, read_form
from bot.channels.web.page_templates import PRIVATE, Pages, WebPages
from bot.channels.web.receipt.receipt_reports import mine
from bot.gateway import ANYBODY

if TYPE_CHECKING:
    from bot.channels.web.web_channel import WebChannel

router = APIRouter(include_in_schema=False)

LINK = re.compile(r"/receipt/([\w-]{20,})")
TOKEN = re.compile(r"[\w-]{20,}")


@router.get("/reports")
async def ask(pages: WebPages) -> Response:
    """Ask for the link of a receipt."""
    return _page(pages)


@router.post("/reports")
async def look(request: Request, pages: WebPages) -> Response:
    """Open the page of a link; say beside the field what is missing."""
    form = await read_form(request)
    link, reference = field(form, "link").strip(), field(form, "reference").strip()
    token = token_in(link) or (link if TOKEN.fullmatch(link) else "")
    handle = pages.channel.handle_of_receipt(token)
    if handle is None:
        return _page(pages, fault=_fault(link, reference), link=link, reference=reference)
    own = [one.concern.reference for one in await mine(pages.channel.services, handle)]
    named = next((one for one in own if one == reference.upper()), "")
    return RedirectResponse(f"/receipt/{token}{'#' if named else ''}{named}", 303, PRIVATE)


def _fault(link: str, reference: str) -> str:
    if link:
        return "reports_no_link"
    return "reports_only_reference" if reference else "reports_empty"


def _page(pages: Pages, *, fault: str = "", link: str = "", reference: str = "") -> Response:
    status = 422 if fault else 200
    return pages.show("reports.html", status=status, start=ANYBODY, fault=fault, link=link, reference=reference)


def token_in(text: str) -> str:
    """Return the token of a receipt link that stands in a text, or nothing."""
    link = LINK.search(text)
    return link[1] if link else ""


def has_own_link(channel: WebChannel, text: str | None) -> bool:
    """Say whether a text holds a link of ours: whoever reads it could open the report, so no report may hold it."""
    return bool(text) and channel.handle_of_receipt(token_in(text or "")) is not None
