"""Two of one surname: "Mr and Mrs Oldroyd" are a man and a woman."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_COUPLE = re.compile(r"\bmr (?:and|&|n) mrs (?P<name>[a-z'-]+)")


def with_both_of_a_title(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, with the husband of "Mr and Mrs" beside the wife who bears the name."""
    couple = _COUPLE.search(text)
    wife = next((one for one in people if couple and _bears(one, couple["name"])), None)
    if couple is None or wife is None:
        return list(people)
    wife.sex = "female"
    noun = replace(wife.noun, start=couple.start(), end=couple.start() + len("mr"), sex="male", number=1, plural=False)
    husband = SpokenPerson(noun, list(wife.ages), names=list(wife.names), sex="male")
    return sorted([*people, husband], key=lambda person: person.noun.start)


def _bears(person: SpokenPerson, surname: str) -> bool:
    return any(name.casefold().split()[-1] == surname for name in person.names)
