"""Who is with whom, whose relative or partner somebody is, and who drives what: only what one sentence joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.joined_persons import JoinedPerson
    from bot.concerns.referral.subjects.sourced_facts import Subject

Link = dict[str, str]
_RELATION = {
    "boyfriend": "partner_of",
    "girlfriend": "partner_of",
    "partner": "partner_of",
    "husband": "partner_of",
    "wife": "partner_of",
    "friend": "friend_of",
    "friends": "friend_of",
    "mate": "friend_of",
    "mates": "friend_of",
    "pal": "friend_of",
    "pals": "friend_of",
}
_NAMES_OF_VEHICLE = ("make", "model", "colour", "vrm")


def links(people: Sequence[JoinedPerson | None], listed: Sequence[Subject]) -> list[Link]:
    """Return the links between subjects, the people first among them, each once."""
    vehicles = [subject for subject in listed if subject["type"] == "vehicle"]
    joins: list[Link] = []
    for person, subject in zip(people, listed, strict=False):
        for relation, other in (*_to_people(person, people, listed), *_to_vehicles(person, vehicles)):
            link = {
                "subject": subject["id"],
                "relation": relation,
                "object": other["id"],
                "how_known": subject["how_known"],
            }
            if other is not subject and link not in joins:
                joins.append(link)
    return joins


def links_among(joins: Sequence[Link], listed: Sequence[Subject]) -> list[Link]:
    """Return the links whose two ends are both in a list: licensing sees none to a child."""
    ids = {subject["id"] for subject in listed}
    return [link for link in joins if {link["subject"], link["object"]} <= ids]


def _to_people(
    person: JoinedPerson | None, people: Sequence[JoinedPerson | None], listed: Sequence[Subject]
) -> Iterator[tuple[str, Subject]]:
    for source, _, mention in person.mentions if person else ():
        for place in mention.companions:
            if (companion := _at(people, listed, source, place)) is not None:
                yield "with", companion
        if mention.relative_of is not None and (relative := _at(people, listed, source, mention.relative_of)):
            yield _RELATION.get(mention.relationship or "", "relative_of"), relative


def _at(people: Sequence[JoinedPerson | None], listed: Sequence[Subject], source: str, place: int) -> Subject | None:
    """Return the subject of whom a text told at a place."""
    pairs = zip(people, listed, strict=False)
    return next((subject for person, subject in pairs if person and person.is_told_at(source, place)), None)


def _to_vehicles(person: JoinedPerson | None, vehicles: Sequence[Subject]) -> Iterator[tuple[str, Subject]]:
    for _, _, mention in person.mentions if person else ():
        words = (mention.vehicle or "").casefold()
        for vehicle in vehicles:
            if words and _is_named(vehicle, words, alone=len(vehicles) == 1):
                yield "driver_of" if mention.drives else "user_of", vehicle


def _is_named(vehicle: Subject, words: str, *, alone: bool) -> bool:
    """Return whether words name a vehicle: by a mark of it, or as the only one there is."""
    marks = [str(vehicle[name]).casefold() for name in _NAMES_OF_VEHICLE if name in vehicle]
    return alone or any(mark in words for mark in marks)
