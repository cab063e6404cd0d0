"""A word for people that is a piece of a name: "what Uncle Lenny tells him" is one man."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain


def without_pieces_of_names(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return the people without whoever is told of by nothing but a word that stands in somebody else's name."""
    spans = [(plain_offset(source, name.start), plain_offset(source, name.end)) for name in names]
    bearers = {name for person in people for name in person.names}
    if not bearers:
        return list(people)
    return [person for person in people if not (_is_bare(person) and _stands_in(person, spans))]


def _is_bare(person: SpokenPerson) -> bool:
    return person.single and not (person.names or person.ages or person.again)


def _stands_in(person: SpokenPerson, spans: Sequence[tuple[int, int]]) -> bool:
    start, end = person.noun.start, person.noun.end
    return person.noun.noun != "" and any(first <= start and end < last for first, last in spans)
