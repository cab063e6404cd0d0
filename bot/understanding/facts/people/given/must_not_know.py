"""Kin who only must not find out: a stepdad of whom nothing is told but that a child fears he will know."""

from __future__ import annotations

import re

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_NOT_OF_THEM = frozenset({"boyfriend", "girlfriend", "partner", "husband", "wife", "ex"})
_FINDS_OUT = re.compile(
    r" (?:(?:ever|would|will|might|could|to|is|was|gonna|going to|if) ){0,2}(?:finding out|finds out|find out|found out|knowing|knew|to know|know|hearing (?:of|about) (?:it|this)|seeing (?:it|this|her phone|his phone))\b"
)
_FEARS = re.compile(
    r"\b(?:scared|petrified|scared stiff|afraid|frightened|terrified|worried|panicking|dont want|doesnt want|didnt want|dread\w*|case|if|hope|pray\w*|before|dont let|cant let|wont let)\b[^.!?;\n]{0,25}$"
)
_REACH = 60  # characters before somebody in which the fear is told


def must_not_know(person: SpokenPerson, text: str) -> bool:
    """Return whether nothing is told of somebody's kin but that they must not find out."""
    is_kin = person.noun.noun in lexicon().person_nouns.relations and person.noun.noun not in _NOT_OF_THEM
    return is_kin and not person.names and all(_is_feared(text, start, end) for start, end in person.spans)


def _is_feared(text: str, start: int, end: int) -> bool:
    fears = _FEARS.search(text, max(0, start - _REACH), start)
    return fears is not None and _FINDS_OUT.match(text, end) is not None
