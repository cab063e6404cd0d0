"""Who is named first and said to be somebody next: "booked under Mr P Langley. He is a man of sixty odd with a stick"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson

_HE_IS = re.compile(
    r"(?:^|[.!?;,\n] ?|\b(?:and|but) )(?P<who>he is|hes|he was|she is|shes|she was)(?: (?:just|only|like|probably|quite|about))* $"
)
_WORDS = frozenset({"a", "an"})


def joined_with_what_they_are(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people; "he is a man of 60" is who was told of last before by nothing but a name."""
    left = list(people)
    for described in [person for person in people if _is_nameless(person)]:
        named = _who_is_so(left, described, text)
        if named is not None:
            _join(named, described)
            left = [person for person in left if person is not described]
    return left


def _who_is_so(people: Sequence[SpokenPerson], described: SpokenPerson, text: str) -> SpokenPerson | None:
    """Return who is told of last by a name alone, where "he is a man" tells of them next."""
    who = _HE_IS.search(text, 0, described.noun.start)
    named = _named_last(people, described) if who and _begins(text, described) else None
    return named if who and named and _fits(named, described, who["who"].split()[0]) else None


def _begins(text: str, described: SpokenPerson) -> bool:
    return text[described.noun.start : described.noun.end].split()[0] in _WORDS


def _is_nameless(person: SpokenPerson) -> bool:
    return not (person.names or person.noun.group or person.aside or person.noun.owner) and person.noun.noun != ""


def _named_last(people: Sequence[SpokenPerson], described: SpokenPerson) -> SpokenPerson | None:
    """Return who is told of right before, where it is by a name alone."""
    before = [person for person in people if person.noun.start < described.noun.start]
    last = max(before, key=lambda person: max(start for start, _ in person.spans), default=None)
    by_name = last is not None and bool(last.names) and last.noun.noun == "" and last.single
    return last if by_name else None


def _fits(named: SpokenPerson, described: SpokenPerson, who: str) -> bool:
    sexes = {named.sex, described.sex, SEX_OF.get(who)} - {None}
    return len(sexes) <= 1 and not (named.ages and described.ages)


def _join(named: SpokenPerson, described: SpokenPerson) -> None:
    """Put what was told of two into the first of them."""
    named.noun, said_noun = described.noun, named.noun
    named.again = [said_noun, *named.again, *described.again]
    named.ages, named.sex = named.ages or described.ages, named.sex or described.sex
