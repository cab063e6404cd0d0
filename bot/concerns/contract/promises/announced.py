"""What travels beside a referral: the event that announces it, and what a recipient answers."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field

from bot.concerns.contract.promises.base import Moment, OfList, ProductId, Promise, absent
from bot.concerns.contract.promises.referral import Reference


class EventDataV1(Promise):
    """What an event says: no child, no words, only where to fetch. A gap has no more than its first three keys.

    `referral` is the whole referral (referral.v1), for a recipient that chose to get it pushed.
    `step`, `state` and `by` are those of a step that another recipient recorded, and in no other event.
    """

    sequence: Annotated[int, Field(ge=1)]
    id: ProductId
    fetch: Annotated[str, Field(pattern=r"^/feed/v1/referrals/[0-9A-Za-z-]{1,36}$")]
    reference: Reference = absent()
    version: Annotated[int, Field(ge=0)] = absent()
    kind: Annotated[str, OfList("kinds")] = absent()
    lane: Annotated[str, OfList("product_lanes")] = absent()
    urgency_level: Annotated[str, OfList("urgency_levels")] = absent()
    test: bool = absent()
    confirmed: bool = absent()
    supersedes: ProductId | None = absent()
    step: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")] = absent()
    state: Annotated[str, OfList("step_states")] = absent()
    by: Annotated[str, OfList("recipients")] = absent()
    referral: dict[str, Any] = absent()


class FeedEventV1(Promise):
    """A CloudEvents 1.0 event in structured JSON, pushed or pulled: a safety event, a version of a
    referral, a step that another recipient recorded, a gap.
    """

    specversion: Literal["1.0"]
    id: Annotated[str, Field(min_length=1, max_length=36)]
    source: Annotated[str, Field(pattern=r"^(https?://[^/\s]+)?/feed$")]
    type: Annotated[str, OfList("event_types")]
    subject: ProductId
    time: Moment
    datacontenttype: Literal["application/json"]
    dataschema: Annotated[str, Field(pattern=r"^https?://\S+/feed/v1/schemas/event\.v1#\S+$")] = absent()
    data: EventDataV1


class AcknowledgementV1(Promise):
    """What a recipient answers; `token` is its own and makes a repeat harmless."""

    token: Annotated[str, Field(min_length=1, max_length=80, pattern=r"^[\x21-\x7e]+$")]
    kind: Annotated[str, OfList("answers")]
    code: Annotated[str, OfList("reasons")] | None = absent()
    text: Annotated[str, Field(max_length=2000)] | None = absent()
