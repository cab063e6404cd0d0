"""Who is told of by whose mate they are: "Gaz's mate gave her vodka" tells of the mate, and nothing of Gaz."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.persons.behind_names import acts_like_a_grown_up, is_apposed, plain_offset
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_MATE = re.compile(
    r"(?:(?<=['\u2019]s)|['\u2019]s) (?:(?:best|old|other) )?(?P<noun>mate|pal)\b(?!,? (?:called |named |is |was )?[A-Z])"
)

_KIN = re.compile(
    r"(?:(?<=['\u2019]s)|['\u2019]s) (?:(?:step|foster|older|little|big|younger) ?)?(?:mum|mam|mother|dad|father|nan|nana|gran|granny|grandma|grandad|carer|guardian|boyfriend|bf|sister|brother|teacher|tutor|form tutor|social worker|parents)\b"
)

_SON = re.compile(
    r"(?:(?<=['\u2019]s)|['\u2019]s) (?:(?:older|eldest|oldest|younger|youngest|grown up|step) ?)?(?:son|daughter|nephew|niece|lad|grandson|brother)\b(?!,? (?:is |was )?[A-Z])"
)


def is_only_whose_mate(text: str, name: NameMention) -> bool:
    """Return whether a name only says whose mate somebody is, whose own name is not told: "Gaz's mate", "Mr Hobday's son"."""
    is_father = name.title is not None and _SON.match(text, name.end) is not None
    return is_father or _MATE.match(text, name.end) is not None


def is_whose_kin(text: str, name: NameMention) -> bool:
    """Return whether a name says whose nan or boyfriend somebody is: mostly the child's."""
    return _KIN.match(text, name.end) is not None


def _is_whose_own(noun: NounMention, source: Plain, name: NameMention) -> bool:
    """Return whether a name only says whose kin somebody is: "Mr Hobday's son"."""
    owns = source.original[name.start : name.end].endswith(("'s", "’s"))
    return owns and noun.noun in lexicon().person_nouns.relations


def is_apposed_to(person: SpokenPerson, noun: NounMention, source: Plain, name: NameMention) -> bool:
    """Return whether what somebody is stands behind their name; a pronoun says nothing of a name before it."""
    if noun.noun != person.noun.noun or noun.by_pronoun or _is_whose_own(noun, source, name):
        return False  # "Mr Pell the caretaker saw it" is not the man of the sentence before
    start, end = source.span(*noun.span)
    is_told_by_name = noun.aside is not None and source.original[name.end : start].strip(" ,").lower() in ("", "the")
    return is_told_by_name or is_apposed(source, name, start, end)


def with_whose_mate(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> list[SpokenPerson]:
    """Return the people with the mate; "uncle" before the name says whose mate it is as well."""
    if _MATE.match(source.original, name.end) is None:
        return list(people)  # the son is told of by his own word
    start, until = plain_offset(source, name.start), _end_of_mate(source, name)
    owners = [person for person in people if person.noun.end == start - 1 and not person.again]
    left = [person for person in people if person not in owners]
    first, end = min([start, *(owner.noun.start for owner in owners)]), plain_offset(source, until)
    if any(first <= person.noun.start < end for person in left):
        return left
    noun = NounMention(first, end, "mate", _side(left, source, replace(name, end=until)), None, False, 1, False, None)
    return sorted([*left, SpokenPerson(noun)], key=lambda person: person.noun.start)


def _end_of_mate(source: Plain, name: NameMention) -> int:
    mate = _MATE.match(source.original, name.end)
    return mate.end() if mate else name.end


def _side(people: Sequence[SpokenPerson], source: Plain, mate: NameMention) -> Side:
    """Return the side of a mate: grown up by what they do, or where no other grown-up is told of."""
    grown = acts_like_a_grown_up(source, mate) or all(person.side == "child" for person in people)
    return "adult" if grown else "child"
