"""Who bears a name that is told once more, by the first name or the surname alone: "Gaz Penn. Penn is 38"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson


def goes_by(person: SpokenPerson, first: str) -> bool:
    """Return whether a name of somebody begins with a word."""
    return any(other.split()[0].casefold() == first.casefold() for other in person.names)


def by_surname(people: Sequence[SpokenPerson], name: NameMention) -> SpokenPerson | None:
    """Return the only bearer of a surname that is told alone, or alone before."""
    last = name.name.split()[-1].casefold()
    alike = [person for person in people if any(_is_surname_of(last, name.name, other) for other in person.names)]
    return alike[0] if len(alike) == 1 else None


def _is_surname_of(last: str, name: str, other: str) -> bool:
    """Return whether of two names one is the surname of the other, either first."""
    lengths = sorted((len(name.split()), len(other.split())))
    return other.casefold().split()[-1] == last and lengths[0] == 1 < lengths[1]
