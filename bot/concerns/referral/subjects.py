"""What a concern is about, POLE-like: persons, vehicles, places, groups, schools, online spaces; each with how known.

A concern needs no named child: a place, a vehicle or an online name alone is enough.
`basis`: `answer` = the person's own words to a question; `account` = read from what was told freely, confirmed by the
person. `told_at`: the question at which it was told, when that was another than its own: people answer as they think.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.referral.place_subjects import places
from bot.concerns.referral.sourced_facts import SourcedFacts, Subject
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.understanding.facts import Age, Vehicle

VEHICLE = ("vrm", "vrm_partial", "make", "model", "colour")
CONTEXT_KINDS = {"peers": "peer_group", "school": "school", "repeated_place": "place"}


def subjects(draft: Draft, *, confirmed: bool) -> list[Subject]:
    """Return every subject. What software read from the words is left out until the person has confirmed it."""
    facts = SourcedFacts(draft, confirmed)
    listed = [*_persons(facts), *_vehicles(facts), *places(facts), *_context(facts), *_online(facts)]
    return [{"id": f"s{number}", **subject} for number, subject in enumerate(listed, start=1)]


def event(draft: Draft, about: list[Subject], *, confirmed: bool) -> dict[str, Any]:
    """Return the one event that joins the subjects: when, as told and as read, and whether it goes on."""
    as_told, time = SourcedFacts(draft, confirmed).time()
    read = None
    if time is not None:
        read = {"start": _iso(time.start), "end": _iso(time.end), "precision": time.precision}
    return {
        "happening": draft.given("happening_now") or "not_known",
        "when_as_told": as_told,
        "when": read,
        "subjects": [subject["id"] for subject in about],
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _persons(facts: SourcedFacts) -> Iterator[Subject]:
    child, others = _known_child(facts), list(_people(facts, "children", "child", "child"))
    if child and len(others) == 1 and others[0].get("count", 1) == 1:  # the one child is the one who is known
        ((other,), others) = (others, [])
        child |= {key: value for key, value in other.items() if key not in child and key != "told_at"}
    yield from [child] if child else []
    yield from others
    yield from _people(facts, "adults", "adult", "adult_of_concern")
    if facts.how_known in ("told", "supported"):
        yield {"type": "person", "role": "witness", "how_known": facts.how_known, "basis": "answer"}


def _known_child(facts: SourcedFacts) -> Subject | None:
    fields = catalogue.QUESTIONS.fills(catalogue.KNOWN_CHILD)
    stated = {name: facts.words(field) for name, field in fields.items()}
    if facts.draft.speaker == "child":
        return facts.subject("person", "speaker", role="child", speaks_for_themself=True, **stated)
    return facts.subject("person", "child_known", role="child", **stated) if any(stated.values()) else None


def _people(facts: SourcedFacts, field: str, role: str, printed: str) -> Iterator[Subject]:
    """Give the people of a role: as told at their own question or in the account, else the first told elsewhere."""
    part, words = facts.part(field), facts.words(field)
    ages, count = _ages(facts, field, role), getattr(part, field) if part else None
    if words or ages or count:
        yield facts.subject("person", field, role=printed, as_told=words, count=count, ages=_bands(ages))
        return
    for source in facts.sources(field):
        elsewhere = [age for age in facts.draft.parts[source].ages if age.role == role]
        if elsewhere and source not in catalogue.QUESTIONS.about_child:
            as_told = facts.words(source)
            yield facts.subject("person", field, source, role=printed, as_told=as_told, ages=_bands(elsewhere))
            return


def _ages(facts: SourcedFacts, field: str, role: str) -> list[Age]:
    """Return the ages of a role; an answer to its own question need not say whose age it is."""
    part = facts.part(field)
    roles = (role, "unknown") if field in facts.draft.parts else (role,)
    return [age for age in part.ages if age.role in roles] if part else []


def _bands(ages: Sequence[Age]) -> list[dict[str, int]] | None:
    return [{"min": age.min, "max": age.max} for age in ages] or None


def _vehicles(facts: SourcedFacts) -> Iterator[Subject]:
    words = facts.words("vehicle")
    listed: list[Vehicle] = []
    for source, vehicle in facts.each("vehicles", "vehicle"):
        if not any(_adds_nothing(vehicle, earlier) for earlier in listed):
            listed.append(vehicle)
            read = {name: getattr(vehicle, name) for name in VEHICLE}
            yield facts.subject("vehicle", "vehicle", source, as_told=facts.words(source), **read)
    own = facts.own_part("vehicle")
    if words and not (own and own.vehicles):
        yield facts.subject("vehicle", "vehicle", as_told=words)


def _adds_nothing(vehicle: Vehicle, earlier: Vehicle) -> bool:
    """Say whether a vehicle tells nothing that another did not: the same, or a part of it."""
    stated = {name: getattr(vehicle, name) for name in VEHICLE if getattr(vehicle, name)}
    return all(
        value == getattr(earlier, name) or (name == "vrm_partial" and value in (earlier.vrm or ""))
        for name, value in stated.items()
    )


def _context(facts: SourcedFacts) -> Iterator[Subject]:
    chosen, words = facts.draft.given("context"), facts.words("context")
    kinds = [CONTEXT_KINDS[name] for name in chosen if name in CONTEXT_KINDS] if isinstance(chosen, list) else []
    for kind in kinds:
        repeated = True if kind == "place" else None
        yield facts.subject(kind, "context", as_told=words, repeated=repeated)
    if words and not kinds:
        yield facts.subject("group_or_place", "context", as_told=words)
    if school := facts.words("child_school"):
        yield facts.subject("school", "child_school", as_told=school)


def _online(facts: SourcedFacts) -> Iterator[Subject]:
    words = facts.words("online")
    yield from _reached(facts, "phones", "phone", "number")
    yield from _reached(facts, "handles", "online_space", "handle")
    own = facts.own_part("online")
    if words and not (own and (own.phones or own.handles)):
        yield facts.subject("online_space", "online", as_told=words)


def _reached(facts: SourcedFacts, fact: str, kind: str, key: str) -> Iterator[Subject]:
    listed: set[str] = set()
    for source, value in facts.each(fact, "online"):
        if value not in listed:
            listed.add(value)
            values = {"as_told": facts.words(source), key: facts.redacted(value)}
            yield facts.subject(kind, "online", source, **values)
