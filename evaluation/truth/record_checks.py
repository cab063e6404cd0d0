"""Holds what police and social care accepted against what a careful reader expects of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from evaluation.truth.arrived import REFERRALS, Arrived, Check


def events(arrived: Arrived, expected: int) -> Iterator[str]:
    """One event a concern; updates of it carry the first one's id."""
    first = [one for one in arrived.events() if not one.get("updates")]
    if len(first) != expected:
        yield f"{len(first)} events instead of {expected}"


def recipients(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """Who gets the referral, those who must be telephoned included."""
    roles = {one["recipient"] for one in arrived.products if one["kind"] in (*REFERRALS, "crime_prompt")}
    roles |= {other["role"] for other in arrived.referral.get("other_recipients", ())}
    if roles != set(expected):
        yield f"recipients {sorted(roles)} instead of {sorted(expected)}"


def urgency(arrived: Arrived, expected: str) -> Iterator[str]:
    """How soon somebody has to look at it: the level of urgency."""
    level = arrived.referral.get("urgency", {}).get("level")
    if level != expected:
        yield f"urgency {level} instead of {expected}"


def places(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """Each place is a subject, by name or in the words told."""
    listed = json.dumps(
        arrived.subjects("place") + arrived.subjects("school") + arrived.subjects("site"), ensure_ascii=False
    )
    for place in expected:
        if place.casefold() not in listed.casefold():
            yield f"no place {place!r}"


def vehicles(arrived: Arrived, expected: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Each vehicle is a subject with these marks."""
    listed = arrived.subjects("vehicle")
    for vehicle in expected:
        if not any(
            all(str(one.get(k, "")).casefold() == str(v).casefold() for k, v in vehicle.items()) for one in listed
        ):
            yield f"no vehicle {dict(vehicle)} among {[{k: one.get(k) for k in vehicle} for one in listed]}"
    if len(listed) > len(expected):
        yield f"{len(listed)} vehicles instead of {len(expected)}"


def no_vehicles(arrived: Arrived, expected: bool) -> Iterator[str]:
    """Nothing is filed as a vehicle."""
    if expected and (listed := arrived.subjects("vehicle")):
        yield f"{len(listed)} vehicles where none was told of"


def when(arrived: Arrived, expected: Any) -> Iterator[str]:
    """A date only where a day was said: null, {days_ago: n}, {weekday: name} or {hour: n}."""
    read = arrived.referral.get("event", {}).get("when")
    if expected is None or read is None:
        if expected != read:
            yield f"no time; expected {expected}" if read is None else f"a time nobody said: {read}"
        return
    start = datetime.fromisoformat(read["start"])
    end = datetime.fromisoformat(read["end"]) if read["end"] else start
    for name, value in expected.items():
        if name in OFF and OFF[name](start, end, value):
            yield f"{start:%A %d %B, %H:%M} to {end:%H:%M} instead of {name} {value}"


def _hours_apart(one_hour: int, other: int) -> int:
    return min((one_hour - other) % 24, (other - one_hour) % 24)


def is_so_long_ago(start: datetime, days: int, now: datetime) -> bool:
    """Return whether a time is of that day; an hour of today that is still to come was its latest, the day before."""
    return (now.date() - start.date()).days == days or (days == 0 and now - start < timedelta(days=1))


# Whether a time is off what was said of it; an hour is measured at the middle of what was read.
OFF: dict[str, Callable[[datetime, datetime, Any], bool]] = {
    "days_ago": lambda start, _end, days: not is_so_long_ago(start, days, datetime.now(start.tzinfo)),
    "weekday": lambda start, end, name: start.strftime("%A") != name,
    "hour": lambda start, end, hour: _hours_apart((start + (end - start) / 2).hour, hour) > 1,
}


def recurrence(arrived: Arrived, expected: Any) -> Iterator[str]:
    """A pattern is kept as a pattern: true, or some of its fields."""
    pattern = arrived.referral.get("event", {}).get("recurrence")
    if expected is True and not pattern:
        yield "no recurrence"
    if isinstance(expected, Mapping):
        wrong = {key: value for key, value in expected.items() if (pattern or {}).get(key) != value}
        if wrong:
            yield f"recurrence {pattern} instead of {wrong}"


def shows(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These words arrive, verbatim."""
    for words in expected:
        typed = any(words in text for text in arrived.held.typed)  # an answer to a question that was not put never was
        if typed and words not in arrived.outgoing:
            yield f"not in the record: {words!r}"


def hides(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These words leave in nothing."""
    for words in expected:
        if words.casefold() in arrived.outgoing.casefold():
            yield f"left the house: {words!r}"


def sent(arrived: Arrived, expected: bool) -> Iterator[str]:
    """Something was passed on, or nothing at all."""
    if bool(arrived.products) != expected:
        yield "nothing was passed on" if expected else "something was passed on"


RECORD_CHECKS: Mapping[str, Check] = {
    check.__name__: check
    for check in (events, recipients, urgency, places, vehicles, no_vehicles, when, recurrence, shows, hides, sent)
}
