"""Holds the persons of a referral against those that a careful reader expects."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from evaluation.truth.arrived import Arrived, Check, Product


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


PEOPLE_CHECKS: Mapping[str, Check] = {check.__name__: check for check in (people, only_these_people)}
