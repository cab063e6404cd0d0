"""A child's name that stands alone behind "a girl": the only child of no name who was told of is meant."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson

_IT_WAS = ("it was ", "that was ", "its ", "it is ", "was ")


def with_names_told_later(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a name of nothing else given to the only nameless child before it: "a girl ... Zoe was crying"."""
    alone = [person for person in people if _is_a_name_alone(person, text)]
    nameless = [person for person in people if _is_a_nameless_child(person)]
    if len(alone) != 1 or len(nameless) != 1 or not _may_be_one(nameless[0], alone[0], people, text):
        return list(people)
    child, named = nameless[0], alone[0]
    child.names, child.ages = list(named.names), child.ages or named.ages
    child.sex = child.sex or named.sex
    child.again += [named.noun, *named.again]
    return [person for person in people if person is not named]


def _is_a_name_alone(person: SpokenPerson, text: str) -> bool:
    """Return whether somebody is told of by a name that begins a sentence, and by no other word."""
    bare = person.noun.noun == "" and not person.noun.owner and person.single and bool(person.names)
    return bare and not (person.split or person.noun.member) and _begins(person.noun.start, text)


def _begins(at: int, text: str) -> bool:
    start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, at)), default=0)
    before = text[start:at].lstrip()
    return start > 0 and (not before or before in _IT_WAS)


def _is_a_nameless_child(person: SpokenPerson) -> bool:
    return person.side == "child" and person.single and not person.names


def _may_be_one(
    child: SpokenPerson, named: SpokenPerson, people: Sequence[SpokenPerson], text: str
) -> bool:
    """Return whether nothing tells the two apart: sex, age, side, or another who is older or younger."""
    sexes = {child.sex, named.sex} - {None}
    fits = child.noun.start < named.noun.start and len(sexes) <= 1 and named.side == "child"
    apart = child.noun.owner is not None or child.noun.noun == "" or child.split or bool(child.ages and named.ages)
    children = [person for person in people if person.side == "child" and person not in (child, named)]
    return fits and not apart and not children and child.noun.end < len(text)
