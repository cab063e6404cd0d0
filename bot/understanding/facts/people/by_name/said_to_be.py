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
    for said in [person for person in people if _is_nameless(person)]:
        who = _HE_IS.search(text, 0, said.noun.start)
        named = _named_last(left, said) if who and _begins(text, said) else None
        if who and named is not None and _fits(named, said, who["who"].split()[0]):
            _join(named, said)
            left = [person for person in left if person is not said]
    return left


def _begins(text: str, said: SpokenPerson) -> bool:
    return text[said.noun.start : said.noun.end].split()[0] in _WORDS


def _is_nameless(person: SpokenPerson) -> bool:
    return not (person.names or person.noun.group or person.aside or person.noun.owner) and person.noun.noun != ""


def _named_last(people: Sequence[SpokenPerson], said: SpokenPerson) -> SpokenPerson | None:
    """Return who is told of right before, where it is by a name alone."""
    before = [person for person in people if person.noun.start < said.noun.start]
    last = max(before, key=lambda person: max(start for start, _ in person.spans), default=None)
    by_name = last is not None and bool(last.names) and last.noun.noun == "" and last.single
    return last if by_name else None


def _fits(named: SpokenPerson, said: SpokenPerson, who: str) -> bool:
    sexes = {named.sex, said.sex, SEX_OF.get(who)} - {None}
    return len(sexes) <= 1 and not (named.ages and said.ages)


def _join(named: SpokenPerson, said: SpokenPerson) -> None:
    """Put what was told of two into the first of them."""
    named.noun, said_noun = said.noun, named.noun
    named.again = [said_noun, *named.again, *said.again]
    named.ages, named.sex = named.ages or said.ages, named.sex or said.sex
