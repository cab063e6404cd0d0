"""A couple of whom each is told by "he" and "she": "a young couple, he was mid twenties, she was never 16"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson

_REACH = 160  # characters behind a couple in which both are told of
# "him mid thirties, her about 14": who is told of right before an age
_OBJECT = re.compile(
    r"\b(?P<who>him|her)(?=,? (?:(?:is|was|about|around|maybe|looked|looks|mid|early|late|in|his|her|like|only|just|more|probably) ){0,4}(?:\d{1,2}|(?:the )?same\b|teens|twenties|thirties|forties|fifties|sixties)\b)"
)
_NOUNS = {"male": "lad", "female": "girl"}  # a word that may be of any age


def told_by_both_pronouns(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a couple as two where "he" and "she" can mean nobody else."""
    return [each for person in people for each in _both(person, people, text) or [person]]


def _both(couple: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    if not text[couple.noun.start : couple.noun.end].endswith("couple") or couple.aside or couple.sex:
        return []
    both = sorted(_by_pronouns(couple, text), key=lambda person: person.noun.start)
    between = range(couple.noun.end, both[-1].noun.start) if both else ()
    return [] if any(other.sex and other.noun.start in between for other in people) else both


def _by_pronouns(couple: SpokenPerson, text: str) -> Iterator[SpokenPerson]:
    reach = couple.noun.end, couple.noun.end + _REACH
    pronouns = sorted(
        [*SUBJECT.finditer(text, *reach), *_OBJECT.finditer(text, *reach)], key=lambda match: match.start()
    )
    first = {SEX_OF[match["who"]]: match for match in reversed(pronouns)}
    for sex, match in first.items() if len(first) == len(_NOUNS) else ():
        start, end = match.start(), match.start() + len(match["who"].removesuffix("s").removesuffix("d"))
        noun = replace(couple.noun, start=start, end=end, noun=_NOUNS[sex], number=1, plural=False, by_pronoun=True)
        yield SpokenPerson(replace(noun, sex=sex), sex=sex)
