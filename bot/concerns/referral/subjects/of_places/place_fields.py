"""What a place carries beside its words: kind, coordinates with their precision, the part that it played, its town."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from bot.concerns.redaction.own_place import is_here, parts_of_the_house
from bot.concerns.redaction.reporter_terms import is_place_sent
from bot.concerns.redaction.terms import organisation_terms, term_spans
from bot.concerns.referral.subjects.of_places.another_kind import another_place, inner_words, is_called_after
from bot.guidance.closed_lists import PlaceKind, house_words, kind_of_house, place_kinds
from bot.understanding.facts import is_line, is_road_by_name, is_street, role_of_place

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts
    from bot.understanding.facts import PlaceHit

Fields = dict[str, Any]
TOWN = "town_or_district"
_STREETS = frozenset(("road", "shopping_street", "square", "junction"))
_NUMBERED = re.compile(r"\d")
_BESIDE = re.compile(
    r"(?i)(?<!^)(?<![\w-])(?:on|in|at|off|of|behind|by|near|opposite|next\s+to|above|over|beside|outside|inside|under|round|with|from|and|where|past|(?<!lock\s)up|down|along)(?![\w-])|[,;(]|(?<=[a-z])\s(?=\d{1,4}[a-z]?\s+(?!(?:of|in|at)\b)\w+\s+\w)"
)
_PART_OF = re.compile(r"(?i)of|in|at|outside|inside|and|with|,")
_INNER = re.compile(r"(?i)\s*(?:the\s+|a\s+)?(?:flat|apartment|bedsit)\b")  # "flat 6 Marlow House"
_WHOLE_POSTCODE = re.compile(r"\s\d[A-Z]{2}$")


@lru_cache(maxsize=1)
def _by_gazetteer() -> dict[str, PlaceKind]:
    return {name: kind for kind in place_kinds() for name in kind.gazetteer}


@lru_cache(maxsize=1)
def _by_word() -> re.Pattern[str]:
    words = sorted((word for kind in place_kinds() for word in kind.words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _kind_of_word() -> dict[str, PlaceKind]:
    return {word: kind for kind in place_kinds() for word in kind.words}


def kind_in(words: str) -> PlaceKind | None:
    """Return the kind of place that words name: of the place itself, not of what it is beside.

    The kind stands last in a name: "the Harbour Lodge" is a lodge, and "Lidl on Quay Road" is no quay; "the toilets of
    the bus station" are of that kind of place. Of two kinds that end together the longer counts.
    """
    read = words.replace("’", "'")
    beside = _BESIDE.search(read)
    matches = list(_by_word().finditer(read[: beside.start()] if beside else read))
    if matches:
        counts = matches[0] if _INNER.match(read) else matches[-1]
        return _kind_of_word()[counts[0].casefold()]
    return kind_in(read[beside.end() :]) if beside and _PART_OF.fullmatch(beside[0]) else None


def listed_fields(hit: PlaceHit) -> Fields:
    """Return the fields of a place of the gazetteer."""
    kind = _by_gazetteer().get(hit.kind)
    fields: Fields = {"place_kind": kind.kind if kind else None, "near": hit.locality}
    if hit.lat is None or hit.lon is None:
        return fields
    return fields | {"lat": hit.lat, "lon": hit.lon, "precision": kind.precision if kind else "premises"}


def listed_as_told(hit: PlaceHit, words: str | None, name: str) -> Fields:
    """Return the fields of a place of the gazetteer in the words that told of it.

    Premises on a street are of their own kind, on that street: "the Harbour Lodge on Tallowgate".
    """
    fields = listed_fields(hit)
    if fields["place_kind"] == TOWN:
        return fields | _in_town(hit, words, name)
    if words and (other := _other_kind(hit, words)):
        return other
    return fields | (_on_street(hit, words, fields, name) or {"name": name})


def _on_street(hit: PlaceHit, words: str | None, fields: Fields, name: str) -> Fields | None:
    premises = _premises_on(hit, words) if words and hit.kind in _STREETS else None
    kind = kind_in(premises) if premises else None
    if kind is None or kind.kind == "street":
        return None
    position = {"precision": "street"} if "lat" in fields else {}
    return position | {"place_kind": kind.kind, "near": name}


def is_another(hit: PlaceHit, words: str) -> bool:
    """Return whether words mean a place of another kind than the one of the gazetteer that they call up."""
    return _other_kind(hit, words) is not None


def _other_kind(hit: PlaceHit, words: str) -> Fields | None:
    kind = kind_in(inner_words(hit, words) or words)
    return None if hit.kind in _STREETS else another_place(hit, words, kind, listed_fields(hit))


def _in_town(hit: PlaceHit, words: str | None, name: str) -> Fields:
    """Return the kind of what words name in or by a town, which is then beside it, else the town's name."""
    inner = _premises_on(hit, words) if words else None
    if inner is None and words and is_called_after(hit, words, whole=True):
        inner = words
    kind = kind_in(inner) if inner else None
    return {"place_kind": kind.kind if kind else None, "near": name} if inner else {"name": name}


