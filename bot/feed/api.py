"""The referral API: recipients ask for a token, see their events, fetch what is theirs, and acknowledge it."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, FastAPI
from pydantic import BaseModel, ConfigDict, Field

from bot import clock
from bot.feed.access import Tokens
from bot.feed.acknowledge import Acknowledgement, acknowledge
from bot.feed.answer_rules import Kind
from bot.feed.epoch import Epoch
from bot.feed.procedure import routes as procedure
from bot.feed.retrieval import fetch
from bot.feed.routes import link_routes, published_routes, pull_routes, readable_routes, token_routes
from bot.feed.routes.readers import Feed, ProductId, Reader, ThisFeed, ThisReading, advice
from bot.feed.wire.described import describe
from bot.services import Services

routes = APIRouter()


class AcknowledgementBody(BaseModel):
    """What a recipient answers; `token` is its own and makes a repeat harmless."""

    model_config = ConfigDict(extra="forbid")

    token: str = Field(min_length=1, max_length=80, pattern=r"^[\x21-\x7e]+$")
    kind: Kind
    code: str | None = Field(None, max_length=60, pattern=r"^[A-Za-z0-9_.-]+$")
    text: str | None = Field(None, max_length=2000)


def install(app: FastAPI, services: Services, tokens: Tokens, epoch: Epoch | None = None) -> None:
    """Serve the feed's routes in an app; without an epoch of a file it is one of this process."""
    app.state.feed = Feed(services, tokens, epoch or Epoch())
    rooms = (token_routes, pull_routes, published_routes, readable_routes, link_routes, procedure)
    for served in (routes, *(room.routes for room in rooms)):
        app.include_router(served)
    describe(app)


@routes.get("/feed/v1/referrals/{product_id}", tags=["feed"])
async def referral(feed: ThisFeed, product_id: ProductId, reading: ThisReading) -> Mapping[str, Any]:
    """One referral that was addressed to this recipient; the read is audited."""
    return await fetch(feed.services, reading, product_id, clock.now())


@routes.post("/feed/v1/referrals/{product_id}/acknowledgements", tags=["feed"], status_code=201)
async def acknowledged(
    feed: ThisFeed, product_id: ProductId, body: AcknowledgementBody, client: Reader
) -> dict[str, Any]:
    """Say what became of a referral; the person who reported hears of it in the same chat.

    The text goes out as written; `wording` names what in it blames a child, and what could be written instead.
    """
    answer = Acknowledgement(client, product_id, body.token, body.kind, body.code, body.text)
    repeated = await acknowledge(feed.services, answer, clock.now())
    return {"accepted": True, "repeated": repeated, "wording": advice(feed.services, body.text)}
