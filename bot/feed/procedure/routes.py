"""The routes of the procedure: record a step, read the ledger, ask what is overdue."""

# Annotations are values here, not strings: FastAPI finds what a route depends on only then.

from datetime import date
from typing import Any

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field

from bot import clock
from bot.feed.procedure import steps
from bot.feed.retrieval import addressed_to
from bot.feed.routes.readers import Granted, ProductId, Reader, ThisFeed, advice
from bot.procedures import Record, Recorded

routes = APIRouter(tags=["procedure"])


class StepBody(BaseModel):
    """What a recipient records of a step; `token` is its own and makes a repeat harmless."""

    model_config = ConfigDict(extra="forbid")

    token: str = Field(min_length=1, max_length=80, pattern=r"^[\x21-\x7e]+$")
    step: str = Field(max_length=40, pattern=r"^[a-z0-9_]+$")
    state: Recorded
    on: date | None = None
    people: str | None = Field(None, max_length=500)
    code: str | None = Field(None, max_length=40, pattern=r"^[a-z0-9_]+$")
    reason: str | None = Field(None, max_length=2000)


@routes.post("/feed/v1/referrals/{product_id}/steps", status_code=201)
async def recorded(feed: ThisFeed, product_id: ProductId, body: StepBody, client: Reader) -> dict[str, Any]:
    """Record that a step was done, is planned, or is not needed and why; the other recipients see it."""
    async with feed.services.database.reading() as session:
        product = await addressed_to(session, client, product_id)
    fields = body.model_dump()
    given = Record(recipient=client, role=product.role, concern_id=product.concern_id, product_id=product_id, **fields)
    repeated = await steps.record(feed.services, given, clock.now())
    return {"accepted": True, "repeated": repeated, "wording": advice(feed.services, body.reason)}


@routes.get("/feed/v1/referrals/{product_id}/procedure")
async def procedure(feed: ThisFeed, product_id: ProductId, client: Reader) -> dict[str, Any]:
    """Say what has to be done about the concern, who did it and when, and whether it is closed."""
    return await steps.shown(feed.services, client, product_id, clock.now())


@routes.get("/feed/v1/overdue")
async def overdue(feed: ThisFeed, grant: Granted) -> dict[str, Any]:
    """The recipient's own steps whose time is up, the longest overdue first; at most 500."""
    return {"overdue": await steps.late(feed.services, grant, clock.now())}
