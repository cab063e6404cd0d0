"""Every fact of one text, read by the extractors one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.understanding.facts.identifiers.phones_and_handles import Found, read_handles, read_phones, read_postcodes
from bot.understanding.facts.model import Age, Facts, Place, PlaceHit, Vehicle, When
from bot.understanding.facts.people.ages import distinct, mentions
from bot.understanding.facts.people.counts import counts_in
from bot.understanding.facts.places.place_match import candidates
from bot.understanding.facts.registrations.registrations import read_marks
from bot.understanding.facts.times import when_in
from bot.understanding.facts.vehicles.vehicles import vehicles_with
from bot.understanding.text.normalise import LONGEST, plain_of
from bot.understanding.text.offset_correction import tidy

__all__ = ["Age", "Facts", "PlaceHit", "Vehicle", "When", "read_facts"]


def read_facts(text: str, gazetteer: Sequence[Place] = (), now: datetime | None = None) -> Facts:
    """Return the facts of the text; `now` is when it was written (the current time when None)."""
    typed = text[:LONGEST]
    tidied = tidy(typed)
    text = tidied.text
    phones, handles = read_phones(text), read_handles(text)
    taken = [found.span for found in (*phones, *handles)]
    postcodes = read_postcodes(text, taken)
    taken += [found.span for found in postcodes]
    marks = read_marks(text, taken)
    taken += [mark.span for mark in marks]
    source = plain_of(tidied, taken)
    ages = mentions(source)
    children, adults = counts_in(source, ages)
    return Facts(
        vehicles=vehicles_with(text, marks),
        when=when_in(source, now, [(age.start, age.end) for age in ages]),
        ages=distinct(ages),
        postcodes=_values(postcodes),
        phones=_values(phones),
        handles=_values(handles),
        children=children,
        adults=adults,
        places=candidates(typed, gazetteer),
    )


def _values(found: Sequence[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.value for one in found))
