"""Who is told of last before an age that "he" or "she" has."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson

_REACH = 70  # characters between people and the age that is said of them
_KIN = frozenset(
    {"brother", "sister", "cousin", "boyfriend", "girlfriend", "stepbrother", "stepsister", "uncle", "nephew", "niece"}
)


def is_only_grown(people: Sequence[SpokenPerson], age: AgeMention, who: str) -> bool:
    """Return whether only a grown-up of that sex was told of before an age: a man who says that he is 17 is no boy."""
    sides = {person.noun.side for person in people if person.sex == SEX_OF.get(who) and person.noun.start < age.start}
    return sides == {"adult"}


def told_before(people: Sequence[SpokenPerson], age: AgeMention) -> list[SpokenPerson]:
    """Return who was told of before an age."""
    return [person for person in people if person.noun.start < age.start]


def _last_told(person: SpokenPerson, age: AgeMention) -> int:
    """Return where somebody is named last before an age."""
    return max((start for start, _ in person.spans if start < age.start), default=0)


def kin_just_told(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> list[SpokenPerson]:
    """Return the brother or friend, of whatever age, who is told of last in the clause: "his brother is Lewis, hes 23"."""
    last = max(people, key=lambda person: _last_told(person, age), default=None)
    if last is None or last.noun.group or last.noun.noun not in _KIN or last.ages:
        return []
    end = max(end for _, end in last.spans if end <= age.start)
    is_near = age.start - end <= _REACH and not SENTENCE_END.search(text, end, age.start)
    return [last] if is_near else []


def last_one(fitting: Sequence[SpokenPerson], age: AgeMention, who: str) -> SpokenPerson | None:
    """Return the last one told of whom a pronoun may mean, with its sex."""
    if not fitting:
        return None
    last = max(fitting, key=lambda person: _last_told(person, age))
    last.sex = last.sex or SEX_OF.get(who)
    return last
