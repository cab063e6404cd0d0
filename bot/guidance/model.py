"""What knowledge/ holds, as frozen records; load.py reads them, find.py asks them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from bot.guidance.answers.advice_texts import Advice
from bot.guidance.answers.law import LawText
from bot.guidance.procedure.procedure_model import BankHoliday, Procedures
from bot.guidance.routing_model import AtWork, RoutingTable, SaysOfLead
from bot.guidance.source_model import Source, SourceStatus

SECONDS_AN_ANSWER = 30  # read and typed, as measured over the walks of docs/decisions/people.md

Tier = Literal["immediate_danger", "strong", "emerging"]
Sign = Literal["harm_sign", "risk_context"]
type SectorId = str  # the stem of a file in knowledge/sectors
RoleOfPlace = Literal["pick_up", "drop_off", "met", "abused", "recruited", "lives", "online", "seen"]
Context = Literal["child", "peer_group", "school", "neighbourhood_place", "online", "adult_of_concern"]


@dataclass(frozen=True)
class Indicator:
    """Something a person may see or hear; its tier decides the route and is never shown."""

    id: str
    sentence: str
    sectors: tuple[SectorId, ...]
    category: str
    tier: Tier
    same_day: bool
    context: Context
    sign: Sign
    why: str
    innocent: tuple[str, ...]
    says: Mapping[SectorId, tuple[str, ...]]
    sources: tuple[Source, ...]
    checked_on: date | None = None
    context_though_strong: str | None = None  # why a strong indicator is a risk around a child, not a sign of harm


@dataclass(frozen=True)
class SectorQuestion:
    """A question that only this trade is asked, and why it is asked; `asks_for_place`: the part that place played.

    `phrases`: words by which somebody has told the answer already. `not_of`: who is not asked it, told in words.
    """

    id: str
    ask: str
    options: tuple[str, ...] = ()
    explain: str | None = None
    asks_for_place: RoleOfPlace | None = None
    phrases: tuple[str, ...] = ()
    not_of: tuple[SaysOfLead, ...] = ()
    of_own_premises: bool = False  # asks of the place where the writer works, and of no other


@dataclass(frozen=True)
class Sector:
    """A trade: what to do, what to leave, what only it can answer; `sources` stand behind the advice.

    `signs_of`: trades whose indicators its people can see too, beside those that name the trade themselves.
    """

    id: SectorId
    name: str
    dos: tuple[str, ...]
    donts: tuple[str, ...]
    sources: tuple[Source, ...]
    questions: tuple[SectorQuestion, ...] = ()
    notes: tuple[str, ...] = ()
    afterwards: tuple[str, ...] = ()  # of the do's, what is still to do once a report is sent
    signs_of: tuple[SectorId, ...] = ()
    colleagues: tuple[AtWork, ...] = ()  # as what people of the writer's own place work, for words about a colleague
    premises: bool = False  # an organisation of the trade is a place where a child may be; a taxi firm is an employer
    answers_at_most: int = 14  # from the first word to the receipt; what is left over is asked only on "tell more"
    asks_first: tuple[str, ...] = ()  # questions that may be left over, what finds a child first

    @property
    def about_minutes(self) -> int:
        """How long a report takes, to be said as "about"."""
        return max(1, round(self.answers_at_most * SECONDS_AN_ANSWER / 60))


@dataclass(frozen=True)
class Contact:
    """Somebody to ring or write to; shown only when checked, or when always_shown."""

    id: str
    name: str
    kind: str
    phones: tuple[str, ...] = ()
    email: str | None = None
    url: str | None = None
    hours: str | None = None
    eligibility: str | None = None
    source: str | None = None
    other_sources: tuple[str, ...] = ()
    notes: str | None = None
    confidence: Literal["high", "medium", "low"] = "low"
    always_shown: bool = False
    checked_on: date | None = None
    checked_by: str | None = None


@dataclass(frozen=True)
class ContactKind:
    """A kind of contact that a question after a number is answered with; without sectors, in every trade.

    `of_an_area`: each area may have one of its own. Not `is_named`: it is listed in areas and answers no question.
    """

    kind: str
    sectors: tuple[SectorId, ...] = ()
    of_an_area: bool = False
    is_named: bool = True


@dataclass(frozen=True)
class ContactCheck:
    """An operator's own check of a contact: who, and on which day."""

    contact_id: str
    checked_on: date
    checked_by: str


@dataclass(frozen=True)
class GazetteerPlace:
    """A public place that people name; being listed says nothing about what happens there.

    `everyday_words` are words of its names that are said of other things too ("the Word", "Shirley"): a name of such
    words alone is a place only behind a word that leads to one, as "at".
    """

    id: str
    name: str
    kind: str
    locality: str | None = None
    lat: float | None = None
    lon: float | None = None
    aliases: tuple[str, ...] = ()
    everyday_words: tuple[str, ...] = ()


@dataclass(frozen=True)
class CodeWord:
    """A phrase to quote to police, and how far it is published for this force."""

    phrase: str
    how: str
    scope: str
    source: str | None = None
    confidence: Literal["high", "medium", "low"] = "low"


@dataclass(frozen=True)
class PoliceForce:
    """The force of an area and the pages on which it takes reports; pages are contacts too: check before showing."""

    name: str
    online_report_url: str | None = None
    intelligence_form_url: str | None = None
    source: str | None = None
    notes: str | None = None


@dataclass(frozen=True)
class Council:
    """A council with its nine-character ONS code; None for a body that has none."""

    name: str
    gss_code: str | None = None


@dataclass(frozen=True)
class Licensing:
    """Who licenses drivers, and the training rule as published, in our words."""

    authority: str
    covers: str | None = None
    safeguarding_training_rule: str | None = None
    source: str | None = None
    confidence: Literal["high", "medium", "low"] = "low"


@dataclass(frozen=True)
class Area:
    """A place with one set of receivers."""

    id: str
    name: str
    police_force: PoliceForce
    contacts: tuple[Contact, ...]
    places: tuple[GazetteerPlace, ...]
    demo: bool = False
    code_words: tuple[CodeWord, ...] = ()
    licensing: tuple[Licensing, ...] = ()
    councils: tuple[Council, ...] = ()
    outline: tuple[tuple[float, float], ...] = ()  # corners of a drawn line around it, degrees north and east (WGS 84)


@dataclass(frozen=True)
class WordingRule:
    """A phrase that blames a child; `*` ends a word that matches any inflection."""

    id: str
    avoid: tuple[str, ...]
    prefer: str
    reason: str
    subject: Literal["child"] | None = None
    source_status: SourceStatus = "own_inference"


@dataclass(frozen=True)
class Link:
    """A code that opens the chat for one organisation; `parents` are the origins of pages that may embed it."""

    code: str
    sector: SectorId
    area: str
    organisation: str
    demo: bool = False
    parents: tuple[str, ...] = ()
    address: str | None = None


@dataclass(frozen=True)
class Knowledge:
    """Everything in knowledge/, checked."""

    indicators: Mapping[str, Indicator]
    sectors: Mapping[str, Sector]
    areas: Mapping[str, Area]
    national: tuple[Contact, ...]
    routing: RoutingTable
    contact_kinds: tuple[ContactKind, ...] = ()
    wording: tuple[WordingRule, ...] = ()
    links: Mapping[str, Link] = field(default_factory=dict)
    advice: Mapping[str, Advice] = field(default_factory=dict)
    laws: tuple[LawText, ...] = ()
    procedures: Procedures = field(default_factory=Procedures)
    bank_holidays: tuple[BankHoliday, ...] = ()
    version: str = ""
