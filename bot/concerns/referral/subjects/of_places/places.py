"""The places that a concern is about: the answer to "where", and what was named at other questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.concerns.place_choice import is_named_by, named, told_of
from bot.concerns.referral.subjects.of_places.place_fields import (
    TOWN,
    Fields,
    house_fields,
    is_another,
    listed_as_told,
    listed_fields,
    pin_fields,
    postcode_fields,
    role_in,
    spoken_fields,
)
from bot.concerns.referral.subjects.of_places.places_in_words import (
    as_it_stands,
    begin_of,
    is_journeys_end,
    is_only_worn,
    spoken,
    stands_in,
    told_words,
)
from bot.questions import catalogue
from bot.understanding.facts import SpokenPlace, is_line, read_spoken_places, role_of_place

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
    from bot.understanding.facts import Facts, PlaceHit

POSITION = ("lat", "lon", "precision")


@dataclass
class _Listed:
    """What was given already: names of the gazetteer, postcodes, and words."""

    names: set[str] = field(default_factory=set)
    by_name: set[str] = field(default_factory=set)  # the words by which a place of the gazetteer was told
    codes: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    parts: set[str] = field(default_factory=set)  # of the own house: "the flat above"

    def has_words(self, words: str) -> bool:
        """Say whether a place was given in these words, or by a name or in words that they are a part of."""
        folded = words.casefold()
        if any(folded in other or other in folded for other in self.words) or folded in self.parts:
            return True
        named_before = [name.casefold() for name in (*self.names, *self.by_name)]
        first_words = len(folded.split()) > 1 and any(name.startswith(f"{folded} ") for name in named_before)
        return first_words or any(is_named_by(folded, name) for name in named_before)

    def add_asked(self, first: PlaceHit | None, code: str | None, house: Fields) -> None:
        """List what answers "where"."""
        if first:
            self.add(first)
        self.codes |= {code} if code else set()
        self.words |= {house[name].casefold() for name in ("name", "where") if house.get(name)}
        self.parts |= set(str(house.get("as_told", "")).casefold().split(", "))

    def add(self, hit: PlaceHit) -> None:
        """List a place of the gazetteer, by its name and by the words that told of it."""
        self.names.add(hit.name)
        self.by_name |= {hit.words} if hit.words else set()

    def add_told(self, hit: PlaceHit, words: str | None) -> None:
        """List words that say more than the name of a place: "the fountain on tallowgate"."""
        if words and words.casefold() not in (hit.name.casefold(), hit.words.casefold()):
            self.words.add(words.casefold())


def places(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every place, the answer to "where" first, each once."""
    listed = _Listed()
    yield from _asked(facts, listed)
    for source in facts.sources("where"):
        if source not in catalogue.QUESTIONS.about_child:  # where a child lives or is belongs to the child
            yield from _elsewhere(facts, source, listed)


def _asked(facts: SourcedFacts, listed: _Listed) -> Iterator[Subject]:
    """Give the place that answers "where": one of the gazetteer, a pin, a postcode, the own house, or the words."""
    words, pin, (first, code) = facts.words("where"), _pin(facts), _read_at_where(facts)
    house = house_fields(facts, named=any((first, pin, code)))
    if any((words, pin, first, code, house)):
        at = _at_where(facts, words or "", first) | postcode_fields(code) | pin_fields(pin)
        fields = at if first else _in_house(facts, house, at)
        listed.add_asked(first, code, house | {"where": words} if house else {})
        as_told = words or fields.get("as_told")
        if first:
            listed.add_told(first, fields.get("as_told"))
        yield facts.subject("place", "where", **fields | ({"as_told": as_told} if as_told else {}))


def _in_house(facts: SourcedFacts, house: Fields, at: Fields) -> Fields:
    """Return the fields of the own house with what "where" adds: a room or a car park of a hotel is in the hotel."""
    if not house:
        return at
    added = {name: value for name, value in at.items() if value is not None}
    if facts.words("where") is None:
        added.pop("role_of_place", None)  # that of another place, which was told freely
    return added | house


def _at_where(facts: SourcedFacts, words: str, first: PlaceHit | None) -> Fields:
    text = facts.shown("where") or facts.shown("account")
    return _of_hit(facts, text, first) if first else _of_words(text, words)


def _read_at_where(facts: SourcedFacts) -> tuple[PlaceHit | None, str | None]:
    """Return the place that is meant, one named in full before one that is only like the words, and the postcode."""
    part = facts.part("where")
    if part is None:
        return None, None
    text = facts.text("where") or facts.text("account")
    hits = [hit for hit in (*named(text, part.places), *part.places) if not is_only_worn(text, hit)]
    return next(iter(hits), None), next(iter(part.postcodes), None)


def _of_hit(facts: SourcedFacts, text: str, hit: PlaceHit) -> Fields:
    """Return the fields of the place of "where": a place that words name beside a town is in it, and not the town."""
    fields = listed_fields(hit)
    inner = next((place for place in spoken(text) if stands_in(text, place, hit.name)), None)
    if fields["place_kind"] == TOWN and inner is not None:
        position: Fields = {name: fields[name] for name in POSITION if name in fields}
        role = role_of_place(text, inner.start)
        return {"as_told": inner.text, "role_of_place": role, **spoken_fields(inner.text), **position, "near": hit.name}
    spoken_words, part = told_words(text, hit, whole=facts.words("where") is not None)
    return listed_as_told(hit, spoken_words, facts.redacted(hit.name)) | {
        "as_told": spoken_words,
        "role_of_place": part,
    }


