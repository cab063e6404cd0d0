"""When it was: the event that joins the subjects, further events, and patterns as they were told."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from bot.concerns.contract.promises.base import Code, Day, Moment, Names, Promise, Words, absent

Hour = Annotated[str, Field(pattern=r"^[0-2][0-9]:[0-5][0-9]$")]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
DatePrecision = Annotated[str, Code("date_precisions")]


class When(Promise):
    """A time as it was read, with how exact it is."""

    start: Moment | None
    end: Moment | None
    precision: Annotated[str, Code("time_precisions")]


class Hours(Promise):
    """From which local hour until which."""

    start: Hour
    end: Hour


class Recurrence(Promise):
    """A pattern as it was told."""

    phrase: Words
    weekdays: Annotated[list[Weekday], Field(json_schema_extra={"uniqueItems": True})] = absent()
    hours: Hours | None = absent()
    since: Day | None = absent()
    how_often: str | None = absent()


class FurtherEvent(Promise):
    """A further event, when several were told; `expected` is one that is still to come."""

    when_as_told: str | None
    when: When | None
    time_of_day: str | None = absent()
    recurrence: Recurrence | None = absent()
    date_precision: DatePrecision = absent()
    told_at: Moment | None = absent()
    subjects: Names = absent()
    tense: Literal["past", "expected"] = absent()


class Event(Promise):
    """What joins the subjects."""

    happening: Annotated[str, Code("happening")]
    when_as_told: str | None
    when: When | None
    subjects: Names
    time_of_day: str | None = absent()
    recurrence: Recurrence | None = absent()
    date_precision: DatePrecision = absent()
    told_at: Moment | None = absent()
    events: list[FurtherEvent] = absent()
