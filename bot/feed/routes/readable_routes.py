"""A referral for people to read: as a page, a PDF and a table; each read is audited like the data itself."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from bot import clock
from bot.feed.problems import Problem
from bot.feed.readable.filled_forms import filled
from bot.feed.readable.page import page_of
from bot.feed.readable.spreadsheet import as_csv
from bot.feed.retrieval import UNAVAILABLE, fetch
from bot.feed.routes.published_routes import CsvResponse, PdfResponse
from bot.feed.routes.readers import ProductId, ThisFeed, ThisReading
from bot.printing import CannotPrint

routes = APIRouter()


@routes.get("/feed/v1/referrals/{product_id}/page", tags=["feed"], response_class=HTMLResponse)
async def page(feed: ThisFeed, product_id: ProductId, reading: ThisReading) -> HTMLResponse:
    """The form that the recipient knows: an intelligence report, or a front door's referral form."""
    html, headers = page_of(await fetch(feed.services, reading, product_id, clock.now()))
    return HTMLResponse(html, headers=dict(headers))


@routes.get("/feed/v1/referrals/{product_id}/table", tags=["feed"], response_class=CsvResponse)
async def table(feed: ThisFeed, product_id: ProductId, reading: ThisReading) -> CsvResponse:
    """The same form as CSV; no cell is a formula."""
    referral = await fetch(feed.services, reading, product_id, clock.now())
    name = f'attachment; filename="{referral["reference"]}.csv"'
    return CsvResponse(as_csv(filled(referral)), headers={"content-disposition": name})


@routes.get("/feed/v1/referrals/{product_id}/pdf", tags=["feed"], response_class=PdfResponse)
async def printed(feed: ThisFeed, product_id: ProductId, reading: ThisReading) -> PdfResponse:
    """The page as a tagged PDF (PDF/UA-1), where this feed can make one; the page and the table are always there."""
    referral = await fetch(feed.services, reading, product_id, clock.now())
    try:
        pdf = await feed.services.printer.pdf(page_of(referral)[0])
    except CannotPrint:
        raise Problem(UNAVAILABLE, "pdf-unavailable", "No PDF can be made here now; ask for /page or /table") from None
    name = f'attachment; filename="{referral["reference"]}.pdf"'
    return PdfResponse(pdf, headers={"content-disposition": name})
