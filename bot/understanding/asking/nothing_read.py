"""Accounts in which nothing was read: no danger, no sign of any weight, nobody beside a child, nothing done.

What somebody says of themselves is `nothing_to_report`'s; this is of what is not there, in whatever words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.understanding.asking.nothing_to_report import IN_DOUBT, is_told_all_the_same
from bot.understanding.at_work.patterns import pattern
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from bot.understanding.who_hears.routing_words import people_at_work, tells_sexual_contact

if TYPE_CHECKING:
    from bot.understanding.facts import Facts, PersonMention
    from bot.understanding.reading import Reading

# A sign below it is one that the model could not rule out: half of the accounts of none have such.
OF_WEIGHT = 0.6
_OF_AGE = 18
# What a child asks, says or hides from may be a plea: "a girl of 14 asked for the back door".
_PLEADS = re.compile(
    r"\b(?:girls?|boys?|lads?|lass(?:es|ie)?|kids?|child(?:ren)?|she|he|they|teen\w*|pupils?)(?: \w+){0,3}? "
    r"(?:ask(?:s|ed|ing)?|beg(?:s|ged|ging)?|pleads?|pleaded|hid(?:es|ing)?|says?|said|tells?|told|refuse[sd]?|wouldnt|wont)\b"
)
_OTHER_SEX = {
    "male": re.compile(r"\b(?:she|her|hers|shes|they|them|their)\b"),
    "female": re.compile(r"\b(?:he|him|his|hes|they|them|their)\b"),
}


def reads_nothing(reading: Reading, text: str) -> bool:
    """Say whether neither what was learned nor any rule reads a concern: children alone or with kin, or one of age."""
    learned = reading.of_concern is not None and reading.of_concern < IN_DOUBT
    if not learned or reading.danger or any(hit.confidence >= OF_WEIGHT for hit in reading.indicators):
        return False
    return not _finds_somebody(reading.facts) and (_is_of_one_of_age(reading, text) or _is_of_children(reading, text))


def _finds_somebody(facts: Facts) -> bool:
    """Say whether something is told by which somebody could be found: nobody notes it of what does not matter."""
    return bool(facts.vehicles or facts.phones or facts.handles)


def _is_of_one_of_age(reading: Reading, text: str) -> bool:
    """Say whether one grown-up of a told age is all that is told of, and nobody else is "he" or "she" beside them."""
    people = reading.facts.persons
    if len(people) != 1 or people[0].role == "survivor_adult" or not _is_of_age(people[0]):
        return False
    beside = _OTHER_SEX.get(people[0].sex or "")
    return not (tells_sexual_contact(text) or beside is None or beside.search(plain(text)))


def _is_of_age(person: PersonMention) -> bool:
    return bool(person.ages) and all(age.min >= _OF_AGE for age in person.ages)


def _is_of_children(reading: Reading, text: str) -> bool:
    """Say whether children are told of with nobody but their kin, and nothing that was done to one."""
    roles = {person.role for person in reading.facts.persons}
    if "child" not in roles or roles - {"child", "carer"} or reading.child_with_adult:
        return False
    return not (people_at_work(text) or _tells_of_a_doing([plain(one) for one in sentences_as_typed(text)]))


def _tells_of_a_doing(sentences: Sequence[str]) -> bool:
    patterns = routing_patterns()
    doings = (_PLEADS, patterns.conduct, patterns.sexual_contact, pattern("acts"))
    return is_told_all_the_same(sentences) or any(doing.search(words) for doing in doings for words in sentences)
