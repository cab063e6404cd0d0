"""Where, in what and when: ninety accounts of all trades, as an analyst would file their places, vehicles and times."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

import pytest

from bot.clock import LONDON
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.redaction.redact import Redaction
from bot.concerns.referral.subjects import event, subjects
from bot.guidance.model import Knowledge
from bot.understanding.facts import read_facts
from tests.support.concerns import a_draft, given
from tests.unit.understanding.cases import cases

NOW = datetime(2026, 11, 25, 14, 30, tzinfo=LONDON)
OPEN = "?"  # what a case leaves open
OF_A_VEHICLE = ("vrm", "vrm_partial", "make", "model", "colour", "plate_number", "operator")
Record = tuple[list[dict[str, Any]], dict[str, Any]]


def record(case: Mapping[str, Any], knowledge: Knowledge) -> Record:
    """Return the subjects and the event of an account that was agreed to."""
    draft = a_draft(case["text"], sector=case["trade"], read_back=given("yes"))
    draft = replace(draft, concern=replace(draft.concern, opened_at=NOW))
    draft = replace(draft, statements=tuple(replace(one, said_at=NOW) for one in draft.statements))
    read = partial(read_facts, gazetteer=knowledge.areas["demo"].places, now=NOW)
    draft = replace(draft, parts=read_parts(draft.statements, draft.answers, read, Redaction()))
    about = subjects(draft, confirmed=True)
    return about, event(draft, about, confirmed=True)


def _bare(words: object) -> str:
    return re.sub(r"^(?:the|an?) ", "", str(words or "").casefold())


def _is_place(want: list[Any], place: Mapping[str, Any]) -> bool:
    """Return whether a place is the one wanted: its words (behind a "?" a part of them), kind, part and position."""
    words, kind, role, position = want
    named = [_bare(place.get(name)) for name in ("as_told", "name", "detail")]
    is_named = any(_bare(words[1:]) in name for name in named) if words.startswith(OPEN) else _bare(words) in named
    told = (place.get("place_kind"), place.get("role_of_place"), place["precision"] if "lat" in place else None)
    return is_named and all(value in (OPEN, other) for value, other in zip((kind, role, position), told, strict=True))


def _is_vehicle(want: Mapping[str, Any], vehicle: Mapping[str, Any]) -> bool:
    told = _bare(want.get("as_told")) in _bare(vehicle.get("as_told"))
    return told and all(want.get(name) == vehicle.get(name) for name in OF_A_VEHICLE)


def _all_of(wanted: list[Any], told: list[Any], fits: Callable[[Any, Any], bool]) -> bool:
    """Return whether each of what is wanted is told, and nothing else."""
    left = list(told)
    for want in wanted:
        one = next((one for one in left if fits(want, one)), None)
        if one is None:
            return False
        left.remove(one)
    return not left


def _is_time(want: list[Any], when: Mapping[str, Any]) -> bool:
    first, last = (f"{datetime.fromisoformat(when[end]).astimezone(LONDON):%Y-%m-%d %H:%M}" for end in ("start", "end"))
    told = (first[: len(str(want[0]))], last, when["precision"])
    return all(str(value) in (OPEN, other) for value, other in zip(want, told, strict=True))


def _is_pattern(want: Mapping[str, Any] | None, told: Mapping[str, Any] | None) -> bool:
    if want is None or told is None:
        return want is told
    hours = told["hours"] and [told["hours"]["start"], told["hours"]["end"]]
    values = {**told, "hours": hours}
    return all(value == OPEN or str(value) == str(values[name]) for name, value in want.items())


def missed(case: Mapping[str, Any], about: list[dict[str, Any]], happened: Mapping[str, Any]) -> set[str]:
    """Return which of places, vehicles, times and pattern are not as the case wants them."""
    places, vehicles = ([one for one in about if one["type"] == kind] for kind in ("place", "vehicle"))
    times = [happened["when"], *(one["when"] for one in happened["events"] if one["tense"] == "past")]
    fits = {
        "places": _all_of(case.get("places", []), places, _is_place),
        "vehicles": _all_of(case.get("vehicles", []), vehicles, _is_vehicle),
        "times": _all_of(case.get("times", []), list(filter(None, times)), _is_time),
        "pattern": _is_pattern(case.get("pattern"), happened["recurrence"]),
    }
    return {name for name, fit in fits.items() if not fit}


@pytest.mark.parametrize("case", cases("accounts"), ids=lambda case: case["text"][:40])
def test_an_account_is_filed_as_an_analyst_would(case: dict[str, Any], knowledge: Knowledge) -> None:
    """Every place, vehicle and time as told, and no other; `known_miss`: what does not hold yet."""
    assert missed(case, *record(case, knowledge)) == set(case.get("known_miss", []))
