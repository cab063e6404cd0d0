"""Who is told of last before an age that "he" or "she" has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson

_REACH = 70  # characters between people and the age that is said of them
_KIN = frozenset(
    {"brother", "sister", "cousin", "boyfriend", "girlfriend", "stepbrother", "stepsister", "uncle", "nephew", "niece"}
)

_SAYS = re.compile(
    r",?(?: (?:mr|mrs|ms|miss|dr))?(?: [a-z'-]+)?,? (?:says?|tells?|told|reckons?|insists?)(?: (?:me|us|everyone|people|staff))(?: that)? s?he(?:s| is)\b"
)


def is_only_grown(people: Sequence[SpokenPerson], age: AgeMention, who: str) -> bool:
    """Return whether only a grown-up of that sex was told of before an age: a man who says that he is 17 is no boy."""
    sides = {person.noun.side for person in people if person.sex == SEX_OF.get(who) and person.noun.start < age.start}
    return sides == {"adult"}


def child_of_then(people: Sequence[SpokenPerson], age: AgeMention, who: str | None) -> SpokenPerson | None:
    """Return the only child of whom "when he was 8" tells, who was told of before; the writer's own wife is rather meant herself."""
    sexes = (None, SEX_OF.get(who or ""))
    before = [one for one in told_before(people, age) if one.sex in sexes and not one.noun.group]
    children = [one for one in before if one.side == "child" and _was_so_old(one, age)]
    last = max(before, key=lambda person: _last_told(person, age), default=None)
    own = last is not None and last.noun.owner in ("my", "our")
    return None if own else _only_one(children)


def _only_one(children: Sequence[SpokenPerson]) -> SpokenPerson | None:
    return children[0] if len(children) == 1 else None


def _was_so_old(child: SpokenPerson, age: AgeMention) -> bool:
    """Return whether a child whose age is told can have been of an age then."""
    return bool(child.ages) and age.age.min <= child.ages[0].age.max


def told_before(people: Sequence[SpokenPerson], age: AgeMention) -> list[SpokenPerson]:
    """Return who was told of before an age."""
    return [person for person in people if person.noun.start < age.start]


def _last_told(person: SpokenPerson, age: AgeMention) -> int:
    """Return where somebody is named last before an age."""
    return max((start for start, _ in person.spans if start < age.start), default=0)


def kin_just_told(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> list[SpokenPerson]:
    """Return the brother or friend, of whatever age, who is told of last in the clause: "his brother is Lewis, hes 23"."""
    last = max(people, key=lambda person: _last_told(person, age), default=None)
    if last is None or last.in_passing or last.noun.group or last.noun.noun not in _KIN or last.ages:
        return []
    end = max(end for _, end in last.spans if end <= age.start)
    is_near = age.start - end <= _REACH and not SENTENCE_END.search(text, end, age.start)
    return [last] if is_near else []


def _says_it(person: SpokenPerson, text: str, age: AgeMention) -> bool:
    """Return whether an adult right before an age says it of somebody: "the boss tells us he is 18"."""
    end = max((end for _, end in person.spans if end <= age.start), default=age.start)
    return person.noun.side == "adult" and _SAYS.match(text[end : age.start]) is not None


def last_one(fitting: Sequence[SpokenPerson], text: str, age: AgeMention, who: str) -> SpokenPerson | None:
    """Return the last one told of whom a pronoun may mean, with its sex."""
    if not fitting:
        return None
    fitting = [person for person in fitting if not _says_it(person, text, age)] or fitting
    of_concern = [person for person in fitting if not person.in_passing] or fitting
    last = max(of_concern, key=lambda person: _last_told(person, age))
    last.sex = last.sex or SEX_OF.get(who)
    return last
