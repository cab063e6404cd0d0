"""The sex of a child by name, from the "she" of a sentence that names nobody else: "Chantelle was herself on a plan"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson, sentence_end

_PRONOUN = re.compile(r"\b(?:she|shes|herself|her|he|hes|himself|his)\b")
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
    firsts = {name.split()[0].casefold() for name in child.names}
    others = {name.split()[0].casefold() for one in people if one is not child for name in one.names}
    for place in (match for first in firsts for match in re.finditer(rf"\b{re.escape(first)}\b", text)):
        start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, place.start())), default=0)
        end = sentence_end(text, place.end())
        alone = not _names_another(child, people, others, text, (start, end))
        if alone and not _SAYS_SO.match(text, place.end()):
            yield from (SEX_OF[who[0]] for who in _PRONOUN.finditer(text, place.end(), end))


def _names_another(
    child: SpokenPerson, people: Sequence[SpokenPerson], others: set[str], text: str, sentence: tuple[int, int]
) -> bool:
    start, end = sentence
    words = set(re.findall(r"[\w'’-]+", text[start:end]))
    there = (at for one in people if one is not child and not one.aside for at, _ in one.spans)
    return not others.isdisjoint(words) or any(start <= at < end for at in there)
