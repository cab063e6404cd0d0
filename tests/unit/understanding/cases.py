"""The cases of tests/cases/facts: data that a practitioner can add to without Python."""

from typing import Any

import yaml

from tests.support.paths import CASES

FACTS = CASES / "facts"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of one file."""
    found: list[dict[str, Any]] = yaml.safe_load((FACTS / f"{name}.yml").read_text(encoding="utf-8"))
    return found
