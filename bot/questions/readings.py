"""What the account already says to each question for facts, and how it is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import clock
from bot.questions.model import FactReading
from bot.questions.time_words import time_in_words

if TYPE_CHECKING:
    from bot.understanding.facts import Facts


def _vehicles(facts: Facts) -> list[str]:
    parts = ((v.colour, v.make, v.model, v.vrm or v.vrm_partial) for v in facts.vehicles)
    return [" ".join(filter(None, part)) for part in parts]


def _people(facts: Facts, role: str, count: int | None) -> list[str]:
    ages = [f"{age.min}-{age.max}" if age.min != age.max else str(age.min) for age in facts.ages if age.role == role]
    return [*([str(count)] if count else []), *ages]


def _has_age(facts: Facts, role: str) -> bool:
    return any(age.role == role for age in facts.ages)


def _times(facts: Facts) -> list[str]:
    """Return the dates that will be stored; a pattern and a part of the day read as they were told."""
    pattern = [facts.recurrence.phrase] if facts.recurrence else []
    dates = [time_in_words(when, clock.now().year) for when in (*facts.times, *facts.planned)]
    return [*dates, *pattern] or [facts.time_of_day or ""]


WHEN = FactReading(answers=lambda facts: bool(facts.times or facts.recurrence), in_words=_times)
WHERE = FactReading(
    answers=lambda facts: bool(facts.places or facts.postcodes),
    in_words=lambda facts: [*(place.name for place in facts.places[:1]), *facts.postcodes],
)
CHILDREN = FactReading(
    answers=lambda facts: bool(facts.children) or _has_age(facts, "child"),
    in_words=lambda facts: _people(facts, "child", facts.children),
)
ADULTS = FactReading(
    answers=lambda facts: bool(facts.adults) or _has_age(facts, "adult"),
    in_words=lambda facts: _people(facts, "adult", facts.adults),
)
VEHICLE = FactReading(answers=lambda facts: bool(facts.vehicles), in_words=_vehicles)
ONLINE = FactReading(
    answers=lambda facts: bool(facts.phones or facts.handles),
    in_words=lambda facts: [*facts.phones, *facts.handles],
)
