"""Pull: a recipient's events page by page, and counts by which it finds out whether it has them all."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

import datetime as dates
from collections.abc import Sequence
from typing import Annotated, Any

import structlog
from fastapi import APIRouter, Query
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns import areas_of
from bot.feed.access import Grant
from bot.feed.answer_rules import CONFLICT
from bot.feed.events import cloud_event
from bot.feed.problems import Problem
from bot.feed.routes.readers import Granted, ThisFeed
from bot.outbox import Outbox, OutboxItem

PAGE = 100
LARGEST_SEQUENCE = 2**53  # what JSON readers keep exactly (RFC 8259 section 6)
MOST_DAYS = 7  # of one reconciliation: each event of them is opened
routes = APIRouter()
log = structlog.get_logger()


class DayCount(BaseModel):
    """How many events of one lane were made on a day (UTC), with the first and the last sequence among them."""

    day: dates.date
    lane: str
    events: int
    first: int
    last: int


class Page(BaseModel):
    """A page of events in strict sequence order; ask again with `after=<next>`; `head` is the recipient's newest.

    `counts` are those of this page by day and lane, in the form of the reconciliation: added up they are its counts.

    Another `feed_epoch` than before: the feed has forgotten what you may have seen; read again from `after=0`.
    """

    events: list[dict[str, Any]]
    counts: list[DayCount]
    next: int
    more: bool
    head: int
    feed_epoch: str


class Reconciliation(BaseModel):
    """What a recipient was sent on some days, counted by day and lane; a gap counts as lane `gap`."""

    feed_epoch: str
    head: int
    days: list[DayCount]


@routes.get("/feed/v1/events", tags=["feed"])
async def events(
    feed: ThisFeed,
    grant: Granted,
    after: Annotated[int, Query(ge=0, le=LARGEST_SEQUENCE)] = 0,
    limit: Annotated[int, Query(ge=1, le=500)] = PAGE,
) -> Page:
    """The recipient's own events after a sequence number; at the end an empty page with the same cursor."""
    client = grant.recipient
    async with feed.services.database.reading() as session:
        outbox = Outbox(session, feed.services.content)
        if after > (head := await outbox.head(client)):
            raise Problem(CONFLICT, "cursor-ahead", "This cursor is ahead of the feed: read again from after=0")
        items = await outbox.events_after(client, after, limit + 1)
        epoch = feed.epoch.at(await outbox.newest())
        shown = await within(session, grant, items[:limit])
    alarm_of_gaps(shown)
    cursor = items[:limit][-1].sequence if items else after
    more = len(items) > limit
    given = {"events": [cloud_event(item, feed.services.settings.address) for item in shown], "counts": counted(shown)}
    return Page(**given, next=cursor, more=more, head=head, feed_epoch=epoch)


@routes.get("/feed/v1/reconciliation", tags=["feed"])
async def reconciliation(
    feed: ThisFeed,
    grant: Granted,
    first_day: Annotated[dates.date, Query(ge=dates.date(2000, 1, 1), le=dates.date(2999, 12, 31))],
    days: Annotated[int, Query(ge=1, le=MOST_DAYS)] = 1,
) -> Reconciliation:
    """Counts of the recipient's own events by day (UTC) and lane: who counts the same has every one."""
    since = dates.datetime.combine(first_day, dates.time(), dates.UTC)
    async with feed.services.database.reading() as session:
        outbox = Outbox(session, feed.services.content)
        of_days = await outbox.of_days(grant.recipient, since, since + dates.timedelta(days=days))
        items = await within(session, grant, of_days)
        head, epoch = await outbox.head(grant.recipient), feed.epoch.at(await outbox.newest())
    return Reconciliation(feed_epoch=epoch, head=head, days=counted(items))


async def within(session: AsyncSession, grant: Grant, items: Sequence[OutboxItem]) -> Sequence[OutboxItem]:
    """Return what a token opens; a gap is given to everybody: nobody knows any more of which lane it was."""
    if not grant.scope.is_limited:
        return items
    areas = await areas_of(session, [item.subject for item in items])
    return [
        item for item in items if item.is_gap or grant.scope.covers(str(item.body.get("lane")), areas.get(item.subject))
    ]


def counted(items: Sequence[OutboxItem]) -> list[DayCount]:
    """Return how many of each lane there are on each day; items come in strict order."""
    counts: dict[tuple[dates.date, str], DayCount] = {}
    for item in items:
        key = item.created_at.astimezone(dates.UTC).date(), "gap" if item.is_gap else str(item.body["lane"])
        start = DayCount(day=key[0], lane=key[1], events=0, first=item.sequence, last=item.sequence)
        count = counts.setdefault(key, start)
        count.events, count.last = count.events + 1, item.sequence
    return [counts[key] for key in sorted(counts)]


def alarm_of_gaps(items: Sequence[OutboxItem]) -> None:
    """Tell the operator of events that cannot be read; the recipient is told by the gap itself."""
    if gaps := sum(item.is_gap for item in items):
        log.error("events cannot be read and are given as gaps", count=gaps)
