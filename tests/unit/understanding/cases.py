"""The cases of tests/cases/facts: data that a practitioner can add to without Python."""

from typing import Any

from tests.support.paths import CASES, yaml_of

FACTS = CASES / "facts"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of one file."""
    found: list[dict[str, Any]] = yaml_of(FACTS / f"{name}.yml")
    return found
