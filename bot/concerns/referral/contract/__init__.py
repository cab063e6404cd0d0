"""What recipients are promised: the JSON Schema (2020-12) of each version, with good and bad examples beside it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def schema(version: str = "referral.v1") -> Mapping[str, Any]:
    """Return the schema of a version; raises FileNotFoundError for one that was never promised."""
    read: dict[str, Any] = json.loads((HERE / f"{version}.json").read_text(encoding="utf-8"))
    return read


def examples(kind: str) -> Mapping[str, Any]:
    """Return the examples of a kind (`good` or `bad`) by name."""
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((HERE / kind).glob("*.json"))}
