"""A referral for people to read: as a page and as a table; each read is audited like the data itself."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from bot import clock
from bot.feed.readable.filled_forms import filled
from bot.feed.readable.page import page_of
from bot.feed.readable.spreadsheet import as_csv
from bot.feed.retrieval import fetch
from bot.feed.routes.published_routes import CsvResponse
from bot.feed.routes.readers import ProductId, Reader, ThisFeed

routes = APIRouter()


@routes.get("/feed/v1/referrals/{product_id}/page", tags=["feed"], response_class=HTMLResponse)
async def page(feed: ThisFeed, product_id: ProductId, client: Reader) -> HTMLResponse:
    """The form that the recipient knows: an intelligence report, or a front door's referral form."""
    html, headers = page_of(await fetch(feed.services, client, product_id, clock.now()))
    return HTMLResponse(html, headers=dict(headers))


@routes.get("/feed/v1/referrals/{product_id}/table", tags=["feed"], response_class=CsvResponse)
async def table(feed: ThisFeed, product_id: ProductId, client: Reader) -> CsvResponse:
    """The same form as CSV; no cell is a formula."""
    referral = await fetch(feed.services, client, product_id, clock.now())
    name = f'attachment; filename="{referral["reference"]}.csv"'
    return CsvResponse(as_csv(filled(referral)), headers={"content-disposition": name})
