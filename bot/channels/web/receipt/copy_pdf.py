"""What was sent, as a PDF for one's own record: made from the sealed copy that the receipt's panel holds, kept nowhere.

Only we can seal a copy, so nobody gets a paper of ours with words that were never sent.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from bot.channels.web.forms import field, read_form
from bot.channels.web.page_templates import PRIVATE, Pages, WebPages
from bot.channels.web.receipt.sealed_copy import open_copy
from bot.gateway import ANYBODY
from bot.printing import CannotPrint

router = APIRouter(include_in_schema=False)


@router.post("/copy")
async def copy(request: Request, pages: WebPages) -> Response:
    """Give the copy as a tagged PDF; what we did not seal, or cannot print, gets a page that says what to do."""
    opened = open_copy(pages.channel.services, field(await read_form(request), "copy"))
    if opened is None:
        return _instead(pages, 404)
    reference, text = opened
    try:
        pdf = await pages.channel.services.printer.pdf(pages.html("copy_print.html", reference=reference, text=text))
    except CannotPrint:
        return _instead(pages, 503)
    name = pages.word("receipt_pdf_file", reference=reference)
    return Response(pdf, 200, {**PRIVATE, "content-disposition": f'attachment; filename="{name}"'}, "application/pdf")


def _instead(pages: Pages, status: int) -> Response:
    return pages.show("unknown.html", status=status, start=ANYBODY, what="copy_pdf")
