"""Who asks the feed, and what its routes share."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Header, Path, Request

from bot import clock
from bot.feed.access import UNAUTHORISED, Tokens
from bot.feed.backoff import Backoff
from bot.feed.epoch import Epoch
from bot.feed.problems import Problem
from bot.outbox import is_open_to
from bot.services import Services

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


async def reader(feed: ThisFeed, authorization: Annotated[str | None, Header()] = None) -> str:
    """Return the recipient who asks, by its token; raises Problem when it is missing, forged, expired or ended."""
    client = feed.tokens.client(authorization, clock.now())
    async with feed.services.database.reading() as session:
        if not await is_open_to(session, client, practice=not feed.services.settings.production):
            raise Problem(UNAUTHORISED, "client-invalid", "This client is not known here")
    return client


Reader = Annotated[str, Depends(reader)]


def advice(services: Services, text: str | None) -> list[dict[str, str]]:
    """Return the phrases of a professional's text that blame a child, each with the preferred words and the reason."""
    flags = services.understanding.wording(text) if text else ()
    return [{"phrase": flag.phrase, "suggestion": flag.suggestion, "reason": flag.reason} for flag in flags]
