"""Compares what arrived with what a careful reader expects; each check returns what is wrong, or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from evaluation.truth.talk import Held

Product = Mapping[str, Any]
REFERRALS = ("police_intelligence", "safeguarding")


@dataclass(frozen=True)
class Arrived:
    """One conversation with everything that its receivers accepted."""

    held: Held
    products: Sequence[Product]

    @property
    def referral(self) -> Product:
        """Return the newest referral, police's before the others'; empty when there is none."""
        ranked = sorted(
            (product for product in self.products if product["kind"] in REFERRALS),
            key=lambda product: (product["version"], product["kind"] == REFERRALS[0]),
        )
        return ranked[-1] if ranked else {}

    @property
    def outgoing(self) -> str:
        """Return all that left, as one text."""
        return json.dumps(self.products, ensure_ascii=False)

    def subjects(self, kind: str) -> list[Product]:
        """Return the referral's subjects of a kind."""
        return [subject for subject in self.referral.get("subjects", ()) if subject["type"] == kind]

    def events(self) -> list[Product]:
        """Return the safety events that police accepted."""
        return [one for one in self.products if one["kind"] == "safety_event" and one["recipient"] == "police"]


Check = Callable[[Arrived, Any], Iterator[str]]


def card(arrived: Arrived, expected: bool) -> Iterator[str]:
    """The 999 card was shown, or was not."""
    shown = any(message.kind == "danger" for message in arrived.held.shown)
    if shown != expected:
        yield f"card {'shown' if shown else 'not shown'}"


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
    """How soon."""
    level = arrived.referral.get("urgency", {}).get("level")
    if level != expected:
        yield f"urgency {level} instead of {expected}"


def people(arrived: Arrived, expected: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Each expected person is a subject of its own."""
    left = arrived.subjects("person")
    for person in expected:
        fitting = next((subject for subject in left if _is(subject, person)), None)
        if fitting is None:
            yield f"no person {dict(person)} among {[_brief(one) for one in arrived.subjects('person')]}"
        else:
            left.remove(fitting)


def only_these_people(arrived: Arrived, expected: bool) -> Iterator[str]:
    """Nobody else is a subject."""
    count, wanted = len(arrived.subjects("person")), len(arrived.held.case.expects.get("people", ()))
    if expected and count != wanted:
        yield f"{count} persons instead of {wanted}: {[_brief(one) for one in arrived.subjects('person')]}"


def _brief(subject: Product) -> dict[str, Any]:
    return {
        key: subject[key] for key in ("role", "name", "aliases", "sex", "ages", "age_then", "count") if key in subject
    }


def _is(subject: Product, person: Mapping[str, Any]) -> bool:
    return all(_fits(subject, key, value) for key, value in person.items())


def _fits(subject: Product, key: str, value: Any) -> bool:
    fits = FITS.get(key)
    return fits(subject, value) if fits else bool(subject.get(key) == value)


def _age_fits(subject: Product, age: Any) -> bool:
    low, high = age if isinstance(age, list) else (age, age)
    return any(abs(band["min"] - low) <= 1 and abs(band["max"] - high) <= 1 for band in subject.get("ages") or ())


def _age_then_fits(subject: Product, age: int) -> bool:
    then = subject.get("age_then")
    if not then:
        return False
    return bool(then["min"] - 1 <= age <= then["max"] + 1)


def _name_fits(subject: Product, name: Any) -> bool:
    names = [subject.get("name"), *(subject.get("aliases") or ())]
    return any(str(name).casefold() in str(other).casefold() for other in names if other)


def _description_fits(subject: Product, words: Any) -> bool:
    return str(words).casefold() in json.dumps(subject, ensure_ascii=False).casefold()


FITS: dict[str, Callable[[Product, Any], bool]] = {
    "age": _age_fits,
    "age_then": _age_then_fits,
    "name": _name_fits,
    "description": _description_fits,
}


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


# Whether a time is off what was said of it; an hour is measured at the middle of what was read.
OFF: dict[str, Callable[[datetime, datetime, Any], bool]] = {
    "days_ago": lambda start, end, days: (datetime.now(start.tzinfo).date() - start.date()).days != days,
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


def offers(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These signs could be ticked."""
    if missing := sorted(set(expected) - arrived.held.offered()):
        yield f"not offered: {missing}"


def offers_not(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These signs were not suggested."""
    if wrong := sorted(set(expected) & arrived.held.offered()):
        yield f"offered: {wrong}"


def asked(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These questions were put."""
    if missing := sorted(set(expected) - set(arrived.held.steps)):
        yield f"never asked: {missing}"


def not_asked(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """These questions were not put, because they were answered before."""
    if wrong := sorted(set(expected) & set(arrived.held.steps)):
        yield f"asked again: {wrong}"


def at_most(arrived: Arrived, expected: int) -> Iterator[str]:
    """So many answers at most."""
    if len(arrived.held.steps) > expected:
        yield f"{len(arrived.held.steps)} answers instead of {expected}"


def replies(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """The person reads these words."""
    read = "\n".join(message.text for message in arrived.held.shown).casefold()
    for words in expected:
        if words.casefold() not in read:
            yield f"never said: {words!r}"


def replies_not(arrived: Arrived, expected: Sequence[str]) -> Iterator[str]:
    """The person never reads these words."""
    read = "\n".join(message.text for message in arrived.held.shown).casefold()
    for words in expected:
        if words.casefold() in read:
            yield f"said: {words!r}"


def sent(arrived: Arrived, expected: bool) -> Iterator[str]:
    """Something was passed on, or nothing at all."""
    if bool(arrived.products) != expected:
        yield "nothing was passed on" if expected else "something was passed on"


CHECKS: Mapping[str, Check] = {
    check.__name__: check
    for check in (
        card,
        events,
        recipients,
        urgency,
        people,
        only_these_people,
        places,
        vehicles,
        no_vehicles,
        when,
        recurrence,
        shows,
        hides,
        offers,
        offers_not,
        asked,
        not_asked,
        at_most,
        replies,
        replies_not,
        sent,
    )
}


def judge(arrived: Arrived) -> dict[str, list[str]]:
    """Return what is wrong, by expectation; `talk` holds a conversation that could not go on."""
    wrong = {
        name: list(CHECKS[name](arrived, value)) for name, value in arrived.held.case.expects.items() if name in CHECKS
    }
    if arrived.held.fault:
        wrong["talk"] = [arrived.held.fault]
    return {name: faults for name, faults in wrong.items() if faults}