def _of_words(text: str, words: str) -> Fields:
    first = next(iter(spoken(text)), None)
    return spoken_fields(words) | {"role_of_place": role_of_place(text, first.start) if first else None}


def _elsewhere(facts: SourcedFacts, source: str, listed: _Listed) -> Iterator[Subject]:
    """Give the places of one source that are not listed yet, and list them."""
    part = facts.draft.parts[source]
    yield from _of_gazetteer(facts, source, listed)
    for code in (code for code in part.postcodes if code not in listed.codes):
        listed.codes.add(code)
        yield facts.subject("place", "where", source, as_told=facts.words(source), **postcode_fields(code))
    if source != "context":
        yield from _in_words(facts, source, listed)


def _of_gazetteer(facts: SourcedFacts, source: str, listed: _Listed) -> Iterator[Subject]:
    shown = facts.shown(source)
    for hit in told_of(facts.text(source), facts.draft.parts[source].places):
        if hit.name not in listed.names and not is_only_worn(facts.text(source), hit):
            words, role = told_words(shown, hit, whole=source != "account")
            if words and words.casefold() in listed.words and is_another(hit, words):
                continue
            listed.add(hit)
            listed.add_told(hit, words)
            role = role or facts.asked_for_place(source)
            fields = listed_as_told(hit, words, facts.redacted(hit.name)) | {"role_of_place": role}
            yield facts.subject("place", "where", source, as_told=facts.words(source) or words, **fields)


def _in_words(facts: SourcedFacts, source: str, listed: _Listed) -> Iterator[Subject]:
    """Give the places that words alone name ("the travelodge", "9 Whelk Lane")."""
    shown = facts.shown(source)
    answers_where = source.startswith(catalogue.SECTOR_QUESTION)
    listed_there = read_spoken_places(shown, whole=answers_where)
    gazetted = tuple(name.casefold() for name in (*listed.names, *listed.by_name))
    for place in listed_there[1:] if source == "where" else listed_there:  # the first of "where" is the answer itself
        role = _role(shown, place) or facts.asked_for_place(source)
        if shown.casefold().startswith(gazetted, place.start):
            continue  # the first word of a name that was given: "harbour" of "harbour fry"
        if _tells(place, role, source) and not (listed.has_words(place.text) or _is_taken_back(facts, source, place)):
            listed.words.add(place.text.casefold())
            near = _town(facts.draft.parts[source], shown, place)
            fields = spoken_fields(place.text) | {"near": near, "role_of_place": role}
            yield facts.subject("place", "where", source, as_told=as_it_stands(shown, place), **fields)
    yield from _in_stead(facts, source, listed)


def _role(shown: str, place: SpokenPlace) -> str | None:
    """Return the part of a place; on a bus or a train somebody was seen, wherever they got on."""
    role = role_of_place(shown, begin_of(shown, place))
    return "seen" if role and is_line(place.text) else role


def _in_stead(facts: SourcedFacts, source: str, listed: _Listed) -> Iterator[Subject]:
    """Give the places that take the place of others, with the part that those played unless they have one."""
    part = facts.draft.parts[source]
    for words in map(facts.redacted, part.in_stead):
        place = next(iter(spoken(words)), None)
        if place is not None and not listed.has_words(place.text):
            listed.words.add(place.text.casefold())
            role = role_of_place(words, place.start) or _role_of_taken_back(facts, part.taken_back)
            fields = spoken_fields(place.text) | {"near": place.near, "role_of_place": role}
            yield facts.subject("place", "where", source, as_told=place.text, **fields)


def _role_of_taken_back(facts: SourcedFacts, gone: Sequence[str]) -> str | None:
    texts = [facts.text(source) for source in facts.sources("where")]
    return next(filter(None, (role_in(text, words.casefold()) for words in gone for text in texts)), None)


def _is_taken_back(facts: SourcedFacts, source: str, place: SpokenPlace) -> bool:
    """Say whether later words put another place in the stead of this one."""
    gone = (words.casefold() for words in facts.draft.parts[source].taken_back)
    return any(place.text.casefold() in words for words in gone)


def _tells(place: SpokenPlace, role: str | None, source: str) -> bool:
    """Say whether words name a place: at a question any kind of place, in the account one of its own or with a part."""
    return place.proper or role is not None or source not in ("account", "where")


def _town(part: Facts, words: str, place: SpokenPlace) -> str | None:
    """Return the town that is named beside a place."""
    towns = (
        hit.name
        for hit in named(words, part.places)
        if listed_fields(hit)["place_kind"] == TOWN and not is_journeys_end(words, hit.name)
    )
    return next((name for name in towns if name.casefold() not in place.text.casefold()), place.near)


def _pin(facts: SourcedFacts) -> dict[str, float] | None:
    value = facts.draft.given("where")
    if not isinstance(value, Mapping) or "lat" not in value or facts.draft.given("place_kind") == "here_now":
        return None  # where the reporter is now says who they are and is no place of the event
    return {"lat": float(value["lat"]), "lon": float(value["lon"])}
