"""Names listed with a small child's: "Jodie, Kara and a smaller one they call Mouse" are three children."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain

_REACH = 60  # characters before a name that say who bears it
_A_SMALL_ONE = re.compile(
    r"[\s,]+(?:and|plus|with|&|n) (?:an?|the|some|another) (?:(?:very|really|much) )?(?:little|littler|smaller|small|younger|tiny|wee) (?:one|1|'un|un|girl|lad|boy|lass|kid|child)?,? ?"
    r"(?:(?:that |who |whom )?(?:they|everyone|everybody|we|people|the others) (?:all )?calls?|who is called|called|named|known as)\s+[\"'“‘]?$",
    re.IGNORECASE,
)
_NEXT_OF_A_LIST = re.compile(r",? (?:(?:and|&|n) )?|,\s*")


def listed_with_a_child(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Put those who are told of by nothing but names listed before a small child's on the side of children."""
    for number, name in enumerate(names):
        before = _A_SMALL_ONE.search(source.original, max(0, name.start - _REACH), name.start)
        listed = [name, *_listed_up_to(before.start(), names[:number], source.original)] if before else []
        for person in people:
            if person.noun.noun == "" and not person.ages and any(one.name in person.names for one in listed):
                person.noun = replace(person.noun, side="child")


def _listed_up_to(end: int, names: Sequence[NameMention], text: str) -> Iterator[NameMention]:
    """Give the names right before a place that nothing but a comma or "and" parts, last to first."""
    for name in reversed(names):
        if name.title or (name.end != end and not _NEXT_OF_A_LIST.fullmatch(text[name.end : end])):
            return
        yield name
        end = name.start
