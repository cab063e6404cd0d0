"""The cases of tests/cases/facts: data that a practitioner can add to without Python."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2] / "cases" / "facts"


def cases(name: str) -> list[dict[str, Any]]:
    """Return the cases of one file."""
    found: list[dict[str, Any]] = yaml.safe_load((ROOT / f"{name}.yml").read_text(encoding="utf-8"))
    return found