def _premises_on(hit: PlaceHit, words: str) -> str | None:
    """Return what words name on or in a street, None where they name the street alone."""
    street = re.escape((hit.words or hit.name).casefold().removeprefix("the "))
    beside = "|by|near|outside" if hit.kind not in _STREETS else ""
    on = rf"(.*\w)\s+(?:on|in|off|at{beside})\s+(?:the\s+)?(?:{street}|{re.escape(hit.name.casefold())})"
    match = re.fullmatch(on, words.casefold())
    return match[1] if match else None


def spoken_fields(words: str) -> Fields:
    """Return the fields of a place that words alone name; a number makes a street's place one address."""
    if is_street(words):
        return {"place_kind": "street", "precision": "premises" if _NUMBERED.search(words) else "street"}
    if is_line(words):
        return {"place_kind": "vehicle"}
    if is_road_by_name(words) and not _BESIDE.search(words):
        return {"place_kind": "street", "precision": "street"}
    kind = kind_in(words)
    if kind is None:
        return {"precision": "premises" if _NUMBERED.search(words) else None}
    numbered = kind.precision == "street" and _NUMBERED.search(words)
    return {"place_kind": kind.kind, "precision": "premises" if numbered else kind.precision}


def postcode_fields(code: str | None) -> Fields:
    """Return the fields of a place of which a postcode was told: a whole one is a street's, a part of one an area's."""
    if code is None:
        return {}
    return {"postcode": code, "precision": "street" if _WHOLE_POSTCODE.search(code) else "area"}


def pin_fields(pin: dict[str, float] | None) -> Fields:
    """Return the fields of a pin that was set on a map."""
    return {**pin, "precision": "pin"} if pin else {}


def role_in(text: str, name: str) -> str | None:
    """Return the part that a place played, as the words before its name tell; None when its name is not in the text."""
    start = text.casefold().find(name.casefold())
    return role_of_place(text, start) if start >= 0 else None


def house_fields(facts: SourcedFacts, *, named: bool) -> Fields:
    """Return what is told of the own house as the place of the event; `named`: another place is told for "where".

    The name goes unless the person said to leave it out; its kind and the part of it always do.
    """
    if not facts.confirmed or not _is_meant(facts, named=named):
        return {}
    own, kind = facts.draft.own_place, kind_of_house(facts.draft.concern.sector)
    fields: Fields = {"as_told": _parts_told(facts), "name": own if own and _is_sent(facts, own) else None}
    kind = kind_in(own) if own and kind is None else kind
    if kind is not None:
        fields |= {"place_kind": kind.kind, "precision": kind.precision}
    return {name: value for name, value in fields.items() if value}


def _is_sent(facts: SourcedFacts, own: str) -> bool:
    texts = (statement.text for statement in facts.draft.statements)
    return is_place_sent(facts.draft.given("place_conflict"), own, texts)


def _parts_told(facts: SourcedFacts) -> str | None:
    """Return the parts of the house that the account names, without those that were put right."""
    named = parts_of_the_house(facts.shown("account"), hotel=facts.draft.concern.sector == "hotel")
    gone = {words.casefold() for words in facts.draft.facts.taken_back}
    return ", ".join(part for part in (named or "").split(", ") if part.casefold() not in gone) or None


def _is_meant(facts: SourcedFacts, *, named: bool) -> bool:
    """Say whether the house is where it was: as the conflict was read, or without a name of it, by the words."""
    words, own = facts.text("where"), facts.draft.own_place
    house = house_words(facts.draft.concern.sector)
    if own:
        return not words or is_here((), (words,), (), house=house) or any(term_spans(words, organisation_terms(own)))
    if named or not house:
        return False
    return is_here((facts.text("account"),), (words,) if words else (), (), house=house)
