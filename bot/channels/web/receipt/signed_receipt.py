"""The receipt as data with a signature: who has each report since when, for whoever must show it somewhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from bot import clock
from bot.channels.web.page_templates import PRIVATE, WebPages
from bot.channels.web.receipt.open_links import open_handle
from bot.channels.web.receipt.receipt_reports import KEY_PATH, ReportOfLink, reports

if TYPE_CHECKING:
    from bot.services import Services

router = APIRouter(include_in_schema=False)


@router.get("/receipt/{token}/signed.json")
async def signed(pages: WebPages, token: str) -> Response:
    """Give what the page shows of the reports, as one signed text (compact JWS) and readable beside it."""
    services, handle = pages.channel.services, await open_handle(pages.channel, token)
    own = await reports(services, handle) if handle else []
    if not own:
        return JSONResponse({}, 404, PRIVATE)
    receipt = receipt_of(services, own)
    name = f'attachment; filename="{pages.word("receipt_signed_file", reference=own[0].reference)}"'
    body = {"receipt": receipt, "signed": services.signer.sign(receipt), "key": KEY_PATH}
    return JSONResponse(body, headers={**PRIVATE, "content-disposition": name})


@router.get(KEY_PATH)
async def key(pages: WebPages) -> dict[str, Any]:
    """Give the public key by which a receipt is checked without us."""
    return pages.channel.services.signer.public


def receipt_of(services: Services, own: list[ReportOfLink]) -> dict[str, Any]:
    """Return the states of the reports as they are now; nothing that was written, and nobody's name."""
    every = [
        {"reference": one.reference, "recipients": [{"state": line.text, "at": line.at} for line in one.recipients]}
        for one in own
    ]
    return {"signed_at": clock.now().isoformat(), "practice": not services.settings.production, "reports": every}
