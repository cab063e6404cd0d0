"""What travels beside a referral: the event that announces it, and what a recipient answers."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises.base import Code, Moment, ProductId, Promise, absent
from bot.concerns.contract.promises.referral import Reference


class EventData(Promise):
    """What an event says: no child, no words, only where to fetch. A gap has no more than its first three keys."""

    sequence: Annotated[int, Field(ge=1)]
    id: ProductId
    fetch: Annotated[str, Field(pattern=r"^/feed/v1/referrals/[0-9A-Za-z-]{1,36}$")]
    reference: Reference = absent()
    version: Annotated[int, Field(ge=0)] = absent()
    kind: Annotated[str, Code("kinds")] = absent()
    lane: Annotated[str, Code("product_lanes")] = absent()
    urgency: Annotated[str, Code("urgency_levels")] = absent()
    test: bool = absent()
    confirmed: bool = absent()
    supersedes: ProductId | None = absent()


class FeedEvent(Promise):
    """A CloudEvents 1.0 event in structured JSON, pushed or pulled: a safety event, a version of a referral, a gap."""

    specversion: Literal["1.0"]
    id: Annotated[str, Field(min_length=1, max_length=36)]
    source: Literal["urn:sightline:feed"]
    type: Annotated[str, Code("event_types")]
    subject: ProductId
    time: Moment
    datacontenttype: Literal["application/json"]
    data: EventData


class Acknowledgement(Promise):
    """What a recipient answers; `token` is its own and makes a repeat harmless."""

    token: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[\x21-\x7e]+$")]
    kind: Annotated[str, Code("answers")]
    code: Annotated[str, Code("reasons")] | None = absent()
    text: Annotated[str, Field(max_length=2000)] | None = absent()
