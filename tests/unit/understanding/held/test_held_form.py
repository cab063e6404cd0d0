"""Held cases are well formed: keys, ids, sectors, places and labels by the conventions of the evaluation."""

import re
from collections import Counter
from datetime import datetime
from typing import Any

import pytest

from evaluation.held_sets import HELD, cases
from tests.support.readers import own_knowledge

NAMES = sorted(path.stem for path in HELD.glob("*.jsonl"))
KEYS = {
    "danger": {"id", "sector", "text", "danger"},
    "extraction": {"id", "sector", "now", "text", "expected"},
    "places": {"id", "area", "text", "expected"},
    "recognition": {"id", "sector", "text", "expected", "acceptable", "child_involved", "danger", "route"},
    "wording": {"id", "text", "flags"},
}
FACTS = {"vehicles", "when", "ages", "postcodes", "phones", "handles", "counts"}
LOOK = {"vrm", "vrm_partial", "make", "model", "colour"}
PRECISION = {"exact", "hour", "part_of_day", "day", "week", "vague"}
FORMS = {
    "postcodes": r"[A-Z]{1,2}\d[A-Z\d]?( \d[A-Z]{2})?",
    "phones": r"0\d{9,10}",
    "handles": r"[a-z0-9_.]+",
}
Case = dict[str, Any]


def of(task: str) -> list[str]:
    """Return the held files of one task."""
    return [name for name in NAMES if name.split("_")[0] == task]


@pytest.mark.parametrize("name", NAMES)
def test_every_case_has_the_keys_of_its_task_and_a_sector_that_exists(name: str) -> None:
    """A mistyped key would leave a case out of the figures unseen."""
    wanted, sectors = KEYS[name.split("_")[0]], {*own_knowledge().sectors, None}

    for case in cases(name):
        assert case.keys() - {"pair"} == wanted, case["id"]
        assert case.get("sector") in sectors, case["id"]
        assert case["text"].strip() == case["text"] != "", case["id"]


def test_no_id_and_no_text_is_held_twice() -> None:
    """A case counted twice would weigh double."""
    rows = [case for name in NAMES for case in cases(name)]

    assert [key for key, times in Counter(row["id"] for row in rows).items() if times > 1] == []
    assert [text for text, times in Counter(row["text"] for row in rows).items() if times > 1] == []


@pytest.mark.parametrize("name", of("recognition"))
def test_expected_indicators_exist_in_the_writers_sector_and_pairs_are_two(name: str) -> None:
    """An indicator that the sector does not have could never be offered."""
    signs = own_knowledge().indicators
    rows = cases(name)

    for case in rows:
        assert all(case["sector"] in signs[sign].sectors for sign in case["expected"]), case["id"]
        assert set(case["acceptable"]) <= set(signs) - set(case["expected"]), case["id"]
    assert set(Counter(row["pair"] for row in rows if "pair" in row).values()) <= {2}


@pytest.mark.parametrize("name", of("extraction"))
def test_facts_are_labelled_by_the_conventions(name: str) -> None:
    """A label in another form would count a right reading as wrong."""
    for case in cases(name):
        told = case["expected"]
        assert told.keys() == FACTS, case["id"]
        assert all(re.fullmatch(form, value) for kind, form in FORMS.items() for value in told[kind]), case["id"]
        assert all(right_age(age) for age in told["ages"]), case["id"]
        assert all(right_vehicle(vehicle) for vehicle in told["vehicles"]), case["id"]
        assert told["when"] is None or right_time(told["when"], case["now"]), case["id"]
        assert told["counts"].keys() == {"children", "adults"}, case["id"]


def right_age(age: Case) -> bool:
    """Return whether an age has a known role and a span in order."""
    return age["role"] in {"child", "adult", "unknown"} and 0 <= age["min"] <= age["max"]


def right_vehicle(vehicle: Case) -> bool:
    """Return whether a vehicle has all its keys, something told, and its mark without spaces."""
    marks = [vehicle[name] for name in ("vrm", "vrm_partial") if vehicle[name]]
    plain = all(re.fullmatch(r"[A-Z0-9]+", mark) for mark in marks)
    return vehicle.keys() == LOOK and any(vehicle.values()) and plain


def right_time(when: Case, now: str) -> bool:
    """Return whether a window is in order, cut at now when it still runs, and of a known precision."""
    start, end, limit = (datetime.fromisoformat(text) for text in (when["start"], when["end"], now))
    return start <= end and not start <= limit < end and when["precision"] in PRECISION


@pytest.mark.parametrize("name", of("wording"))
def test_every_flagged_phrase_stands_in_its_text(name: str) -> None:
    """A phrase that is not there can never be found."""
    assert [case["id"] for case in cases(name) if not all(phrase in case["text"] for phrase in case["flags"])] == []


@pytest.mark.parametrize("name", of("places"))
def test_every_expected_place_is_in_the_gazetteer_of_its_area(name: str) -> None:
    """A place of another name can never be the best candidate."""
    areas = own_knowledge().areas
    known = {area: {place.name for place in found.places} | {None} for area, found in areas.items()}

    assert [case["id"] for case in cases(name) if case["expected"] not in known[case["area"]]] == []
