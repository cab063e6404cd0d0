"""The last look at a product: a fault withholds its field, alarms the operator and stops nothing."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from prometheus_client import generate_latest
from structlog.testing import capture_logs

from bot.concerns.contract import examples, schema
from bot.concerns.redaction.redact import Redaction
from bot.concerns.referral.outgoing import OutgoingFault, alarm, fit_to_send, outgoing_faults
from bot.run.logs import SAFE

GOOD, BAD = examples("good"), examples("bad")
ANONYMOUS = GOOD["police_intelligence_anonymous"]
NOBODY = Redaction()
SLIPS: list[tuple[str, Any, str]] = [  # where in the product, the wrong value, the field that is withheld
    ("subjects.0.how_known", "my sister works there, 07700 900417", "subjects.how_known"),
    ("subjects.0.ages", [{"min": "teen", "max": 3}], "subjects.ages.min"),
    ("subjects.2.vrm", 4471, "subjects.vrm"),
    ("subjects.0.score", 0.7, "subjects.unknown"),
    ("event.happening", "perhaps", "event.happening"),
    ("event.when", {"start": "yesterday"}, "event.when"),
    ("emergency.called_999", "I will", "emergency.called_999"),
    ("confidence", 0.9, "unknown"),
    ("reporter.contact", "Zorblatt", "reporter.contact"),
    ("site", {"name": "Quuxley Cabs"}, "site"),
]


def fits(payload: Any) -> bool:
    """Say whether a payload is as promised."""
    return Draft202012Validator(schema(), format_checker=FormatChecker()).is_valid(payload)


def with_slip(place: str, value: Any) -> dict[str, Any]:
    """Return the example with one value in one place."""
    payload: Any = copy.deepcopy(ANONYMOUS)
    *path, last = [int(part) if part.isdigit() else part for part in place.split(".")]
    at = payload
    for part in path:
        at = at[part]
    at[last] = value
    return dict(payload)


@pytest.mark.parametrize("name", GOOD)
def test_what_is_right_goes_as_it_is(name: str) -> None:
    """Nothing is changed where there is no fault."""
    assert fit_to_send(GOOD[name], NOBODY) == (GOOD[name], [])


@pytest.mark.parametrize(("place", "value", "field"), SLIPS, ids=[place for place, _, _ in SLIPS])
def test_a_value_that_was_never_promised_is_withheld_and_the_rest_goes(place: str, value: Any, field: str) -> None:
    """The wrong field alone: every person, vehicle and word is still there."""
    fitted, faults = fit_to_send(with_slip(place, value), NOBODY)
    assert fits(fitted)
    assert field in [fault.field for fault in faults]
    assert [subject["id"] for subject in fitted["subjects"]] == [subject["id"] for subject in ANONYMOUS["subjects"]]
    assert fitted["statements"] == ANONYMOUS["statements"]
    assert str(value) not in json.dumps(fitted)


@pytest.mark.parametrize("name", BAD)
def test_every_bad_example_still_goes(name: str) -> None:
    """A fault stops nothing that saves a child: whatever is wrong, there is a product, and the operator hears of it."""
    fitted, faults = fit_to_send(BAD[name], NOBODY)
    assert fitted["reference"] == BAD[name]["reference"]
    assert faults


def test_what_says_who_reports_is_withheld_wherever_it_stands() -> None:
    """A term that slipped into a subject, a statement or a line is withheld there; ids and kinds are no words."""
    payload = with_slip("statements.0.text", "zorblatt saw it")
    payload["subjects"][1]["as_told"] = "a man, ask ZORBLATT"
    fitted, faults = fit_to_send(payload, Redaction(("Zorblatt",)))
    assert "zorblatt" not in json.dumps(fitted).casefold()
    assert OutgoingFault("reporter", "subjects.as_told") in faults
    assert fitted["withheld"] is True
    assert fitted["withheld_fields"] == ["statements.text", "subjects.as_told"]
    assert fits(fitted)


def test_the_operator_is_alarmed_without_anybodys_words() -> None:
    """A line whose every key may be logged, and a number for monitoring."""
    with capture_logs() as lines:
        alarm("safeguarding", [OutgoingFault("schema", "subjects.how_known")])
    assert [set(line) - {"log_level"} <= SAFE for line in lines] == [True]
    assert b'sightline_outgoing_faults_total{kind="safeguarding",rule="schema"}' in generate_latest(outgoing_faults)
