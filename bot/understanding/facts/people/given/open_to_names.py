"""Who may get a name that "her name is" or "he is called" tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_BESIDES = re.compile(
    r"\b(?:real|full|other|also|actually|really|nick|sur|last|proper|user)\s*(?:names?|called)?\b[^.!?;\n]{0,12}$",
    re.IGNORECASE,
)


def open_to_a_name(people: Sequence[SpokenPerson], before: str, sex: Sex | None) -> list[SpokenPerson]:
    """Return who may get it: the nameless ones of that sex first, unless it is said to be another name."""
    fitting = _not_named_already(people)
    nameless = [person for person in fitting if sex and person.sex == sex and not (person.names or person.aside)]
    return fitting if _BESIDES.search(before) else [one for one in nameless if not one.noun.group] or fitting


def _not_named_already(people: Sequence[SpokenPerson]) -> list[SpokenPerson]:
    """Return who may get a name by "her name is": not "a driver Wazza", whose sex nothing told."""
    open_to_names = [person for person in people if not person.names or person.sex is not None]
    nearer = [person for person in open_to_names if person.noun.noun not in lexicon().person_nouns.carers]
    return nearer or open_to_names  # "her mum said shes 13. her names Tia": the child's
