"""What is promised, for whoever connects: schemas, code lists and rules. Nothing here is about anybody."""

# Annotations are values here, not strings: FastAPI resolves them at run time.

import csv
import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path as File
from typing import Annotated, Any

import yaml
from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse, Response

from bot.concerns import (
    ListedCode,
    code_list,
    code_lists,
    published_schema,
    published_schemas,
    referral_rules,
    version_of,
)
from bot.feed.problems import NOT_FOUND, Problem
from bot.feed.routes.readers import ThisFeed
from bot.guidance.model import Knowledge

RULES = File(__file__).parents[1] / "rules.yml"
SHOWN = ("id", "field", "status", "text")
SIGNS = "signs"  # the list that changes with the knowledge
Name = Annotated[str, Path(pattern=r"^[a-z0-9_.]{1,40}$")]
routes = APIRouter()


class CsvResponse(Response):
    """A table; the character set is in the header by itself."""

    media_type = "text/csv"


class SchemaResponse(JSONResponse):
    """A JSON Schema."""

    media_type = "application/schema+json"


@lru_cache(maxsize=1)
def request_rules() -> Sequence[Mapping[str, Any]]:
    """Return the rules of what a recipient sends, each with an example both ways."""
    rows: list[dict[str, Any]] = yaml.load(RULES.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["rules"]
    return rows


@routes.get("/feed/v1/schemas", tags=["contract"])
async def schemas() -> dict[str, str]:
    """Where each schema is, by name."""
    return {name: f"/feed/v1/schemas/{name}" for name in published_schemas()}


@routes.get("/feed/v1/schemas/{name}", tags=["contract"], response_class=SchemaResponse)
async def one_schema(name: Name) -> SchemaResponse:
    """A schema (JSON Schema 2020-12)."""
    if name not in published_schemas():
        raise Problem(NOT_FOUND, "name-unknown", "There is no such schema; see /feed/v1/schemas")
    return SchemaResponse(published_schema(name))


@routes.get("/feed/v1/codes", tags=["contract"])
async def codes(feed: ThisFeed) -> dict[str, str]:
    """The version of each code list, by name; the list of signs has the hash of the knowledge."""
    return {name: str(version_of(name)) for name in code_lists()} | {SIGNS: feed.services.knowledge.version}


@routes.get("/feed/v1/codes/{name}", tags=["contract"], response_class=CsvResponse)
async def one_list(feed: ThisFeed, name: Name) -> CsvResponse:
    """A code list as CSV: code, since which version of the list, what it means."""
    if name != SIGNS and name not in code_lists():
        raise Problem(NOT_FOUND, "name-unknown", "There is no such code list; see /feed/v1/codes")
    rows = signs(feed.services.knowledge) if name == SIGNS else code_list(name)
    return CsvResponse(_as_csv(rows))


@routes.get("/feed/v1/rules", tags=["contract"])
async def rules() -> list[dict[str, Any]]:
    """Every rule: of what you send (with its status) and of what you read (reject, or warn)."""
    asked = [
        {"of": "request", "effect": "reject"} | {key: row[key] for key in SHOWN if key in row}
        for row in request_rules()
    ]
    return [*asked, *(dict(row) for row in referral_rules())]


SHOWN = ("id", "field", "status", "text")


def signs(knowledge: Knowledge) -> list[ListedCode]:
    """Return the signs of the knowledge as a code list."""
    return [ListedCode(sign.id, 1, sign.sentence) for sign in knowledge.indicators.values()]


def _as_csv(rows: Sequence[ListedCode]) -> str:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(ListedCode._fields)
    writer.writerows(rows)
    return file.getvalue()
