"""Rules across the files of knowledge/: what no single record can break by itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import PurePath

from bot.guidance.model import Area, Contact, Indicator, Knowledge, Sign
from bot.guidance.origins import origin_of
from bot.guidance.reader import Reader
from bot.guidance.routing_model import RouteCondition

_WORD = re.compile(r"[a-z0-9]+")
FEWEST_CORNERS = 3
ALWAYS_SHOWN = ("999", "101", "18000")


def check_rules(reader: Reader, knowledge: Knowledge) -> None:
    """Note a fault for every broken rule."""
    rules: tuple[Callable[[Reader, Knowledge], None], ...]
    rules = (_signs, _sourced, _trades, _contacts, _area_contacts, _kinds, _places, _links, _routing, _routing_signs)
    for rule in rules:
        rule(reader, knowledge)


def _signs(reader: Reader, knowledge: Knowledge) -> None:
    for row in knowledge.indicators.values():
        file = f"indicators/{row.category}.yml"
        if row.sign != _expected_sign(row):
            remedy = f"write {_expected_sign(row)}, or give the reason in context_though_strong"
            reader.fault(file, f"{row.id}.sign", f"{row.sign} for a {row.tier} indicator", remedy)
        if row.context_though_strong is not None and not _needs_reason(row):
            remedy = "remove it: only a strong indicator needs the reason"
            reader.fault(file, f"{row.id}.context_though_strong", "no reason is needed, or it is empty", remedy)
        if set(row.says) - set(row.sectors):
            reader.fault(file, f"{row.id}.says", "a sector that the indicator does not have", "remove it or add it")


def _expected_sign(row: Indicator) -> Sign:
    """Return the sign that follows from the tier, unless a reason is written down for a strong one."""
    return "risk_context" if row.tier == "emerging" or row.context_though_strong else "harm_sign"


def _needs_reason(row: Indicator) -> bool:
    return row.tier == "strong" and bool((row.context_though_strong or "").strip())


def _sourced(reader: Reader, knowledge: Knowledge) -> None:
    for row in knowledge.indicators.values():
        if not row.sources:
            reader.fault(f"indicators/{row.category}.yml", f"{row.id}.sources", "no source", "name a document")
    for sector in knowledge.sectors.values():
        if not sector.sources:
            reader.fault(f"sectors/{sector.id}.yml", "sources", "no source", "name a document")


def _trades(reader: Reader, knowledge: Knowledge) -> None:
    """A trade is a file in sectors/, named as its id: nothing else lists them."""
    for name, file, path in _named_trades(knowledge):
        if name not in knowledge.sectors:
            reader.fault(file, path, f"no sector {name!r}", f"add sectors/{name}.yml or correct the id")
    for file in reader.files("sectors"):
        if (stem := PurePath(file).stem) not in knowledge.sectors:
            reader.fault(file, "id", "the id is not the name of the file", f"write {stem}, or rename the file")


def _named_trades(knowledge: Knowledge) -> Iterator[tuple[str, str, str]]:
    """Yield every trade that is named outside its own file, with the file and the path there."""
    for row in knowledge.indicators.values():
        yield from ((name, f"indicators/{row.category}.yml", f"{row.id}.sectors") for name in row.sectors)
    for trade in knowledge.sectors.values():
        yield from ((name, f"sectors/{trade.id}.yml", "signs_of") for name in trade.signs_of)
    for kind in knowledge.contact_kinds:
        yield from ((name, "contact_kinds.yml", kind.kind) for name in kind.sectors)
    for link in knowledge.links.values():
        yield link.sector, "demo/links.yml", link.code
    for rule in (*knowledge.routing.matrix, *knowledge.routing.extra):
        yield from ((name, "routing.yml", rule.id) for name in rule.when.sector)


def _own_contacts(knowledge: Knowledge) -> list[tuple[str, Contact]]:
    local = [(f"areas/{area.id}.yml", contact) for area in knowledge.areas.values() for contact in area.contacts]
    return local + [("areas/national.yml", contact) for contact in knowledge.national]


def _contacts(reader: Reader, knowledge: Knowledge) -> None:
    contacts = _own_contacts(knowledge)
    times = Counter(contact.id for _, contact in contacts)
    for file, contact in contacts:
        if times[contact.id] > 1:
            reader.fault(file, contact.id, "this contact id is used twice", "give one of them another id")
        if (contact.checked_on is None) != (contact.checked_by is None):
            reader.fault(file, contact.id, "a check needs a day and a name", "fill in both, or leave both null")
        if contact.always_shown and not set(contact.phones) <= set(ALWAYS_SHOWN):
            reader.fault(file, contact.id, "only 999, 101 and 18000 are shown unchecked", "set always_shown to false")


def _area_contacts(reader: Reader, knowledge: Knowledge) -> None:
    of_an_area = sorted(row.kind for row in knowledge.contact_kinds if row.of_an_area)
    remedy = f"use one of {of_an_area}, or mark the kind `of_an_area` in contact_kinds.yml"
    for area in knowledge.areas.values():
        for contact in area.contacts:
            if contact.kind not in of_an_area:
                reader.fault(f"areas/{area.id}.yml", contact.id, f"kind {contact.kind!r} is not known", remedy)


def _kinds(reader: Reader, knowledge: Knowledge) -> None:
    named = {contact.kind for _, contact in _own_contacts(knowledge)}
    for name, count in Counter(row.kind for row in knowledge.contact_kinds).items():
        if count > 1:
            reader.fault("contact_kinds.yml", name, "this kind is named twice", "keep one of them")
        if name not in named:
            reader.fault("contact_kinds.yml", name, "no contact is of this kind", "correct the kind or add a contact")


def _places(reader: Reader, knowledge: Knowledge) -> None:
    for area in knowledge.areas.values():
        if 0 < len(area.outline) < FEWEST_CORNERS:
            reader.fault(f"areas/{area.id}.yml", "outline", "two corners make no area", "add corners, or leave it out")
        for place in _wrong_places(area):
            reader.fault(f"areas/{area.id}.yml", place, "double id, or half a coordinate", "correct the place")
        for place, word in _foreign_words(area):
            remedy = "list words of its name or aliases, in lower case"
            reader.fault(f"areas/{area.id}.yml", place, f"everyday word {word!r} is in none of its names", remedy)


def _wrong_places(area: Area) -> list[str]:
    times = Counter(place.id for place in area.places)
    return [place.id for place in area.places if times[place.id] > 1 or (place.lat is None) != (place.lon is None)]


def _foreign_words(area: Area) -> Iterator[tuple[str, str]]:
    """Yield the everyday words that no name of their place has."""
    for place in area.places:
        names = _WORD.findall(" ".join((place.name, *place.aliases)).lower().replace("'", ""))
        yield from ((place.id, word) for word in place.everyday_words if word not in names)


def _links(reader: Reader, knowledge: Knowledge) -> None:
    for link in knowledge.links.values():
        if link.area not in knowledge.areas:
            reader.fault("demo/links.yml", link.code, f"no area {link.area!r}", "add the area or correct the link")
        for parent in link.parents:
            if origin_of(parent) != parent:
                remedy = "write https://, the host, and a port if there is one; no path and no wildcard"
                reader.fault("demo/links.yml", link.code, f"{parent!r} is no origin", remedy)


def _routing(reader: Reader, knowledge: Knowledge) -> None:
    rules = (*knowledge.routing.matrix, *knowledge.routing.extra)
    for name, count in Counter(rule.id for rule in rules).items():
        if count > 1:
            reader.fault("routing.yml", name, "this id is used twice", "give one of them another id")
    for rule in knowledge.routing.matrix:
        if rule.then.show_999 is None or rule.then.lane is None:
            reader.fault("routing.yml", rule.id, "a matrix row must set show_999 and lane", "add them")
    for last in knowledge.routing.matrix[-1:]:
        if last.when != RouteCondition():
            reader.fault("routing.yml", last.id, "the last row must hold always", "empty its when")


def _routing_signs(reader: Reader, knowledge: Knowledge) -> None:
    for rule in (*knowledge.routing.matrix, *knowledge.routing.extra):
        for sign in sorted(set(rule.when.signs) - set(knowledge.indicators)):
            reader.fault("routing.yml", rule.id, f"no indicator {sign!r}", "correct the id")
