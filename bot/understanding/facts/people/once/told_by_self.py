"""Who says how old "she" is, where nobody else can be meant: "Leah told me she is 13" is Leah."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_SAYS = re.compile(
    r" (?:(?:has|also|just|then|now) )*(?:said|says|told (?:me|us|staff|her (?:friend|mate)|him)|tells (?:me|us)|reckons|claims|claimed|admitted|confirmed)(?: that)? "
    r"(?P<who>she|he|shes|hes)\b(?: (?:is|was|only|just|about|around|nearly|almost|in))* $"
)


def by_own_words(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, an age that somebody tells of "she" theirs, unless "she" may be somebody told of before."""
    left = list(people)
    for alone in (person for person in people if person.noun.noun == "" and person.ages and not person.names):
        teller = _teller(left, alone, text)
        if teller is not None:
            teller.ages, teller.sex = [*alone.ages], alone.sex
            left = [person for person in left if person is not alone]
    return left


def _teller(people: Sequence[SpokenPerson], alone: SpokenPerson, text: str) -> SpokenPerson | None:
    """Return who by name alone tells the age of "she", and nobody before whom "she" can mean."""
    for person in filter(_is_a_name_alone, people):
        says = _SAYS.fullmatch(text, person.noun.end, alone.noun.start)
        if says is not None and _is_no_others_name(person, says["who"]):
            others = (one for one in people if one not in (person, alone) and one.noun.start < alone.noun.start)
            return None if any(_may_be(one, says["who"]) for one in others) else person
    return None


def _is_a_name_alone(person: SpokenPerson) -> bool:
    return bool(person.names) and person.noun.noun == "" and not (person.ages or person.noun.group or person.aside)


def _is_no_others_name(person: SpokenPerson, who: str) -> bool:
    """Return whether a name is not mostly that of the other sex: "Gary said she is 14" is of somebody else."""
    of_men = person.names[0].split()[0].capitalize() in lexicon().routing_words.lists["names_of_men"]
    return of_men == (SEX_OF[who] == "male")


def _may_be(other: SpokenPerson, who: str) -> bool:
    return other.sex in (None, SEX_OF[who]) and not (other.aside or (other.side == "adult" and other.noun.noun))
