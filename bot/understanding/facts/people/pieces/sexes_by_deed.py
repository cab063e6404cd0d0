"""The sex of the only grown-up of no told sex, by the "he" that begins a sentence and does something to a child."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.parts.harm import does_harm
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson, sentence_end
from bot.understanding.text.lexicons.word_lists import words

_BEGINS = re.compile(r"(?:[.!?\n] ?|, |\bits [a-z]+, )(?:and |but |then |so |now |because |cos )?(?P<who>s?hes?)\b")
_KIN = frozenset(words("brother sister mum dad mam nan stepdad stepmum uncle aunt auntie grandad cousin mother father"))


def sexes_by_deed(people: Sequence[SpokenPerson], text: str) -> None:
    """Give the sex of "he", which no child can be who has it done to them, to the only grown-up whom it may mean."""
    for begins in _BEGINS.finditer(text):
        sex = SEX_OF[begins["who"]]
        adults = [person for person in people if _is_grown_before(person, begins.start())]
        fitting = [person for person in adults if person.sex in (None, sex)]
        if len(fitting) == 1 and fitting[0].sex is None and does_harm(_clause(text, begins.end())):
            fitting[0].sex = sex


def sexes_by_kin(people: Sequence[SpokenPerson]) -> None:
    """Give the only child who can have "his big brother" the sex of "his"."""
    for kin in people:
        sex = SEX_OF.get(kin.noun.owner or "") if kin.noun.noun in _KIN else None
        fitting = [person for person in people if _may_have(person, kin, sex)] if sex else []
        if len(fitting) == 1 and fitting[0].single:
            fitting[0].sex = fitting[0].sex or sex


def _may_have(person: SpokenPerson, kin: SpokenPerson, sex: Sex | None) -> bool:
    """Return whether somebody told of before may be whom "his" means."""
    return person.noun.start < kin.noun.start and person.sex in (None, sex) and not person.noun.group


def _clause(text: str, start: int) -> str:
    return text[start : sentence_end(text, start)]


def _is_grown_before(person: SpokenPerson, at: int) -> bool:
    return person.side == "adult" and person.noun.start < at and person.single
