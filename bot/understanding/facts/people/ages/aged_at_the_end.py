"""A child who is named with their age at the end of a sentence: "the girl off the poster is here with a man, Ellie-Mae, 14"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson

_SET_OFF = re.compile(r"[,:(–-] ?$")
_ENDS = re.compile(r"[)\s]*(?:[.!?;\n]|$)")


def named_at_the_end(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people; a name and age at the end of a sentence are of the only nameless child of it."""
    left = list(people)
    for named in filter(_is_a_name_and_an_age, people):
        owner = _only_child_before(left, named, text)
        if owner is not None:
            owner.names, owner.ages = named.names, named.ages
            owner.again.append(named.noun)
            left = [person for person in left if person is not named]
    return left


def _is_a_name_and_an_age(person: SpokenPerson) -> bool:
    return person.noun.noun == "" and bool(person.names and person.ages) and person.side == "child"


def _only_child_before(people: Sequence[SpokenPerson], named: SpokenPerson, text: str) -> SpokenPerson | None:
    """Return the one child of the sentence before a name that ends it, of whom neither name nor age was told."""
    start, name = _sentence_and_name(named, text)
    if not _is_set_off_at_the_end(named, name, text):
        return None
    children = [one for one in people if start <= one.noun.start < name and one.side == "child"]
    return children[0] if len(children) == 1 and _is_open(children[0]) else None


def _sentence_and_name(named: SpokenPerson, text: str) -> tuple[int, int]:
    """Return where the sentence of a name begins and where the name stands in it, -1 where it does not."""
    first = min(named.noun.start, *(age.start for age in named.ages))
    start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, first)), default=0)
    return start, text.rfind(named.names[0].lower(), start, _end(named))


def _end(named: SpokenPerson) -> int:
    return max(named.noun.end, *(age.end for age in named.ages))


def _is_set_off_at_the_end(named: SpokenPerson, name: int, text: str) -> bool:
    return name > 0 and bool(_SET_OFF.search(text, 0, name) and _ENDS.match(text, _end(named)))


def _is_open(child: SpokenPerson) -> bool:
    return not (child.names or child.ages or child.noun.group)
