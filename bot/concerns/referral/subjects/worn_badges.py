"""The number of a driver's or guard's badge, which is the person's who wears it and no vehicle's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.concerns.referral.subjects.vehicles import AUTHORITY, LICENCE_QUESTIONS
from bot.understanding.facts import badges_in, read_licence
from bot.understanding.text.sentences import sentences

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

_CHILDREN = frozenset(("child", "child_who_may_have_harmed"))
_WORKS = re.compile(
    r"(?i)\b(?:driver|guard|conductor|steward|porter|doorman|bouncer|officer|rider|cabbie)(?:['’]?s)?\W*$"
)
_PERSON = "person"


def with_badges(facts: SourcedFacts, people: Sequence[Subject]) -> list[Subject]:
    """Return the people with the number of each one's badge and who gave it.

    Who was asked for a badge and told of nobody else tells of its driver by it.
    """
    of_people: dict[int, Subject] = {}
    added: list[Subject] = []
    for source, text, number, start in _told(facts):
        fields = {"badge_number": number} | _authority(facts, text)
        wearer = _wearer(text, start, people)
        if wearer is not None:
            of_people.setdefault(wearer, fields)
        elif source == LICENCE_QUESTIONS[0]:
            words = facts.words(source)
            added.append(facts.subject(_PERSON, source, source, role="adult_of_concern", as_told=words, **fields))
    return [{**one, **of_people.get(at, {})} for at, one in enumerate(people)] + added


def _told(facts: SourcedFacts) -> Iterator[tuple[str, str, str, int]]:
    """Give each badge with the source, its words, and where in them it stands."""
    for source in facts.sources("adults"):
        text = facts.shown(source)
        for number, start in badges_in(text):
            yield source, text, number, start


def _authority(facts: SourcedFacts, text: str) -> Subject:
    named = read_licence(text).issuing_authority or facts.words(LICENCE_QUESTIONS[1])
    return {AUTHORITY: named} if named else {}


def _wearer(text: str, start: int, people: Sequence[Subject]) -> int | None:
    """Return who wears the badge that stands there: whom its sentence told of last, else the only grown-up of it all.

    A worker who is told of by the badge alone ("guard badge no 4471 saw it too") is nobody else.
    """
    grown = [at for at, one in enumerate(people) if one["type"] == _PERSON and one.get("role") not in _CHILDREN]
    work, before = _WORKS.search(text, 0, start), _told_before(text, start, people, grown)
    if work:
        before = [span for span in before if span[0] <= work.start() < span[1]]
    if before:
        return max(before)[2]
    return grown[0] if len(grown) == 1 and not work else None


def _told_before(text: str, start: int, people: Sequence[Subject], grown: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return where the sentence of a badge tells of grown-ups before it: start, end, and which of the people."""
    begin = next((part.start for part in reversed(sentences(text)) if part.start <= start), 0)
    spans = [(text.casefold().rfind(words, begin, start), words, at) for at in grown if (words := _words(people[at]))]
    return [(at_text, at_text + len(words), at) for at_text, words, at in spans if at_text >= 0]


def _words(person: Subject) -> str:
    return str(person.get("as_told") or "").casefold()
