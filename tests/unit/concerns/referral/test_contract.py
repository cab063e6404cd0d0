"""What recipients are promised: the schema itself, and its examples."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from bot.concerns.referral.contract import examples, schema

GOOD, BAD = examples("good"), examples("bad")


def validate(body: Any) -> None:
    """Hold a body against the published schema; raises ValidationError."""
    Draft202012Validator(schema(), format_checker=FormatChecker()).validate(body)


def test_the_schema_is_a_schema_and_refuses_unknown_keys() -> None:
    """It is valid JSON Schema 2020-12, closed at the top."""
    Draft202012Validator.check_schema(schema())
    assert schema()["additionalProperties"] is False


def test_there_are_four_good_and_eight_bad_examples() -> None:
    """Integrators get both kinds."""
    assert (len(GOOD), len(BAD)) == (4, 8)


@pytest.mark.parametrize("name", GOOD)
def test_a_good_example_passes(name: str) -> None:
    """Each is what a recipient may really fetch."""
    validate(GOOD[name])
    assert GOOD[name]["test"] is True


@pytest.mark.parametrize("name", BAD)
def test_a_bad_example_is_refused(name: str) -> None:
    """Each breaks one promise, named by its file."""
    with pytest.raises(ValidationError):
        validate(BAD[name])
