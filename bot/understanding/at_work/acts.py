"""What is done to a child in a sentence, given to the grown-up of whom it is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.at_work.patterns import pattern
from bot.understanding.at_work.person import Person, Spoken
from bot.understanding.routing_patterns import routing_patterns

_WITH = re.compile(r"\b(?:with|by|for|off|to|from|of)(?: (?:the|our|my|her|his|a|one of|your))*$")


def note_acts(words: str, spoken: Spoken, topic: Person | None) -> None:
    """Note on the people of a sentence, or on the topic before it, what the sentence says that they do."""
    for start in _acts_in(words):
        person = _last(spoken, start) or topic or _with_whom(words, start, spoken)
        if person is not None and person.may_do_it:
            person.did = True
    for child in pattern("with_child").finditer(words):
        person = _last(spoken, child.start()) or topic
        if person is not None and person.may_do_it:
            person.touches = True
    _note_in_theirs(words, spoken, topic)


def note_ends(words: str, spoken: Spoken, topic: Person | None) -> None:
    """Note who is said to be dead, or to do no work any more: nobody need look into their work."""
    for person in _of_whom("dead", words, spoken, topic):
        person.is_dead = True
    for person in _of_whom("works_no_more", words, spoken, topic):
        person.works_no_more = True


def _of_whom(name: str, words: str, spoken: Spoken, topic: Person | None) -> Iterator[Person]:
    """Give of whom each phrase of a list is said: never of who writes."""
    others = [(at, person) for at, person in spoken if not person.is_writer]
    for phrase in pattern(name).finditer(words):
        person = _last(others, phrase.end()) or topic
        if person is not None:
            yield person


def _note_in_theirs(words: str, spoken: Spoken, topic: Person | None) -> None:
    """Note whose it is that a child is in: "she came down in his shirt"."""
    if pattern("in_theirs").search(words):
        owner = next((person for _, person in spoken if person.may_do_it), None) or topic
        if owner is not None and owner.sex != "female" and owner.may_do_it:
            owner.did = True


def _last(spoken: Spoken, start: int) -> Person | None:
    """Return who was spoken of last before a place of the sentence."""
    return next((person for at, person in reversed(spoken) if at <= start), None)


def _with_whom(words: str, start: int, spoken: Spoken) -> Person | None:
    """Return with whom it is done when only they come behind it: "a girl of 14 goes home with the barman"."""
    at, person = next(((at, person) for at, person in spoken if at > start), (0, None))
    return person if _WITH.search(words[:at].rstrip()) else None


def _acts_in(words: str) -> Iterator[int]:
    for acts in (pattern("acts"), routing_patterns().conduct):
        yield from (match.start() for match in acts.finditer(words))
