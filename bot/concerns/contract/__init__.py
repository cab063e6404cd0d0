"""What recipients are promised: JSON Schemas (2020-12) made of models, rules with examples, code lists."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker

from bot.concerns.contract.rules import between_keys, rule_of

HERE = Path(__file__).parent


@lru_cache(maxsize=8)
def schema(name: str = "referral.v1") -> Mapping[str, Any]:
    """Return a published schema; raises FileNotFoundError for one that was never promised."""
    read: dict[str, Any] = json.loads((HERE / "published" / f"{name}.json").read_text(encoding="utf-8"))
    return read


def schemas() -> tuple[str, ...]:
    """Return the names of every published schema."""
    return tuple(sorted(path.stem for path in (HERE / "published").glob("*.json")))


def examples(kind: str) -> Mapping[str, Any]:
    """Return the examples of a kind (`good`, `bad`, `odd`, `events`) by name."""
    files = sorted((HERE / "examples" / kind).glob("*.json"))
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in files}


def rules_broken(referral: Any) -> set[str]:
    """Return the ids of the rules for which the published schema refuses a referral."""
    promised = schema()
    validator = Draft202012Validator(promised, format_checker=FormatChecker())
    errors = validator.iter_errors(referral)
    return {rule_of(promised, str(error.validator), list(error.absolute_schema_path)) for error in errors}


def warnings_of(referral: Any) -> Iterator[tuple[str, str]]:
    """Give id and text of each rule that makes a valid referral worth a second look."""
    for rule in between_keys("warn"):
        if not Draft202012Validator(rule).is_valid(referral):
            yield str(rule["$comment"]).removeprefix("rule:"), str(rule["title"])
