"""As many ages as there are people, told in a later sentence: "three kids at the station. 13, 11 and 9 they told me"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of, role_of
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_LIST = re.compile(
    r"(?:[.!?;\n] ?|\b(?:they|theyre|aged?|ages|are|were|both|look|looks|looked|be|say|said|maybe|about|all) )(?P<ages>(?:[3-9]|1\d|[2-7]\d)(?:(?:, ?| and | & | n |,? and )(?:maybe |about |the other )?(?:[3-9]|1\d|[2-7]\d)){1,4})"
    r"(?=\s*(?:[.,;!?)]|$)| (?:they|maybe|ish|or so|i|year|yr|if|at|id)\b)(?! ?(?:am|pm|quid|pounds?|minutes?|mins|miles|people|times)\b)"
)
_THEY = re.compile(
    r"(?:^|[.!?;,\n] ?|\b(?:and|but) )they(?:re| are| were| (?:all |both )?look(?:ed)?| must be| seem(?:ed)?)(?: (?P<about>about|around|like|maybe|only|all|both|just|no older than))* (?P<n>[3-9]|1\d|[2-7]\d)(?P<ish> ?ish)?(?=\s*(?:[.,;!?)]|$)| (?:or so|at most|if that|i|and|but|with|year|yr)\b)"
)
_REACH = 200  # characters behind a group in which the ages of its members are told
_GUESSES = ("about", "around", "like", "maybe")


def members_by_ages(group: SpokenPerson, text: str) -> list[SpokenPerson]:
    """Return one for each of as many ages as a group of no told age has members; of a number that differs nobody guesses."""
    listed = _LIST.search(text, group.noun.end, group.noun.end + _REACH)
    if listed is None or not all(listed.start() <= age.start < listed.end() for age in group.ages):
        return []
    if gap_has_people(text, group.noun.end, listed.start("ages")):
        return []
    numbers = list(re.finditer(r"\d+", listed["ages"]))
    if len(numbers) != group.noun.number:
        return []
    return [_aged(group, listed.start("ages") + number.start(), int(number[0])) for number in numbers]


def _aged(group: SpokenPerson, at: int, years: int) -> SpokenPerson:
    age = AgeMention(at, at + len(str(years)), Age(role_of(years, years), years, years))
    noun = replace(group.noun, number=1, plural=False)
    return SpokenPerson(noun, [age], sex=group.sex, again=list(group.again))


def tell_ages_of_them(people: Sequence[SpokenPerson], text: str) -> None:
    """Give an age that is told of "they" to the last group of no told age on its side: "lodger has boys in. They look 13"."""
    for they in _THEY.finditer(text):
        age = _age_of_them(they)
        groups = [person for person in people if _is_ageless_before(person, they, age)]
        if groups and not _is_an_age_already(people, they):
            groups[-1].ages = [age]


def _age_of_them(they: re.Match[str]) -> AgeMention:
    years = int(they["n"])
    is_guess = they["about"] in _GUESSES or they["ish"]
    return about(they, years) if is_guess else mention_of(they, years, years)


def _is_ageless_before(person: SpokenPerson, they: re.Match[str], age: AgeMention) -> bool:
    """Return whether it is a group of no told age that "they" may be, on the side of their age."""
    is_before = person.noun.group and person.noun.end <= they.start()
    return is_before and not (person.ages or person.aside) and age.age.role == person.side


def _is_an_age_already(people: Sequence[SpokenPerson], they: re.Match[str]) -> bool:
    """Return whether somebody's age is told by these words."""
    return any(own.start < they.end() and they.start() < own.end for person in people for own in person.ages)
