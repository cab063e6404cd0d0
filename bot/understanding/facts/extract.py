"""Every fact of one text, read by the extractors one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.newest import Newest
from bot.understanding.facts.identifiers import read_handles, read_phones, read_postcodes
from bot.understanding.facts.mail_signers import without_signers
from bot.understanding.facts.model import Facts, GazetteerEntry, Identifier, Span, When
from bot.understanding.facts.people import counts_in, distinct, mentions, people_in
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.places import candidates
from bot.understanding.facts.registrations import read_registrations
from bot.understanding.facts.space_names import group_name_spans
from bot.understanding.facts.taken_back import without_taken_back
from bot.understanding.facts.times import account_times, when_in
from bot.understanding.facts.times.chat_stamps import without_stamps
from bot.understanding.facts.times.mail_dates import Section, sections
from bot.understanding.facts.vehicles import read_vehicles
from bot.understanding.text.normalise import LONGEST, Plain, plain_of
from bot.understanding.text.offset_correction import correct_text
from bot.understanding.text.sentences import telling

_LEADS_IN = 14  # own words that only lead to what was passed on: "one of the mums sent me this"
_AGES_SIDE_BY_SIDE = re.compile(r"\b(\d{1,2})([ /,])(\d{1,2})(?= ?(?:yrs?|years?|yo|y/o|ish)\b)", re.IGNORECASE)
# A turn reads its words at the moment at which they came and at that at which they were stored.
_WITHOUT_TIMES: Newest[tuple[Facts, Plain, list[Span]]] = Newest()


def read_facts(text: str, gazetteer: Sequence[GazetteerEntry] = (), now: datetime | None = None) -> Facts:
    """Return the facts of the text; `now` is when it was written (the current time when None).

    The times of a mail or a chat that was passed on are counted from its own date, where its head or stamp says one.
    """
    facts = _read(text, gazetteer, now)
    written = sections(text[:LONGEST], now)
    return _counted_from(facts, [(section, _read(section.text, (), section.written or now)) for section in written])


def _counted_from(facts: Facts, parts: Sequence[tuple[Section, Facts]]) -> Facts:
    """Return the facts with the times of each writer, the message's own first."""
    if not parts:
        return facts
    apart = [(of, section.written) for section, of in sorted(parts, key=lambda part: part[0].written is not None)]
    values: dict[str, Any] = {
        **_times_of(apart),
        "when": _first(apart, "when"),
        "recurrence": _first(apart, "recurrence"),
        "passed_on_of": _date_of([section for section, _ in parts]),
    }
    return replace(facts, **values, time_of_day=None if values["times"] else facts.time_of_day)


def _times_of(apart: Sequence[tuple[Facts, datetime | None]]) -> dict[str, tuple[When, ...]]:
    """Return the times of each kind, with the date from which each is counted."""
    return {
        name: tuple(replace(when, counted_from=date) for of, date in apart for when in getattr(of, name))
        for name in ("times", "earlier", "planned", "tellings")
    }


def _first(apart: Sequence[tuple[Facts, datetime | None]], name: str) -> Any:
    return next((value for of, _ in apart if (value := getattr(of, name)) is not None), None)


def _date_of(written: Sequence[Section]) -> datetime | None:
    """Return when it was written where all that tells something was passed on."""
    own = sum(len(section.text.split()) for section in written if section.written is None)
    return None if own > _LEADS_IN else next(filter(None, (section.written for section in written)), None)


def _read(text: str, gazetteer: Sequence[GazetteerEntry], now: datetime | None) -> Facts:
    facts, source, of_ages = _WITHOUT_TIMES.get(text, lambda: _without_times(text, gazetteer), of=gazetteer)
    return _with_times(facts, source, of_ages, now)


def _without_times(text: str, gazetteer: Sequence[GazetteerEntry]) -> tuple[Facts, Plain, list[Span]]:
    """Return the facts that are the same whenever a text was written, with the plain text and where ages stand in it."""
    typed = _of_event(text)
    corrected = correct_text(typed)
    text = corrected.text
    phones, handles = read_phones(text), read_handles(text)
    postcodes = read_postcodes(text, _spans(phones, handles))
    registrations = read_registrations(text, _spans(phones, handles, postcodes))
    taken = [*_spans(phones, handles, postcodes, registrations), *group_name_spans(text)]
    source = plain_of(corrected, taken)
    ages = mentions(source)
    identified = Facts(
        vehicles=read_vehicles(text, registrations),
        postcodes=_values(postcodes),
        phones=_values(phones),
        handles=_values(handles),
        places=candidates(typed, gazetteer),
    )
    of_ages = [(age.start, age.end) for age in ages]
    return _with_people(identified, source, ages), source, of_ages


def _with_times(facts: Facts, source: Plain, of_ages: Sequence[Span], now: datetime | None) -> Facts:
    accounted = account_times(source, now, of_ages)
    return replace(
        facts,
        when=when_in(source, now, of_ages),
        times=accounted.times,
        earlier=accounted.earlier,
        planned=accounted.planned,
        tellings=accounted.tellings,
        time_of_day=accounted.time_of_day,
        recurrence=accounted.recurrence,
    )


def _with_people(facts: Facts, source: Plain, ages: Sequence[AgeMention]) -> Facts:
    children, adults = counts_in(source, ages)
    people = people_in(source, ages)
    return replace(
        facts,
        ages=distinct(ages),
        children=children,
        adults=adults,
        persons=people.persons,
        spoken_of=people.spoken_of,
    )


def _of_event(text: str) -> str:
    """Return what is told: a mail's own numbers, dates and names are not the event's, nor is what was taken back at once."""
    return _AGES_SIDE_BY_SIDE.sub(
        _as_range, without_taken_back(telling(without_signers(without_stamps(text[:LONGEST]))))
    )


def _as_range(ages: re.Match[str]) -> str:
    """Return "13 14 yr old" as the range that it means, as long as it was; other numbers side by side stay."""
    low, high = int(ages[1]), int(ages[3])
    return f"{ages[1]}-{ages[3]}" if high == low + 1 else ages[0]


def _spans(*identifiers: Iterable[Identifier]) -> list[Span]:
    """Return where the identifiers stand, which no other extractor reads again."""
    return [identifier.span for kind in identifiers for identifier in kind]


def _values(identifiers: Iterable[Identifier]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(identifier.value for identifier in identifiers))
