"""What stands behind each place where somebody is named or meant, up to where somebody else is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.understanding.facts.people.given.named_places import named_places
from bot.understanding.facts.people.persons.person_looks import Anchor, anchors
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end
from bot.understanding.text.normalise import Plain

_REACH = 160  # characters behind a place that may still tell of whoever is named there
_SENTENCES = 2  # ends of sentences that a description may go over: "Tall. About 40."


class ToldBehind(NamedTuple):
    """A stretch of plain text behind a place where somebody is named."""

    start: int
    words: str
    person: SpokenPerson


def pieces(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> Iterator[ToldBehind]:
    """Yield the stretch behind each place where one of these people is named or meant, first to last."""
    places = places_of(people, source, names)
    stops = sorted({start for start, _, _ in places})
    for _, end, person in places:
        if person is not None:
            stop = min([_goes_on_until(source.text, end), *(at for at in stops if at >= end)])
            yield ToldBehind(end, source.text[end:stop], person)


def places_of(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[Anchor]:
    """Return where people are named, by a word or a name, or meant by a pronoun, first to last."""
    places = [*anchors(people, source.text), *named_places(people, source, names)]
    return sorted(places, key=lambda place: place[:2])


def _goes_on_until(text: str, at: int) -> int:
    """Return where a description that begins at a place is over at the latest."""
    end = sentence_end(text, at)
    for _ in range(_SENTENCES):
        end = sentence_end(text, min(end + 1, len(text)))
    return min(end, at + _REACH)
