"""Those from whom a name was heard, and of whom nothing else is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_TO_AGE = re.compile(r",? ?\(?(?:(?:of|in|from|aged?|about|who is|whos|is|our|my) ){0,3}")


def without_givers(people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the people without those who are told of by nothing but that they gave a name."""
    return [person for person in people if not _only_gave_a_name(person)]


def without_ages_of_givers(people: Sequence[SpokenPerson], text: str, ages: Sequence[AgeMention]) -> list[AgeMention]:
    """Return the ages but those of who gave a name: "from two year 10s", "from a lad in year 10"."""
    givers = [person.noun.span for person in people if _only_gave_a_name(person)]
    return [age for age in ages if not any(_is_theirs(text, start, end, age) for start, end in givers)]


def _is_theirs(text: str, start: int, end: int, age: AgeMention) -> bool:
    behind = end <= age.start and _TO_AGE.fullmatch(text, end, age.start) is not None
    return behind or start <= age.start < end


def _only_gave_a_name(person: SpokenPerson) -> bool:
    return all(noun.gave_a_name for noun in (person.noun, *person.again))
