"""Whose an age is that a piece of a description tells: "most days, 60 odd, flat cap", "she thinks maybe 45, tattoo"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_PIECE = re.compile(r"[,.;!?(\n](?!\d)")
_GUESSES = re.compile(
    r"(?:\s|\b(?:s?he|they|i|we|id|my (?:daughter|son|lad|wife|husband)|thinks?|thought|reckons?|guess(?:es)?|says?|said|would|say|about|around|maybe|probably|like|looked|looks|roughly|white|asian|black|about|easily|pushing|nudging|knocking on|getting on for|the wrong side of)\b)*"
)


def of_the_only_grown_up(people: Sequence[SpokenPerson], text: str, age: AgeMention) -> SpokenPerson | None:
    """Return the only grown-up of no told age before an age that is a piece of its own."""
    if age.age.role != "adult" or not _GUESSES.fullmatch(_piece_before(text, age.start)):
        return None
    fitting = [person for person in people if person.noun.start < age.start and _is_untold(person)]
    return fitting[0] if len(fitting) == 1 else None


def _piece_before(text: str, at: int) -> str:
    start = max((stop.end() for stop in _PIECE.finditer(text, 0, at)), default=0)
    return text[start:at]


def _is_untold(person: SpokenPerson) -> bool:
    is_one = person.side == "adult" and not (person.noun.group or person.aside or person.ages)
    return is_one and not person.in_passing and person.noun.noun not in lexicon().person_nouns.carers
