"""When it was: the event that joins the subjects, further events, and patterns as they were told."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises.base import Day, Moment, Names, OfList, Promise, Words, absent

Hour = Annotated[str, Field(pattern=r"^[0-2][0-9]:[0-5][0-9]$")]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DatePrecision = Annotated[str, OfList("date_precisions")]


class WhenV1(Promise):
    """A time as it was read, with how exact it is."""

    start: Moment | None
    end: Moment | None
    precision: Annotated[str, OfList("time_precisions")]


class HoursV1(Promise):
    """From which local hour until which."""

    start: Hour
    end: Hour


class RecurrenceV1(Promise):
    """A pattern as it was told."""

    phrase: Words
    weekdays: Annotated[list[Weekday], Field(json_schema_extra={"uniqueItems": True})] = absent()
    hours: HoursV1 | None = absent()
    since: Day | None = absent()
    how_often: str | None = absent()


class FurtherEventV1(Promise):
    """A further event, when several were told; `expected` is one that is still to come."""

    when_as_told: str | None
    when: WhenV1 | None
    time_of_day: str | None = absent()
    recurrence: RecurrenceV1 | None = absent()
    date_precision: DatePrecision = absent()
    told_at: Moment | None = absent()
    subjects: Names = absent()
    tense: Literal["past", "expected"] = absent()


class EventV1(Promise):
    """What joins the subjects."""

    happening: Annotated[str, OfList("happening")]
    when_as_told: str | None
    when: WhenV1 | None
    subjects: Names
    time_of_day: str | None = absent()
    recurrence: RecurrenceV1 | None = absent()
    date_precision: DatePrecision = absent()
    told_at: Moment | None = absent()
    events: list[FurtherEventV1] = absent()
