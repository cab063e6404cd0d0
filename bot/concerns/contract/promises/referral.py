"""`referral.v1`: one body for every kind of product."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises import told
from bot.concerns.contract.promises.base import Code, Moment, Names, ProductId, Promise, absent
from bot.concerns.contract.promises.disclosure import Disclosure, Family, Handling, OtherRecipient
from bot.concerns.contract.promises.subjects import Link, Subject
from bot.concerns.contract.promises.times import Event

REFERENCE = r"^SL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$"
Reference = Annotated[str, Field(pattern=REFERENCE)]
SignId = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
Unique = Field(json_schema_extra={"uniqueItems": True})


class Urgency(Promise):
    """How soon to look, why, and which rule said so; nothing of a child's risk."""

    level: Annotated[str, Code("urgency_levels")]
    reason: str
    set_by: Annotated[str, Field(pattern="^rule:")]


class Referral(Promise):
    """A referral, frozen when it was passed on. No grade and no score: grading is for police."""

    schema_: Literal["referral.v1"] = Field(alias="schema")
    id: ProductId
    kind: Annotated[str, Code("kinds")]
    reference: Reference
    version: Annotated[int, Field(ge=0)]
    test: bool
    confirmed: bool
    made_at: Moment
    class_: Annotated[str, Code("classes")] = Field(alias="class")
    lanes: Annotated[list[Annotated[str, Code("lanes")]], Unique]
    lane: Annotated[str, Code("product_lanes")]
    urgency: Urgency
    sector: str | None
    area: str | None
    about_colleague: bool
    recipient: Annotated[str, Code("product_recipients")]
    handling: Handling = absent()
    disclosure: Disclosure = absent()
    family: Family = absent()
    statements: list[told.Statement]
    questions: list[told.AskedByRecipient] = absent()
    earlier_report: told.EarlierReport = absent()
    release_copy: list[told.Line]
    withheld: bool
    withheld_fields: Names = absent()
    subjects: list[Subject]
    links: list[Link] = absent()
    event: Event
    missing: told.Missing = absent()
    site: told.Site = absent()
    indicators: list[told.Indicator]
    signs_not_confirmed: Annotated[list[SignId], Unique] = absent()
    contexts: Names
    sector_answers: list[told.SectorAnswer]
    not_known: Names
    not_asked: Names = absent()
    emergency: told.Emergency
    reporter: told.Reporter
    other_recipients: list[OtherRecipient]
    knowledge_version: str
    provisional: Literal[True] = absent()
    danger_words: list[str] = absent()
    reporter_now: told.Pin | None = absent()
    updates: str | None = absent()
    all_clear: told.AllClear = absent()
