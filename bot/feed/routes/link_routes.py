"""Links of repeats: which other reports of yours tell of the same, and why; an analyst undoes one."""

# Annotations are values here, not strings: FastAPI finds what a route depends on only then.

from typing import Annotated, Any

from fastapi import APIRouter, Path
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, concerns, repeats
from bot.crypto import CannotOpen
from bot.feed.access import Grant
from bot.feed.answer_rules import CONFLICT, check_readable
from bot.feed.problems import NOT_FOUND, Problem
from bot.feed.retrieval import addressed_to
from bot.feed.routes.readers import Feed, Granted, ProductId, ThisFeed, is_within
from bot.repeats import CannotUndo, RepeatLink

routes = APIRouter(tags=["links"])
LinkId = Annotated[str, Path(pattern=r"^[0-9A-Za-z-]{1,36}$")]
Shown = tuple[RepeatLink, dict[str, Any]]


class UndoBody(BaseModel):
    """Who undoes a link, and why: both are kept."""

    model_config = ConfigDict(extra="forbid")

    by: str = Field(min_length=1, max_length=200, pattern=r"\S")
    reason: str = Field(min_length=1, max_length=2000, pattern=r"\S")


@routes.get("/feed/v1/referrals/{product_id}/links")
async def links(feed: ThisFeed, product_id: ProductId, grant: Granted) -> dict[str, Any]:
    """The other reports that were addressed to you and tell of the same; each report stays as it is."""
    async with feed.services.database.reading() as session:
        return {"links": [line for _, line in await _shown(session, feed, grant, product_id)]}


@routes.post("/feed/v1/referrals/{product_id}/links/{link_id}/undo", status_code=201)
async def undone(
    feed: ThisFeed, product_id: ProductId, link_id: LinkId, body: UndoBody, grant: Granted
) -> dict[str, bool]:
    """Undo a link that joins two different things; it stays listed, with who undid it and why."""
    check_readable(body.by, body.reason)
    async with feed.services.database.writing() as session:
        shown = await _shown(session, feed, grant, product_id)
        if link_id not in {link.id for link, _ in shown}:
            raise Problem(NOT_FOUND, "link-unknown", "This referral has no such link")
        whose = grant.recipient, body.by, body.reason
        try:
            repeated = await repeats.undo(session, feed.services.content, link_id, *whose, clock.now())
        except CannotUndo as problem:
            raise Problem(CONFLICT, "link-undone", str(problem)) from None
    return {"accepted": True, "repeated": repeated}


async def _shown(session: AsyncSession, feed: Feed, grant: Grant, product_id: str) -> list[Shown]:
    """Return the links whose other report the recipient has too; who hears of no child hears of no link."""
    product = await addressed_to(session, grant.recipient, product_id)
    if product.role not in feed.services.knowledge.procedures.sees_all:
        return []
    every = await repeats.links_of(session, feed.services.content, product.concern_id)
    others = [(link, await concerns.newest_of(session, link.other_id, grant.recipient)) for link in every]
    theirs = [(link, other) for link, other in others if other is not None]
    return [(link, _line(link, *other)) for link, other in theirs if await _is_open(session, feed, grant, other[1])]


async def _is_open(session: AsyncSession, feed: Feed, grant: Grant, product_id: str) -> bool:
    try:
        return await is_within(session, feed.services, grant, product_id)
    except CannotOpen:
        return False


def _line(link: RepeatLink, reference: str, referral: str) -> dict[str, Any]:
    whose = {"link": link.id, "reference": reference, "referral": referral}
    why = {"by": link.kind, "reason": link.reason, "as_told": link.as_told, "found_at": link.found_at.isoformat()}
    if link.undone_at is None:
        return {**whose, **why, "undone": None}
    undone = {"at": link.undone_at.isoformat(), "by": link.undone_by, "reason": link.why_undone}
    return {**whose, **why, "undone": undone}
