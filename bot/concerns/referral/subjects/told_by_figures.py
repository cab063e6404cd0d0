"""Who is told by an age or a number alone, and the answers that say that there was nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from bot.questions import catalogue
from bot.understanding.facts import Age, PersonMention, PersonRole

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.joined_persons import JoinedPerson, SourcedMention
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts
    from bot.understanding.facts import Facts

QUESTIONS_FOR = {"children": "child", "adults": "adult"}  # the questions that ask for people, and which
ROLES: dict[str, PersonRole] = {"child": "child", "adult": "adult_of_concern"}
# "none", "no one that I saw", "not seen": nobody, unless the words go on to tell of somebody
_NOBODY = re.compile(
    r"^\W*(?:no|none|nobody|nope|nah|not|nothing|never|neither|n/?a|nil|zero|0|noone|unknown|only|just)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"\b(?:he|him|his|she|her|they|them|someone|somebody|who|one of)\b", re.IGNORECASE)
_OLDER = re.compile(r"\b(?:older|grown)\b", re.IGNORECASE)


def told_by_figures(facts: SourcedFacts, people: Sequence[JoinedPerson], side: str) -> Iterator[SourcedMention]:
    """Give who is told by an age or a number alone, where no words name anybody of that side."""
    question = next(name for name, asked in QUESTIONS_FOR.items() if asked == side)
    if is_nobody(facts.words(question) or "") or side in {person.side for person in people}:
        return
    mentions = ((source, 0, mention) for source, mention in _by_source(facts, side, question))
    yield from islice((each for each in mentions if not _is_counted_twice(each[2], people)), 1)


def _by_source(facts: SourcedFacts, side: str, question: str) -> Iterator[tuple[str, PersonMention]]:
    for source in _of_event(facts, question):
        part = replace(facts.draft.parts[source], persons=facts.persons(source))
        if mention := _by_figures(part, side, question):
            yield source, mention


def _of_event(facts: SourcedFacts, question: str) -> Iterator[str]:
    return (source for source in facts.sources(question) if source not in catalogue.QUESTIONS.about_child)


def _is_counted_twice(mention: PersonMention, people: Sequence[JoinedPerson]) -> bool:
    """Return whether a number is of "older boys", who are counted with the grown-ups and are there already."""
    by_number = mention.side == "adult" and not mention.ages
    return by_number and any(_OLDER.search(person.first.text) for person in people)


def _by_figures(part: Facts, side: str, question: str) -> PersonMention | None:
    then = _ages_then(part) if side == "child" else []
    ages = tuple(age for age in part.ages if age.role == side and age not in then)
    count = getattr(part, question)
    if not ages and (then or not count):
        return None
    return PersonMention(ROLES[side], count=count or (1 if len(ages) == 1 else None), ages=ages)


def _ages_then(part: Facts) -> list[Age | None]:
    """Return how old those were as children who are grown now."""
    return [person.age_then for person in part.persons if person.role == "survivor_adult"]


def is_nobody(words: str) -> bool:
    """Return whether an answer says that there was nobody: "none", "not seen", "no adults that I know of"."""
    return bool(_NOBODY.match(words)) and not _SOMEBODY.search(words)
