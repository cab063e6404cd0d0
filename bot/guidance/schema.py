"""`python -m bot.guidance.schema knowledge`: write the JSON Schemas that editors use; generated, never edited."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from pydantic import TypeAdapter

from bot.guidance.answers.advice_texts import Advice
from bot.guidance.answers.law import LawText
from bot.guidance.closed_lists import DisclosureKind, PlaceKind, Platform
from bot.guidance.load import RefusedSource, WordingGroups
from bot.guidance.model import Area, Contact, ContactKind, Indicator, Link, Sector, WordingRule
from bot.guidance.procedure.procedure_model import BankHoliday, Procedures
from bot.guidance.reader import Reader
from bot.guidance.routing_model import RoutingTable
from bot.guidance.source_model import Source

RECORDS: Mapping[str, tuple[Any, str | None]] = {  # file stem: the record, and the key of the list that holds it
    "indicators": (Indicator, "indicators"),
    "advice": (Advice, "advice"),
    "law": (LawText, "laws"),
    "sector": (Sector, None),
    "area": (Area, None),
    "national": (Contact, "contacts"),
    "contact_kinds": (ContactKind, "kinds"),
    "place_kinds": (PlaceKind, "kinds"),
    "platforms": (Platform, "platforms"),
    "disclosure": (DisclosureKind, "kinds"),
    "links": (Link, "links"),
    "routing": (RoutingTable, None),
    "procedures": (Procedures, None),
    "bank_holidays": (BankHoliday, "days"),
    "wording": (WordingGroups, None),
    "wording_group": (WordingRule, "rules"),
    "sources": (Source, "sources"),
    "refused_sources": (RefusedSource, "refused"),
}


def _closed(schema: dict[str, Any]) -> None:
    """Refuse unknown keys, as the loader does."""
    for part in (schema, *schema.get("$defs", {}).values()):
        if part.get("type") == "object" and "properties" in part:
            part["additionalProperties"] = False


def _source_ids(schema: dict[str, Any], ids: list[str]) -> None:
    """Sources are written as ids of sources.yml."""
    schema.get("$defs", {}).pop("Source", None)
    for part in (schema, *schema.get("$defs", {}).values()):
        if "$ref" in (of := str(part.get("properties", {}).get("sources"))) or "'items': {'type': 'string'}" in of:
            part["properties"]["sources"] = {"type": "array", "minItems": 1, "items": {"enum": ids}}


def _sector_ids(schema: dict[str, Any], ids: Sequence[str]) -> None:
    """Trades are written as the ids of the files in sectors/."""
    if "SectorId" in schema.get("$defs", {}):
        schema["$defs"]["SectorId"] = {"enum": list(ids)}


def schema_of(record: Any, key: str | None, source_ids: list[str], sector_ids: Sequence[str] = ()) -> dict[str, Any]:
    """Return the schema of one kind of file."""
    kind = list[record] if key else record
    schema: dict[str, Any] = TypeAdapter(kind).json_schema()
    _closed(schema)
    _sector_ids(schema, sector_ids)
    if record is not Source:
        _source_ids(schema, source_ids)
    definitions = schema.pop("$defs", {})
    if key:
        schema = {"type": "object", "properties": {key: schema}, "required": [key], "additionalProperties": False}
    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return dialect | schema | ({"$defs": definitions} if definitions else {})


def schemas(root: Path) -> dict[str, str]:
    """Return every schema as text, by file stem."""
    reader = Reader(root)
    sources = sorted(row["id"] for row in reader.rows("sources.yml", "sources"))
    sectors = [PurePath(file).stem for file in reader.files("sectors")]
    written = {name: schema_of(record, key, sources, sectors) for name, (record, key) in RECORDS.items()}
    return {name: json.dumps(schema, indent=2, sort_keys=True) + "\n" for name, schema in written.items()}


def stale(root: Path) -> list[str]:
    """Return the schemas that are not what the records, the sources and the trades say."""
    folder = root / "schema"
    written = schemas(root)
    return [name for name, text in written.items() if _text_of(folder / f"{name}.json") != text]


def _text_of(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None


def main(arguments: list[str]) -> None:
    """Write them below <knowledge>/schema."""
    root = Path(arguments[0] if arguments else "knowledge")
    (root / "schema").mkdir(exist_ok=True)
    for name, text in schemas(root).items():
        (root / "schema" / f"{name}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
