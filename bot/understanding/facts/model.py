"""The facts that a text holds, as plain records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

Precision = Literal["exact", "hour", "part_of_day", "day", "week", "vague"]
Role = Literal["child", "adult", "unknown"]
PersonRole = Literal[
    "child", "child_who_may_have_harmed", "adult_of_concern", "survivor_adult", "carer", "witness", "professional"
]
Sex = Literal["female", "male"]
Span = tuple[int, int]


class GazetteerEntry(Protocol):
    """A place of the gazetteer, as far as it can be recognised by name."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def locality(self) -> str | None: ...
    @property
    def lat(self) -> float | None: ...
    @property
    def lon(self) -> float | None: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...
    @property
    def everyday_words(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Identifier:
    """What identifies a person, an account, a place or a vehicle, in one written form, and where it stands."""

    value: str
    span: Span


@dataclass(frozen=True)
class Registration(Identifier):
    """A registration mark, or the characters of one that are known, in capitals without spaces."""

    partial: bool = False


@dataclass(frozen=True)
class Vehicle:
    """A vehicle that the text describes; `vrm` is upper case without spaces, `vrm_partial` the characters given."""

    vrm: str | None = None
    vrm_partial: str | None = None
    make: str | None = None
    model: str | None = None
    colour: str | None = None


@dataclass(frozen=True)
class When:
    """When it was seen: aware times in Europe/London, how precise they are, and the words that said so.

    Without `day_said` the date is the latest that fits; `doubtful` when two words for the day contradict each other;
    `put_right` when later words changed a part of it; `counted_from` is the date of the mail that told it.
    """

    start: datetime
    end: datetime
    precision: Precision
    phrase: str = ""
    day_said: bool = True
    doubtful: bool = False
    put_right: bool = False
    counted_from: datetime | None = None


@dataclass(frozen=True)
class Recurrence:
    """A pattern as told: weekdays, hours of the day (HH:MM), the day since which, and the words for how often."""

    phrase: str
    weekdays: tuple[str, ...] = ()
    hours: tuple[str, str] | None = None
    since: date | None = None
    how_often: str | None = None


@dataclass(frozen=True)
class Age:
    """An age in years, both ends included, and whose it is."""

    role: Role
    min: int
    max: int


@dataclass(frozen=True)
class PlaceHit:
    """A place of the gazetteer that the text seems to name; the confidence stays inside understanding and routing."""

    id: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    confidence: float
    locality: str | None = None
    words: str = field(default="", compare=False)  # by which the text names it


@dataclass(frozen=True)
class PersonMention:
    """One person, or a group of `count` (None: several), as told; `text` is the person's own words for them.

    `companions` and `relative_of` are places of others in the same list; `vehicle` is the words for what they are in, or drive.
    """

    role: PersonRole
    sex: Sex | None = None
    count: int | None = 1
    ages: tuple[Age, ...] = ()
    age_then: Age | None = None
    name: str | None = None
    aliases: tuple[str, ...] = ()
    relationship: str | None = None
    description: str | None = None
    vehicle: str | None = None
    drives: bool = False
    companions: tuple[int, ...] = ()
    relative_of: int | None = None
    again: bool = False  # "the girl": somebody who was spoken of elsewhere
    bare: bool = False  # told of by no noun: whoever was spoken of before may be meant
    pronoun: bool = False  # told of by "he" or "she" alone: whoever of that sex was spoken of elsewhere
    of_then: bool = False  # whose age is told in the past, and nothing of today
    own: bool = False  # "my colleague", "our cleaner": who they are says who writes
    text: str = ""

    @property
    def side(self) -> Literal["child", "adult", "aside"]:
        """Whether it is a child, whatever the child may have done, a grown-up, or somebody who saw it or was told."""
        if self.role in ("witness", "professional"):
            return "aside"
        return "child" if self.role in ("child", "child_who_may_have_harmed") else "adult"


@dataclass(frozen=True)
class Facts:
    """Everything factual that one text says; None and empty mean that it does not say.

    `when` is the latest past time that fits the words; `times` are those of which a day was said, in the order told,
    `earlier` the days on which the same people were seen before, `tellings` those on which somebody told of it. `spoken_of` are told of by "he" or "she" and
    their looks alone.
    """

    vehicles: tuple[Vehicle, ...] = ()
    when: When | None = None
    times: tuple[When, ...] = ()
    earlier: tuple[When, ...] = ()
    planned: tuple[When, ...] = ()
    tellings: tuple[When, ...] = ()
    time_of_day: str | None = None
    recurrence: Recurrence | None = None
    passed_on_of: datetime | None = None  # when it was written, where all of it is somebody else's dated words
    ages: tuple[Age, ...] = ()
    postcodes: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    children: int | None = None
    adults: int | None = None
    persons: tuple[PersonMention, ...] = ()
    spoken_of: tuple[PersonMention, ...] = ()
    places: tuple[PlaceHit, ...] = ()
    taken_back: tuple[str, ...] = ()  # words for places that later words put right
    in_stead: tuple[str, ...] = ()  # words for the places that take their place


ReadFacts = Callable[..., Facts]  # of a text, written `now` where that is known
