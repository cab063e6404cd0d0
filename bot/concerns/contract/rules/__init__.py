"""The rules of the contract, as data: which there are, and which of them a document breaks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

HERE = Path(__file__).parent
COMMENT = "rule:"  # how a rule is named inside the schema, where every validator leaves it alone


@dataclass(frozen=True)
class ContractRule:
    """One rule with its examples: `schema` holds between keys, `keywords` are those of JSON Schema that say it."""

    id: str
    field: str
    effect: Literal["reject", "warn"]
    text: str
    passes: str
    fails: tuple[str, ...]
    keywords: tuple[str, ...] = ()
    schema: Mapping[str, Any] | None = None

    def as_schema(self) -> dict[str, Any]:
        """Return the rule as a part of `allOf`, with its name."""
        return {"$comment": f"{COMMENT}{self.id}", "title": self.text, "type": "object", **(self.schema or {})}


@lru_cache(maxsize=1)
def referral_rules() -> tuple[ContractRule, ...]:
    """Return the rules of a referral in their order."""
    rows = yaml.load((HERE / "referral.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["rules"]
    return tuple(
        ContractRule(**{**row, "fails": tuple(row["fails"]), "keywords": tuple(row.get("keywords", ()))})
        for row in rows
    )


def between_keys(effect: str) -> list[dict[str, Any]]:
    """Return the rules of one effect that hold between keys, as parts of a schema."""
    return [rule.as_schema() for rule in referral_rules() if rule.effect == effect and rule.schema]


def rule_of(schema: Mapping[str, Any], keyword: str, where: Sequence[str | int]) -> str:
    """Return the id of the rule that a validator's error is about: its keyword, and its path in the schema."""
    if where and where[0] == "allOf":
        return str(schema["allOf"][int(where[1])]["$comment"]).removeprefix(COMMENT)
    ids = (rule.id for rule in referral_rules() if keyword in rule.keywords)
    return next(ids, "type-wrong")


def catalogue() -> Iterator[Mapping[str, str]]:
    """Give each rule of a referral as integrators read it."""
    for rule in referral_rules():
        yield {"id": rule.id, "of": "referral.v1", "field": rule.field, "effect": rule.effect, "text": rule.text}
