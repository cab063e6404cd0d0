"""What somebody is to a family, where the word says whose: "mums lodger Ray", "my nans neighbour Derek"."""

from __future__ import annotations

import re

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_AT_WORK = frozenset({"boss", "landlord"})  # "our boss" is the writer's at work
_OF_KIN = re.compile(
    r"\b(?:mum|mam|dad|nan|nana|gran|grandma|grandad|aunt|auntie|aunty|uncle|sister|brother|mate|friend|cousin|stepdad|stepmum|family|parent|neighbour)s? (?:old |ex |next door )?$"
)
_REACH = 30  # characters before a word in which it is said whose they are
_OF_THE_WRITER = re.compile(r"\b(?:me|us)\b")


def known_by_kin(person: SpokenPerson, text: str) -> str | None:
    """Return the word for a lodger or neighbour before which it is said whose they are; None for any other."""
    start, noun = person.noun.start, person.noun.noun
    if noun not in lexicon().routing_words.lists["known_by_kin"]:
        return None
    own = person.noun.owner is not None and not (person.noun.owner in ("my", "our") and noun in _AT_WORK)
    return noun if own or _OF_KIN.search(text, max(0, start - _REACH), start) else None


def as_done_to_a_child(words: str) -> str:
    """Return words in which the writer tells of their own childhood, "me" as any child."""
    return _OF_THE_WRITER.sub("her", words)
