"""What recipients are promised: the published schemas, made of the models, and the prose beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from bot.concerns.contract import examples, schema, schemas
from bot.concerns.contract.generate import generated
from bot.concerns.contract.promises.referral import ReferralV1
from bot.concerns.contract.rules import referral_rules
from bot.paths import ROOT

PROSE = (ROOT / "docs" / "contract.md").read_text(encoding="utf-8")
PUBLISHED = ROOT / "bot" / "concerns" / "contract" / "published"
SCHEMA_ALONE = {rule.id for rule in referral_rules() if rule.schema} | {"code-twice", "half-a-position"}


def keys_of(part: Any) -> Iterator[str]:
    """Give every key that a schema promises."""
    if isinstance(part, Mapping):
        yield from part.get("properties", ())
        for value in part.values():
            yield from keys_of(value)
    if isinstance(part, list):
        for value in part:
            yield from keys_of(value)


@pytest.mark.parametrize(("name", "text"), list(generated()), ids=[name for name, _ in generated()])
def test_the_published_schema_is_that_of_the_models(name: str, text: str) -> None:
    """A model that was changed alone is found: `python -m bot.concerns.contract write` publishes it."""
    assert (PUBLISHED / f"{name}.json").read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_a_schema_and_refuses_unknown_keys(name: str) -> None:
    """Each is valid JSON Schema 2020-12, and closed at every level."""
    published = schema(name)
    Draft202012Validator.check_schema(published)
    objects = [published, *published.get("$defs", {}).values()]
    assert all(part["additionalProperties"] is False for part in objects if part.get("type") == "object")


def test_every_key_stands_in_the_prose() -> None:
    """What an integrator may find in a referral is explained in docs/contract.md."""
    named = set(re.findall(r"`([a-z_]+)(?:\[\])?`", PROSE)) | set(re.findall(r"\w+", PROSE.split("## Keys")[1]))
    assert sorted(set(keys_of(schema())) - named) == []


@pytest.mark.parametrize("name", examples("good"))
def test_the_models_take_what_the_schema_takes(name: str) -> None:
    """A good example is a referral to the models too, and comes out of them as it went in."""
    body = examples("good")[name]
    assert ReferralV1.model_validate(body).model_dump(mode="json", by_alias=True, exclude_unset=True) == body


@pytest.mark.parametrize("name", [name for name in examples("bad") if name.split("--")[0] not in SCHEMA_ALONE])
def test_the_models_refuse_what_the_schema_refuses_of_one_key(name: str) -> None:
    """Rules between keys and about repeats are in the schema alone; every other bad example is none to the models."""
    with pytest.raises(ValidationError):
        ReferralV1.model_validate(examples("bad")[name], strict=True)
