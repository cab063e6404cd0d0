"""The places that a concern is about: the answer to "where", and what was named at other questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from bot.concerns.place_choice import named
from bot.concerns.referral.subjects.spoken_places import spoken_places
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
    from bot.understanding.facts import PlaceHit


def places(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every place, the answer to "where" first, each once."""
    part = facts.part("where")
    first = part.places[0] if part and part.places else None
    codes = list(part.postcodes) if part else []
    yield from _asked(facts, first, codes)
    listed_names, listed_codes = {first.name} if first else set[str](), set(codes)
    for source in facts.sources("where"):
        if source not in catalogue.QUESTIONS.about_child:  # where a child lives or is belongs to the child
            yield from _elsewhere(facts, source, listed_names, listed_codes)


def _asked(facts: SourcedFacts, first: PlaceHit | None, codes: list[str]) -> Iterator[Subject]:
    words, pin = facts.words("where"), _pin(facts)
    if words or pin or first or codes:
        name, kind = (facts.redacted(first.name), first.kind) if first else (None, None)
        yield facts.subject("place", "where", as_told=words, name=name, kind=kind, pin=pin, postcodes=codes or None)


def _elsewhere(facts: SourcedFacts, source: str, listed_names: set[str], listed_codes: set[str]) -> Iterator[Subject]:
    """Give the places of one source that are not listed yet, and list them."""
    part, words = facts.draft.parts[source], facts.text(source)
    whole = [hit for hit in named(words, part.places) if hit.name not in listed_names]
    for hit in whole:
        listed_names.add(hit.name)
        name, as_told = facts.redacted(hit.name), facts.words(source)
        yield facts.subject("place", "where", source, name=name, kind=hit.kind, as_told=as_told)
    for code in (code for code in part.postcodes if code not in listed_codes):
        listed_codes.add(code)
        yield facts.subject("place", "where", source, postcodes=[code], as_told=facts.words(source))
    if not (whole or part.postcodes or source in ("where", "account", "context")):
        yield from _by_kind(facts, source, words)


def _by_kind(facts: SourcedFacts, source: str, words: str) -> Iterator[Subject]:
    """Give the places that words name by their kind alone ("the travelodge")."""
    answers_where = source.startswith(catalogue.SECTOR_QUESTION)
    for spoken in spoken_places(facts.redacted(words), whole=answers_where):
        yield facts.subject("place", "where", source, as_told=spoken)


def _pin(facts: SourcedFacts) -> dict[str, float] | None:
    value = facts.draft.given("where")
    if not isinstance(value, Mapping) or "lat" not in value or facts.draft.given("place_kind") == "here_now":
        return None  # where the reporter is now says who they are and is no place of the event
    return {"lat": float(value["lat"]), "lon": float(value["lon"])}
