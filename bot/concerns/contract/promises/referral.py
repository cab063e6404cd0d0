"""`referral.v1`: one body for every kind of product."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises import words_told
from bot.concerns.contract.promises.base import Moment, Names, OfList, ProductId, Promise, absent
from bot.concerns.contract.promises.basis import DisclosureV1, FamilyV1, HandlingV1, OtherRecipientV1
from bot.concerns.contract.promises.subjects import LinkV1, SubjectV1
from bot.concerns.contract.promises.times import EventV1

REFERENCE = r"^SL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$"
Reference = Annotated[str, Field(pattern=REFERENCE)]
SignId = Annotated[str, Field(pattern=r"^[a-z0-9_]+$")]
Unique = Field(json_schema_extra={"uniqueItems": True})


class UrgencyV1(Promise):
    """How soon to look, why, and which rule said so; nothing of a child's risk."""

    level: Annotated[str, OfList("urgency_levels")]
    reason: str
    set_by: Annotated[str, Field(pattern="^rule:")]


class ReferralV1(Promise):
    """A referral, frozen when it was passed on. No grade and no score: grading is for police."""

    schema_: Literal["referral.v1"] = Field(alias="schema")
    id: ProductId
    kind: Annotated[str, OfList("kinds")]
    reference: Reference
    version: Annotated[int, Field(ge=0)]
    test: bool
    confirmed: bool
    made_at: Moment
    class_: Annotated[str, OfList("classes")] = Field(alias="class")
    lanes: Annotated[list[Annotated[str, OfList("lanes")]], Unique]
    lane: Annotated[str, OfList("product_lanes")]
    urgency: UrgencyV1
    sector: str | None
    area: str | None
    about_colleague: bool
    recipient: Annotated[str, OfList("product_recipients")]
    handling: HandlingV1 = absent()
    disclosure: DisclosureV1 = absent()
    family: FamilyV1 = absent()
    statements: list[words_told.StatementV1]
    questions: list[words_told.AskedByRecipientV1] = absent()
    earlier_report: words_told.EarlierReportV1 = absent()
    release_copy: list[words_told.LineV1]
    withheld: bool
    withheld_fields: Names = absent()
    subjects: list[SubjectV1]
    links: list[LinkV1] = absent()
    event: EventV1
    missing: words_told.MissingV1 = absent()
    site: words_told.SiteV1 = absent()
    indicators: list[words_told.IndicatorV1]
    signs_not_confirmed: Annotated[list[SignId], Unique] = absent()
    contexts: Names
    sector_answers: list[words_told.SectorAnswerV1]
    question_words: list[words_told.QuestionWordsV1] = absent()
    not_known: Names
    not_asked: Names = absent()
    emergency: words_told.EmergencyV1
    reporter: words_told.ReporterV1
    other_recipients: list[OtherRecipientV1]
    knowledge_version: str
    provisional: Literal[True] = absent()
    danger_words: list[str] = absent()
    reporter_now: words_told.PinV1 | None = absent()
    updates: str | None = absent()
    all_clear: words_told.AllClearV1 = absent()
