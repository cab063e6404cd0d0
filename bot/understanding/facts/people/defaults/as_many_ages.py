"""As many ages as there are people, told in a later sentence: "three kids at the station. 13, 11 and 9 they told me"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_mentions import AgeMention, role_of
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_LIST = re.compile(
    r"(?:[.!?;\n] ?|\b(?:they|theyre|aged?|ages|are|were|both|look|looks|looked|be|say|said|maybe|about|all) )(?P<ages>(?:[3-9]|1\d|[2-7]\d)(?:(?:, ?| and | & | n |,? and )(?:maybe |about |the other )?(?:[3-9]|1\d|[2-7]\d)){1,4})"
    r"(?=\s*(?:[.,;!?)]|$)| (?:they|maybe|ish|or so|i|year|yr|if|at|id)\b)(?! ?(?:am|pm|quid|pounds?|minutes?|mins|miles|people|times)\b)"
)
_REACH = 200  # characters behind a group in which the ages of its members are told


def members_by_ages(group: SpokenPerson, text: str) -> list[SpokenPerson]:
    """Return one for each of as many ages as a group of no told age has members; of a number that differs nobody guesses."""
    listed = None if group.ages else _LIST.search(text, group.noun.end, group.noun.end + _REACH)
    if listed is None or gap_has_people(text, group.noun.end, listed.start("ages")):
        return []
    numbers = list(re.finditer(r"\d+", listed["ages"]))
    if len(numbers) != group.noun.number:
        return []
    return [_aged(group, listed.start("ages") + number.start(), int(number[0])) for number in numbers]


def _aged(group: SpokenPerson, at: int, years: int) -> SpokenPerson:
    age = AgeMention(at, at + len(str(years)), Age(role_of(years, years), years, years))
    noun = replace(group.noun, number=1, plural=False)
    return SpokenPerson(noun, [age], sex=group.sex, again=list(group.again))
