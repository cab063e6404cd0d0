"""The sex of a child by name, from the "she" of a sentence that names nobody else: "Chantelle was herself on a plan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson, sentence_end

# "Sadie sits in his shed": of whose it is, not of who sits there
_THEIRS = r"(?! (?:own )?(?:shed|car|van|cab|taxi|lorry|truck|bus|flat|house|place|gaff|office|shop|garage|caravan|boat|tent|lap|knee|sofa|settee|greenhouse|stall|workshop|den)\b)"
_PRONOUN = re.compile(rf"\b(?:she|shes|herself|her|he|hes|himself|his)\b{_THEIRS}")
_SAYS_SO = re.compile(
    r" (?:said|says|reckons|thinks|thought|knows|told (?:me|us|her|him|staff)|heard|saw|waits|waited)(?: [a-z]+){0,3}? (?:s?hes?|her|his)\b"
)


def sexes_in_sentences(people: Sequence[SpokenPerson], text: str) -> None:
    """Give each named child of no told sex that of the only pronouns of a sentence that tells of nobody else."""
    for child in people:
        if child.side == "child" and child.names and child.sex is None and not (child.noun.group or child.aside):
            sexes = {sex for sex in _told_of(child, people, text) if not _may_be_a_grown_up(people, sex)}
            child.sex = sexes.pop() if len(sexes) == 1 else None


def _may_be_a_grown_up(people: Sequence[SpokenPerson], sex: Sex) -> bool:
    """Return whether "he" may mean a grown-up who was told of, so that it tells nothing of a child."""
    return any(person.sex == sex and person.side == "adult" for person in people)


def _told_of(child: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> Iterator[Sex]:
    """Give the sexes of the pronouns behind a child's name, in the sentences that name nobody else."""
    others = [person for person in people if person is not child]
    for first in _firsts(child):
        for place in re.finditer(rf"\b{re.escape(first)}\b", text):
            end = sentence_end(text, place.end())
            start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, place.start())), default=0)
            if not (_SAYS_SO.match(text, place.end()) or _names_another(others, text, start, end)):
                yield from (SEX_OF[who[0]] for who in _PRONOUN.finditer(text, place.end(), end))


def _firsts(person: SpokenPerson) -> set[str]:
    return {name.split()[0].casefold() for name in person.names}


def _names_another(others: Sequence[SpokenPerson], text: str, start: int, end: int) -> bool:
    words = set(re.findall(r"[\w'’-]+", text[start:end]))
    if any(not _firsts(person).isdisjoint(words) for person in others):
        return True
    places = (place for person in others if not person.aside for place, _ in person.spans)
    return any(start <= place < end for place in places)
