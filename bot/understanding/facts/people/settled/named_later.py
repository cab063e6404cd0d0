"""A child's name that stands alone behind "a girl": the only child of no name who was told of is meant."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson

_TWO = 2
_IT_WAS = ("it was ", "that was ", "its ", "it is ", "was ")


def with_names_told_later(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a name of nothing else given to the only nameless child before it: "a girl ... Zoe was crying"."""
    children = [person for person in people if person.side == "child"]
    if len(children) != _TWO:
        return list(people)
    child, named = sorted(children, key=lambda person: person.noun.start)
    if not (_is_newly_told(child) and _is_a_name_alone(named, text) and _fit(child, named)):
        return list(people)
    _give(child, named)
    return [person for person in people if person is not named]


def _give(child: SpokenPerson, named: SpokenPerson) -> None:
    child.names, child.ages = list(named.names), child.ages or named.ages
    child.sex = child.sex or named.sex
    child.again += [named.noun, *named.again]


def _is_a_name_alone(person: SpokenPerson, text: str) -> bool:
    """Return whether somebody is told of by a name that begins a sentence, and by no other word."""
    by_name = person.noun.noun == "" and not person.noun.owner and person.single and bool(person.names)
    return by_name and not (person.split or person.noun.member) and _begins(person.noun.start, text)


def _begins(at: int, text: str) -> bool:
    start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, at)), default=0)
    before = text[start:at].lstrip()
    return start > 0 and (not before or before in _IT_WAS)


def _is_newly_told(person: SpokenPerson) -> bool:
    """Return whether somebody is told of by a word of their own, without a name and as nobody's."""
    by_word = person.noun.noun != "" and person.noun.owner is None
    return by_word and person.single and not (person.names or person.split)


def _fit(child: SpokenPerson, named: SpokenPerson) -> bool:
    """Return whether nothing tells the two apart: neither the sex nor two ages."""
    sexes = {child.sex, named.sex} - {None}
    return child.noun.start < named.noun.start and len(sexes) <= 1 and not (child.ages and named.ages)
