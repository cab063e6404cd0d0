"""Those from whom a name was heard, and of whom nothing else is told."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson


def without_givers(people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return the people without those who are told of by nothing but that they gave a name."""
    return [person for person in people if not _only_gave_a_name(person)]


def without_ages_of_givers(people: Sequence[SpokenPerson], ages: Sequence[AgeMention]) -> list[AgeMention]:
    """Return the ages but those in the words for who gave a name: "from two year 10s"."""
    spans = [person.noun.span for person in people if _only_gave_a_name(person)]
    return [age for age in ages if not any(start <= age.start < end for start, end in spans)]


def _only_gave_a_name(person: SpokenPerson) -> bool:
    return all(noun.gave_a_name for noun in (person.noun, *person.again))
