"""Whether an age is said of a first name right before it: "a vape to Maisie, she's 13", "lifts to Kelly, 14"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.parts.age_pronouns import says_own_age
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_WITHIN = 200  # characters before an age that say whose it is
_CALLED = re.compile(r" (?:called|named|name of|is called|was called) $")
_NOUN_REACH = 8  # characters before a name in which the noun of its bearer stands
_NAME_BEFORE = re.compile(
    r"\b(?P<name>[a-z'-]+)(?: (?:from|in) (?:my|our|the|his|her) [a-z]+(?=, s?he))?(?:, s?he(?:s| is| was) (?:only |just |about |around |maybe )?|,? \(?(?:(?:who is|is|must be|has to be|got to be|looks|looked|aged?) )?(?:only |just |about )?)$"
)
# "three lads took Mia and Chloe, both 13": of the two by name
_BOTH_NAMED = re.compile(
    r"\b(?P<first>[a-z'-]+) (?:and|n|&) (?P<name>[a-z'-]+),? (?:who (?:are|were) |theyre |they are |are |were )?both(?: (?:of them|about|only|around|just|aged))* $"
)
# "takes her and her friend Priya from year 9": hers, whatever her name is
_MATE_IN_YEAR = re.compile(
    r"\b(?:her|his|their|my) (?:(?:best|little|other|school) )?(?:friend|mate|pal|cousin|sister|brother|twin) (?:called |named )?(?!is\b|was\b|who\b|and\b|are\b)[a-z'-]+(?:,? (?:who is |whos )?(?:from|in)| (?:is|was)(?: only| just| about)*|(?: (?:as well|too|also|aswell))?,? (?:s?hes|(?:she|he) is)(?: only| just| about)*) $"
)
_BESIDE_SOMEBODY = re.compile(r"\b(?:girl|lass|boy|lad|kid|child|one|man|woman|bloke) (?:with|beside|next to|behind) $")


def is_of_a_name(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> bool:
    """Return whether an age is said of a first name right before it: "a vape to Maisie, she's 13", "lifts to Kelly, 14"."""
    if text[age.start : age.end].split()[0].capitalize() in lexicon().first_names.names:
        return True  # "Keeley is 14"
    near = max(0, age.start - _WITHIN)
    if _MATE_IN_YEAR.search(text, near, age.start) or says_own_age(text, age) or _is_of_two(people, text, age):
        return True
    named = _NAME_BEFORE.search(text, near, age.start)
    is_name = named is not None and (_is_first_name(named["name"]) or _was_called(text, named))
    return named is not None and is_name and _is_theirs(people, text, named)


def _is_of_two(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> bool:
    """Return whether an age is said of two by name: "took Mia and Chloe, both 13"; not "two boys, Lewis and Cody, both 11"."""
    both = _BOTH_NAMED.search(text, max(0, age.start - _WITHIN), age.start)
    if both is None or not any(map(_is_first_name, both.groups())):
        return False
    return not any(person.noun.group and 0 <= both.start() - person.noun.end <= _NOUN_REACH for person in people)


def _was_called(text: str, named: re.Match[str]) -> bool:
    """Return whether somebody was called so before: "lad called Zak ... Zak must be 25"."""
    return re.search(rf"\b(?:called|named) {re.escape(named['name'])}\b", text[: named.start()]) is not None


def _is_theirs(people: Sequence[SpokenPerson], text: str, named: re.Match[str]) -> bool:
    """Return whether no word for its bearer stands before a name: "one lad, Theo, he's 11" is of the lad."""
    if _BESIDE_SOMEBODY.search(text, max(0, named.start() - _WITHIN), named.start()):
        return False  # "the lass with Tommo is only 14"
    called = _CALLED.search(text, max(0, named.start() - _WITHIN), named.start())
    beside = max(0, (called.start() if called else named.start()) - _NOUN_REACH)
    of_many = any(person.noun.group and beside <= person.noun.end <= named.start() for person in people)
    return of_many or not gap_has_people(text, beside, named.start())


def _is_first_name(word: str) -> bool:
    """Return whether a word is a first name, also with the s of "is": "Daves about 35"."""
    forms = (word, word.removesuffix("s").removesuffix("'"), word.split("-")[0])
    return any(form.capitalize() in lexicon().first_names.names for form in forms)
