"""An age that was given to nobody: it is of the only one of its side of whom none was told."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import GROWN, AgeMention
from bot.understanding.facts.people.persons.person_ages import may_be
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_REACH = 400  # characters before an age in which its bearer was told of
_GROWN_UP = 22  # years: a child is no more of them


def tell_ages_of_nobody(people: Sequence[SpokenPerson], ages: Sequence[AgeMention]) -> None:
    """Give each age that is nobody's to the only single person it can be of, who is told of before it."""
    given = {age.start for person in people for age in person.ages}
    for age in ages:
        if age.start not in given and not any(person.then == age for person in people):
            _give(people, age)


def _give(people: Sequence[SpokenPerson], age: AgeMention) -> None:
    wanted = "adult" if age.age.min >= GROWN else "child"
    side = [person for person in people if person.side == wanted and not person.aside]
    if len(side) == 1 and _is_open_to(side[0], age):
        side[0].ages.append(age)


def _is_open_to(person: SpokenPerson, age: AgeMention) -> bool:
    """Return whether somebody of no told age may be so old, and was told of before it; 18 to 21 may be anybody's."""
    ageless = person.single and not person.ages and person.then is None
    near = 0 <= age.start - person.noun.start <= _REACH and not GROWN <= age.age.min < _GROWN_UP
    return ageless and near and may_be(person, age)
