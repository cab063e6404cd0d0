"""Where those who bear a name are named, each time."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain


def named_places(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[tuple[int, int, SpokenPerson | None]]:
    """Return where each bearer of a name is named in plain text; the part of a name that two share means nobody."""
    bearers: dict[str, list[SpokenPerson]] = {}
    for person in people:
        for first in {name.split()[0].casefold() for name in person.names}:
            bearers.setdefault(first, []).append(person)
    places: list[tuple[int, int, SpokenPerson | None]] = []
    for name in names:
        meant = bearers.get(name.name.split()[0].casefold(), [])
        if len(meant) == 1:
            places.append((plain_offset(source, name.start), plain_offset(source, name.end), meant[0]))
    return places
