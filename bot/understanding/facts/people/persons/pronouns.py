"""Whom "he" and "she" mean, the sex that they tell, and who is told of by "he" alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

SEX_OF: Mapping[str, Sex] = {
    **dict.fromkeys(("she", "shes", "shed", "her", "herself"), "female"),
    **dict.fromkeys(("he", "hes", "hed", "him", "his", "himself"), "male"),
}
SUBJECT = re.compile(r"\b(?P<who>s?hes?|s?hed)\b(?! (?:s|d)\b)")
_ANY = re.compile(r"\b(?:she|shes|shed|her|herself|he|hes|hed|him|his|himself)\b")
_SAYS = re.compile(r"\b(?:said|says|told (?:me|us)|reckons|reckoned|thinks|thought|saying|tells (?:me|us))(?: that)? $")
_OF_A_MAN = re.compile(r"\b(?:he|hes|hed|him)\b")


def meant(people: Sequence[SpokenPerson], who: str, at: int) -> SpokenPerson | None:
    """Return whom a pronoun means: the last one of that sex before it, else the last one whose sex was not told."""
    named = [(start, person) for person in people if not person.noun.group for start, _ in person.spans if start < at]
    by_sex = [[pair for pair in named if pair[1].sex == sex] for sex in (SEX_OF[who], None)]
    fitting = by_sex[0] or by_sex[1]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def tell_sexes(people: Sequence[SpokenPerson], text: str) -> None:
    """Give those whose sex no word told the sex of the pronouns that can mean nobody else."""
    whose = {sex: _only(people, text, sex) for sex in ("female", "male")}
    for sex, other in (("female", "male"), ("male", "female")):
        person = whose[sex]
        if person is not None and person is not whose[other]:
            person.sex = cast("Sex", sex)


def _only(people: Sequence[SpokenPerson], text: str, sex: str) -> SpokenPerson | None:
    """Return the one person of no told sex whom the first pronoun of this sex must mean: not who "said he did"."""
    at = next((match.start() for match in _ANY.finditer(text) if SEX_OF[match[0]] == sex), None)
    if at is None or _SAYS.search(text[:at]):
        return None
    earlier = [person for person in people if person.noun.start < at and person.sex in (None, sex)]
    only = earlier[0] if len(earlier) == 1 else None
    return only if only is not None and only.sex is None and not only.noun.group else None


def man_by_pronoun(people: Sequence[SpokenPerson], text: str) -> SpokenPerson | None:
    """Return the man who is told of by "he" alone: nobody who was named can be meant, and a child was."""
    if any(person.sex != "female" for person in people) or not any(person.side == "child" for person in people):
        return None
    he = _OF_A_MAN.search(text)
    if he is None:
        return None
    noun = NounMention(he.start(), he.end(), "", "adult", "male", plural=False, number=1, again=True, owner=None)
    return SpokenPerson(noun, sex="male")
