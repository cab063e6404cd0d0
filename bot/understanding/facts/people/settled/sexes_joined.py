"""The sex that a joined clause tells: "the teenager was 15 and she looked scared", "he gives Jodie weed and she smokes it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson
from bot.understanding.facts.people.pieces.told_pieces import places_of
from bot.understanding.text.normalise import Plain

_JOINED = re.compile(r"(?:,| and| but| so| because| cos| as| while| when) (?P<who>s?hes?)\b")


def sexes_joined(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give who alone is named in a sentence before a joined "she" her sex, unless it was told otherwise."""
    if all(person.sex for person in people):
        return
    places = [(start, person) for start, _, person in places_of(people, source, names) if person is not None]
    for match in _JOINED.finditer(source.text):
        begins = max((stop.end() for stop in SENTENCE_END.finditer(source.text, 0, match.start())), default=0)
        inside = [person for start, person in places if begins <= start < match.start("who")]
        person = _only_one_of_it(inside, match["who"])
        if person is not None:
            person.sex = SEX_OF[match["who"]]


def _only_one_of_it(inside: Sequence[SpokenPerson], who: str) -> SpokenPerson | None:
    """Return the only one of a sentence whom a pronoun can mean, where it is one person."""
    fitting = list({id(person): person for person in inside if person.sex in (None, SEX_OF[who])}.values())
    return fitting[0] if len(fitting) == 1 and fitting[0].single else None
