"""One companion told of twice: "her mate has met a man ... her mate is called Orla"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_COMPANIONS = frozenset({"mate", "friend", "pal", "brother", "sister", "cousin", "boyfriend", "girlfriend"})


def with_companions_once(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, "her mate" and the name by which her mate is called later as one."""
    left = list(people)
    for named in [person for person in people if person.names and person.noun.noun in _COMPANIONS]:
        nameless = [person for person in left if _is_the_same(person, named, text)]
        if len(nameless) == 1:
            _join(nameless[0], named)
            left = [person for person in left if person is not named]
    return left


def _is_the_same(person: SpokenPerson, named: SpokenPerson, text: str) -> bool:
    words = text[person.noun.start : person.noun.end].split()
    alike = words[-1:] == [named.noun.noun] and words[:1] in (["her"], ["his"], ["their"])
    return alike and person.single and not person.names and person.noun.start < named.noun.start


def _join(person: SpokenPerson, named: SpokenPerson) -> None:
    person.names, person.ages = named.names, person.ages or named.ages
    person.sex = person.sex or named.sex
    person.again.append(named.noun)
