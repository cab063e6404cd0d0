"""The schemas that editors use are written from the records, never by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.guidance.schema import schemas
from bot.paths import KNOWLEDGE
from tests.support.paths import yaml_of

FOLDERS = {"indicators": "indicators/*.yml", "sector": "sectors/*.yml", "links": "demo/links.yml"}


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    """Every schema as text."""
    return schemas(KNOWLEDGE)


def test_what_is_shipped_is_what_the_records_say(written: dict[str, str]) -> None:
    """A record that changed is written again: `python -m bot.guidance.schema knowledge`."""
    shipped = {path.stem: path.read_text(encoding="utf-8") for path in (KNOWLEDGE / "schema").glob("*.json")}
    assert shipped == written


@pytest.mark.parametrize("name", sorted(FOLDERS))
def test_the_files_hold_to_their_schema(written: dict[str, str], name: str) -> None:
    """What the loader takes, an editor does not mark as wrong."""
    validator = Draft202012Validator(json.loads(written[name]))
    for path in KNOWLEDGE.glob(FOLDERS[name]):
        content = json.loads(json.dumps(yaml_of(path), default=str))
        assert list(validator.iter_errors(content)) == [], path.name


def objects(schema: Any) -> list[dict[str, Any]]:
    """Return every object with properties inside a schema."""
    if isinstance(schema, list):
        return [found for part in schema for found in objects(part)]
    if not isinstance(schema, dict):
        return []
    inner = [found for part in schema.values() for found in objects(part)]
    return [*inner, schema] if schema.get("type") == "object" and "properties" in schema else inner


def test_no_record_takes_an_unknown_key(written: dict[str, str]) -> None:
    """As in the loader, a misspelt key is marked."""
    for name, text in written.items():
        assert all(part["additionalProperties"] is False for part in objects(json.loads(text))), name


def test_sources_are_written_as_their_ids(written: dict[str, str]) -> None:
    """An editor offers the ids of sources.yml."""
    row = json.loads(written["indicators"])["$defs"]["Indicator"]["properties"]["sources"]
    ids = [source["id"] for source in yaml_of(KNOWLEDGE / "sources.yml")["sources"]]
    assert (row["type"], row["minItems"]) == ("array", 1)
    assert row["items"]["enum"] == sorted(ids)
