"""Whose an age is that is told in a clause of its own: "shes called Tash, skinny little thing maybe 15", "she was never 16"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, meant
from bot.understanding.text.lexicons.lexicon import lexicon

_REACH = 70  # characters between "she" and the clause of an age
_RIGHT_BEHIND = 16  # characters between "she" and the age that is hers
_GUESSES = frozenset(
    [
        "a",
        "an",
        "thing",
        "maybe",
        "about",
        "around",
        "like",
        "very",
        "really",
        "proper",
        "bit",
        "only",
        "just",
        "probably",
        "looked",
        "looks",
        "looking",
        "with",
        "in",
        "of",
        "and",
        "id",
        "i",
        "would",
        "say",
        "reckon",
        "guess",
        "no",
        "more",
        "than",
    ]
)


def right_behind_a_pronoun(people: Sequence[SpokenPerson], age: AgeMention) -> SpokenPerson | None:
    """Return who is told of by "she" right before an age: one of a couple."""
    near = (person for person in people if person.noun.by_pronoun and not person.ages)
    return next((person for person in near if 0 <= age.start - person.noun.end <= _RIGHT_BEHIND), None)


def by_last_subject(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    """Return whom the last "she" or "he" of the sentence means, where nothing but looks stands before an age."""
    start = max(
        [
            0,
            age.start - _REACH,
            *(stop.end() for stop in SENTENCE_END.finditer(text, max(0, age.start - _REACH), age.start)),
        ]
    )
    last = next(reversed(list(SUBJECT.finditer(text, start, age.start))), None)
    if last is None or gap_has_people(text, last.end(), age.start):
        return None
    _, comma, clause = text[last.end() : age.start].rpartition(",")
    return meant(people, last["who"], last.start()) if comma and _is_all_looks(clause) else None


def _is_all_looks(words: str) -> bool:
    """Return whether words only tell what somebody looks like, or guess: "skinny little thing maybe"."""
    person_nouns = lexicon().person_nouns
    listed = {*person_nouns.looks, *person_nouns.worn, *person_nouns.kinds_of_worn, *_GUESSES}
    return all(word in listed for word in words.split())
