"""Each place with where in it it was: a room, a floor, a bay, a door, as told in the sentence of the place or alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.understanding.facts import detail_spans
from bot.understanding.text.sentences import sentences

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

Span = tuple[int, int]
_NAMES = ("as_told", "name")


def with_details(facts: SourcedFacts, places: Sequence[Subject]) -> list[Subject]:
    """Return the places with their details; what names no place of its own sentence is of the one told before it.

    A part of the own house stays with the house, which answers "where" and comes first.
    """
    of_places: dict[int, list[str]] = {}
    for at, words in _told(facts, places):
        of_places.setdefault(at, []).append(words)
    return [
        {**place, "detail": ", ".join(dict.fromkeys(of_places[at]))} if at in of_places else place
        for at, place in enumerate(places)
    ]


def _told(facts: SourcedFacts, places: Sequence[Subject]) -> Iterator[tuple[int, str]]:
    """Give the details of all texts, each with the place that it is of."""
    gone = {words.casefold() for words in facts.draft.facts.taken_back}
    for source in facts.sources("where"):
        text = facts.shown(source)
        for start, end in detail_spans(text):
            of = _place_of(text, (start, end), places)
            if of is not None and text[start:end].casefold() not in gone:
                yield of, text[start:end]


def _place_of(text: str, detail: Span, places: Sequence[Subject]) -> int | None:
    """Return which place a detail is of: the nearest of its sentence, else the last told before it, else the first."""
    spans = [(at, span) for at, place in enumerate(places) for span in _spans(text, place)]
    start, end = _sentence(text, detail)
    beside = _others([(at, span) for at, span in spans if start <= span[0] < end], detail)
    if beside:
        return min(beside, key=lambda place: _apart(place[1], detail))[0]
    before = [(span, at) for at, span in spans if span[0] < detail[0]]
    return max(before)[1] if before else min(range(len(places)), default=None)


def _others(spans: Sequence[tuple[int, Span]], detail: Span) -> Sequence[tuple[int, Span]]:
    """Return the places without what is the detail itself: "room 12" is in the hotel beside it."""
    return [(at, span) for at, span in spans if span != detail] or spans


def _sentence(text: str, detail: Span) -> Span:
    whole = ((part.start, part.end) for part in sentences(text) if part.start <= detail[0] < part.end)
    return next(whole, (0, len(text)))


def _spans(text: str, place: Subject) -> Iterator[Span]:
    """Give where the words for a place stand first."""
    folded = text.casefold()
    for name in _NAMES:
        words = str(place.get(name, "")).casefold()
        at = folded.find(words) if words else -1
        if at >= 0:
            yield at, at + len(words)


def _apart(place: Span, detail: Span) -> int:
    """Return how many characters lie between a place and a detail; none where the one holds the other."""
    return max(0, place[0] - detail[1], detail[0] - place[1])
