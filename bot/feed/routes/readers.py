"""Who asks the feed, and what its routes share."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Header, Path, Request
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock
from bot.concerns import ConcernContext, payload
from bot.crypto import CannotOpen
from bot.feed.access import FORBIDDEN, UNAUTHORISED, Grant, Tokens
from bot.feed.backoff import Backoff
from bot.feed.epoch import Epoch
from bot.feed.problems import Problem
from bot.feed.retrieval import UNAVAILABLE, ReadBy, addressed_to
from bot.outbox import feed_client, is_open_to
from bot.services import Services

UNKNOWN = "This client is not known here"
ProductId = Annotated[str, Path(pattern=r"^[0-9A-Za-z-]{1,36}$")]


@dataclass(frozen=True)
class Feed:
    """What the routes share: the services of the process, the signer of access tokens, the epoch."""

    services: Services
    tokens: Tokens
    epoch: Epoch
    backoff: Backoff = field(default_factory=Backoff)


async def feed_of(request: Request) -> Feed:
    """Return what `install` gave to the app."""
    feed: Feed = request.app.state.feed
    return feed


ThisFeed = Annotated[Feed, Depends(feed_of)]


async def granted(feed: ThisFeed, request: Request, authorization: Annotated[str | None, Header()] = None) -> Grant:
    """Return what the token of a request opens; raises Problem when it is missing, forged, expired, ended or for less.

    Deny by default: whatever only looks is one verb, and everything else is the other.
    """
    grant = feed.tokens.grant(authorization, clock.now())
    async with feed.services.database.reading() as session:
        if not await is_open_to(session, grant.recipient, practice=not feed.services.settings.production):
            raise Problem(UNAUTHORISED, "client-invalid", UNKNOWN)
        if grant.client_id is not None:
            client = await feed_client(session, grant.client_id)
            if client is None or client.revoked:
                raise Problem(UNAUTHORISED, "client-invalid", UNKNOWN)
        if not grant.scope.allows(request.method):
            raise Problem(FORBIDDEN, "scope-insufficient", "This token does not open this")
        if product_id := request.path_params.get("product_id"):
            await _check(session, feed.services, grant, product_id)
    return grant


async def is_within(session: AsyncSession, services: Services, grant: Grant, product_id: str) -> bool:
    """Say whether a referral is of a lane and an area that the token opens; raises CannotOpen for a damaged one."""
    if not grant.scope.is_limited:
        return True
    body = await payload(session, ConcernContext.of(services), product_id)
    return grant.scope.covers(str(body.get("lane")), body.get("area"))


async def _check(session: AsyncSession, services: Services, grant: Grant, product_id: str) -> None:
    """Raise Problem for a referral of another lane or area, once it is known to be the recipient's own."""
    if not grant.scope.is_limited:
        return
    await addressed_to(session, grant.recipient, product_id)
    try:
        is_open = await is_within(session, services, grant, product_id)
    except CannotOpen:
        raise Problem(UNAVAILABLE, "referral-damaged", "This referral cannot be opened") from None
    if not is_open:
        raise Problem(FORBIDDEN, "scope-insufficient", "This token does not open referrals of this lane or area")


Granted = Annotated[Grant, Depends(granted)]


async def reader(grant: Granted) -> str:
    """Return the recipient who asks."""
    return grant.recipient


Reader = Annotated[str, Depends(reader)]


async def reading(
    grant: Granted,
    reading_reason: Annotated[str | None, Header(max_length=200, pattern=r"^[\x20-\x7e]*$")] = None,
) -> ReadBy:
    """Return who reads a referral, and why: what the client says in the header `Reading-Reason` is kept, sealed."""
    return ReadBy(grant.recipient, grant.client_id, reading_reason)


ThisReading = Annotated[ReadBy, Depends(reading)]


def advice(services: Services, text: str | None) -> list[dict[str, str]]:
    """Return the phrases of a professional's text that blame a child, each with the preferred words and the reason."""
    flags = services.understanding.wording(text) if text else ()
    return [{"phrase": flag.phrase, "suggestion": flag.suggestion, "reason": flag.reason} for flag in flags]
