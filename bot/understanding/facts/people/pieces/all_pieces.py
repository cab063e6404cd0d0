"""What the pieces of a text tell, in the order in which one rests on another: names, then ages, then members of groups."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.by_name.ages_beside_names import ages_beside_names
from bot.understanding.facts.people.by_name.same_age import ages_as_of_others
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.pieces.ages_alone import ages_of_the_last
from bot.understanding.facts.people.pieces.ages_in_order import ages_in_order, ages_of_all
from bot.understanding.facts.people.pieces.ages_left import ages_left
from bot.understanding.facts.people.pieces.members_left import members_left
from bot.understanding.facts.people.pieces.names_left import names_left
from bot.understanding.text.normalise import Plain


def with_pieces(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people with names and ages that no other rule gave to anybody, and nobody told of twice by them."""
    people = ages_of_the_last(names_left(people, source, names), source, names)
    ages_in_order(people, source, names)
    ages_of_all(people, source, names)
    ages_beside_names(people, source, names)
    ages_left(people, source, names)
    ages_as_of_others(people, source, names)
    return members_left(people, source.text)
