"""Load knowledge/: strict, every fault at once, under half a second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.guidance.answers.advice_texts import check_named, read_advice
from bot.guidance.answers.law import check_laws, read_laws
from bot.guidance.closed_lists import (
    check_gazetteer_kinds,
    read_disclosures,
    read_place_kinds,
    read_platforms,
    read_rows,
)
from bot.guidance.knowledge_rules import check_rules
from bot.guidance.model import Area, Contact, ContactKind, Indicator, Knowledge, Link, Sector, WordingRule
from bot.guidance.procedure.procedure_rules import FILE as PROCEDURES
from bot.guidance.procedure.procedure_rules import check_procedures, read_bank_holidays, read_procedures
from bot.guidance.reader import Fault, KnowledgeError, Reader, refused_host, strings
from bot.guidance.routing_model import RoutingTable
from bot.guidance.source_model import Source

__all__ = ["Fault", "KnowledgeError", "load_knowledge", "version_of"]


@dataclass(frozen=True)
class RefusedSource:
    """A site that is never a source: a scraped copy or a set of flash cards."""

    site: str
    why: str


@dataclass(frozen=True)
class WordingGroups:
    """The files of wording/, the one that advises first in front."""

    groups: tuple[str, ...]


def version_of(root: Path) -> str:
    """Return the sha256 over the names and bytes of every YAML file."""
    digest = sha256()
    for path in sorted(root.rglob("*.yml")):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _sources(reader: Reader) -> dict[str, dict[str, Any]]:
    sources: dict[str, dict[str, Any]] = {}
    for row in reader.rows("sources.yml", "sources"):
        source = reader.build(Source, row, "sources.yml", str(row.get("id")) if isinstance(row, Mapping) else "")
        if source:
            _keep(reader, sources, source.id, dict(row), "sources.yml")
    return sources


def _keep[T](reader: Reader, records: dict[str, T], key: str, value: T, file: str) -> None:
    if key in records:
        reader.fault(file, key, "this id is used twice", "give one of them another id")
    records[key] = value


def _with_sources(reader: Reader, row: Any, sources: Mapping[str, Any], file: str, path: str) -> Any:
    """Put the sources in place of their ids."""
    if not isinstance(row, Mapping) or not isinstance(row.get("sources"), list):
        return row
    for name in row["sources"]:
        if name not in sources:
            reader.fault(file, f"{path}.sources", f"no source {name!r}", "add it to sources.yml or correct the id")
    return {**row, "sources": [sources[name] for name in row["sources"] if name in sources]}


def _indicators(reader: Reader, sources: Mapping[str, Any]) -> dict[str, Indicator]:
    indicators: dict[str, Indicator] = {}
    for file in reader.files("indicators"):
        for row in reader.rows(file, "indicators"):
            path = str(row.get("id")) if isinstance(row, Mapping) else ""
            indicator = reader.build(Indicator, _with_sources(reader, row, sources, file, path), file, path)
            if indicator:
                _keep(reader, indicators, indicator.id, indicator, file)
    return indicators


def _sectors(reader: Reader, sources: Mapping[str, Any]) -> dict[str, Sector]:
    sectors: dict[str, Sector] = {}
    for file in reader.files("sectors"):
        content = _with_sources(reader, reader.read(file), sources, file, "")
        sector = reader.build(Sector, content, file) if content is not None else None
        if sector:
            _keep(reader, sectors, sector.id, sector, file)
    return sectors


def _with_signs_of_other_trades(
    indicators: Mapping[str, Indicator], sectors: Mapping[str, Sector]
) -> dict[str, Indicator]:
    """Add the trades that share the signs of another trade to the indicators of that trade."""
    shared: dict[str, Indicator] = {}
    for name, row in indicators.items():
        more = [
            trade.id
            for trade in sectors.values()
            if trade.id not in row.sectors and set(trade.signs_of) & set(row.sectors)
        ]
        shared[name] = replace(row, sectors=(*row.sectors, *more)) if more else row
    return shared


def _areas(reader: Reader) -> dict[str, Area]:
    areas: dict[str, Area] = {}
    for file in reader.files("areas"):
        content = reader.read(file) if not file.endswith("national.yml") else None
        area = reader.build(Area, content, file) if content is not None else None
        if area:
            _keep(reader, areas, area.id, area, file)
    return areas


def _routing(reader: Reader) -> RoutingTable:
    content = reader.read("routing.yml")
    table = reader.build(RoutingTable, content, "routing.yml") if content is not None else None
    return table or RoutingTable(matrix=())


def _wording(reader: Reader) -> tuple[WordingRule, ...]:
    content = reader.read("wording.yml")
    order = reader.build(WordingGroups, content, "wording.yml") if content is not None else None
    files = [f"wording/{group}.yml" for group in (order.groups if order else ())]
    for file in reader.files("wording"):
        if order and file not in files:
            reader.fault(file, "", "wording.yml does not name this group", "add it to `groups:` or remove the file")
    rules: dict[str, WordingRule] = {}
    for file in files:
        for rule in read_rows(reader, file, "rules", WordingRule):
            _keep(reader, rules, rule.id, rule, file)
    return tuple(rules.values())


def _check_urls(reader: Reader) -> None:
    refused = frozenset(row.site for row in read_rows(reader, "refused_sources.yml", "refused", RefusedSource))
    for path in sorted(reader.root.rglob("*.yml")):
        file = str(path.relative_to(reader.root))
        text = path.read_text(encoding="utf-8", errors="replace")
        if refused_host(text, refused):
            for where, value in strings(Reader(reader.root).read(file)):
                site = refused_host(value, refused)
                if site:
                    reader.fault(file, where, f"{site} is a refused site", "name the issuing body's own document")


def _check_advice(reader: Reader, knowledge: Knowledge, sources: frozenset[str]) -> None:
    """Note a fault for what an answer or the register of law names and nothing has."""
    every = (*knowledge.national, *(row for area in knowledge.areas.values() for row in area.contacts))
    kinds, trades = frozenset(row.kind for row in every), frozenset(knowledge.sectors)
    check_named(reader, knowledge.advice, sources, kinds, trades)
    asked = frozenset(row.law for row in knowledge.advice.values() if row.law)
    check_laws(reader, knowledge.laws, sources, trades, asked)


def load_knowledge(root: Path) -> Knowledge:
    """Return everything in a knowledge folder; raises KnowledgeError with every fault: file, path, remedy."""
    reader = Reader(root)
    sources = _sources(reader)
    links = read_rows(reader, "demo/links.yml", "links", Link)
    sectors = _sectors(reader, sources)
    knowledge = Knowledge(
        indicators=_with_signs_of_other_trades(_indicators(reader, sources), sectors),
        sectors=sectors,
        areas=_areas(reader),
        national=read_rows(reader, "areas/national.yml", "contacts", Contact),
        routing=_routing(reader),
        contact_kinds=read_rows(reader, "contact_kinds.yml", "kinds", ContactKind),
        wording=_wording(reader),
        links={link.code: link for link in links},
        advice=read_advice(reader),
        laws=read_laws(reader),
        procedures=read_procedures(reader, lambda row, path: _with_sources(reader, row, sources, PROCEDURES, path)),
        bank_holidays=read_bank_holidays(reader),
        version=version_of(root),
    )
    read_place_kinds(reader), read_platforms(reader), read_disclosures(reader)
    check_gazetteer_kinds(reader, tuple(knowledge.areas.values()))
    _check_advice(reader, knowledge, frozenset(sources))
    _check_urls(reader)
    check_rules(reader, knowledge)
    check_procedures(reader, knowledge)
    if reader.faults:
        raise KnowledgeError(reader.faults)
    return knowledge
