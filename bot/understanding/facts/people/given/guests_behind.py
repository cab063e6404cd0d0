"""Who is told of behind the name of a booking: "booked under the name Harkin, a man of 50 with a girl"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, sentence_end
from bot.understanding.text.normalise import Plain


def only_guest_behind(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the nameless grown-up told of first in the sentence of the name of a booking, or the next one, where no other is in it."""
    end = plain_offset(source, name.end)
    until = _told_until(people, source.text, end)
    behind = [person for person in people if end <= person.noun.start < until]
    adults = [person for person in people if person.side == "adult" and person.noun.start < until and not person.aside]
    return adults[0] if adults and behind[:1] == adults and _may_be_a_guest(adults[0]) else None


def _told_until(people: Sequence[SpokenPerson], text: str, end: int) -> int:
    """Return where the sentence that holds a name ends, or the next one where nobody else is told of in it."""
    until = sentence_end(text, end)
    if "instead" in text[until:] or any(end <= person.noun.start < until for person in people):
        return until
    return sentence_end(text, min(until + 1, len(text)))


def _may_be_a_guest(person: SpokenPerson) -> bool:
    return not (person.names or person.noun.group or person.noun.owner)


def only_grown_up_before(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return the only grown-up of a text, where the name on the booking is told in a sentence that tells of nobody."""
    at = plain_offset(source, name.start)
    start = max((stop.end() for stop in SENTENCE_END.finditer(source.text, 0, at)), default=0)
    places = [place for person in people for place, _ in person.spans]
    if any(start <= place < sentence_end(source.text, at) for place in places):
        return None
    adults = [person for person in people if _may_have_booked(person)]
    return adults[0] if len(adults) == 1 and _is_nameless_before(adults[0], at) else None


def _may_have_booked(person: SpokenPerson) -> bool:
    return person.side == "adult" and not (person.aside or person.noun.owner)


def _is_nameless_before(person: SpokenPerson, at: int) -> bool:
    return person.noun.start < at and not (person.names or person.noun.group)
