"""What a concern is about, POLE-like: persons, vehicles, places, groups, schools, online spaces; each with how known.

A concern needs no named child: a place, a vehicle or an online name alone is enough.
`basis`: `answer` = the person's own words to a question; `account` = read from what was told freely, confirmed by the
person. `told_at`: the question at which it was told, when that was another than its own: people answer as they think.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from bot.concerns.referral.subjects.event import event
from bot.concerns.referral.subjects.group_subjects import context
from bot.concerns.referral.subjects.known_child import with_childs_home
from bot.concerns.referral.subjects.of_places.details import with_details
from bot.concerns.referral.subjects.of_places.places import places
from bot.concerns.referral.subjects.online import online
from bot.concerns.referral.subjects.person_subjects import persons
from bot.concerns.referral.subjects.professional_subjects import settle_professionals
from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
from bot.concerns.referral.subjects.subject_links import Link, links, links_among
from bot.concerns.referral.subjects.vehicles import vehicles
from bot.concerns.referral.subjects.worn_badges import with_badges

if TYPE_CHECKING:
    from bot.concerns.model import Draft

__all__ = ["event", "linked_subjects", "links_among", "subjects"]


def subjects(draft: Draft, *, confirmed: bool, places_asked: Mapping[str, str] = MappingProxyType({})) -> list[Subject]:
    """Return every subject. What software read from the words is left out until the person has confirmed it.

    `places_asked`: the trade's own questions that ask for a place, with the part that such a place played.
    """
    return linked_subjects(draft, confirmed=confirmed, places_asked=places_asked)[0]


def linked_subjects(
    draft: Draft, *, confirmed: bool, places_asked: Mapping[str, str] = MappingProxyType({})
) -> tuple[list[Subject], list[Link]]:
    """Return every subject, and the links between them that one sentence told."""
    facts = SourcedFacts(draft, confirmed, places_asked)
    people, told_of = persons(facts)
    others = settle_professionals(facts, people)
    people, where = with_childs_home(facts, people, with_details(facts, list(places(facts))))
    people = with_badges(facts, people)
    listed = [*people, *vehicles(facts), *where, *context(facts), *online(facts), *others]
    numbered = [{"id": f"s{number}", **subject} for number, subject in enumerate(listed, start=1)]
    return numbered, links(told_of, numbered)
