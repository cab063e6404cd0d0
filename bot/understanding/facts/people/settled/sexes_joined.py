"""The sex that a clause joined to another tells: "the teenager was 15 and she looked scared", "he gives Jodie weed and she smokes it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson
from bot.understanding.facts.people.pieces.told_pieces import places_of
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.text.normalise import Plain

_JOINED = re.compile(r"(?:,| and| but| so| because| cos| as| while| when) (?P<who>s?hes?)\b")


def sexes_joined(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give who alone is named in a sentence before a joined "she" her sex, unless it was told otherwise."""
    if all(person.sex for person in people):
        return
    places = [place for place in places_of(people, source, names) if place[2] is not None]
    for match in _JOINED.finditer(source.text):
        begins = max((stop.end() for stop in SENTENCE_END.finditer(source.text, 0, match.start())), default=0)
        named = {id(who): who for start, _, who in places if begins <= start < match.start("who") and who is not None}
        open_to_it = [who for who in named.values() if who.sex in (None, SEX_OF[match["who"]])]
        if len(open_to_it) == 1 and not open_to_it[0].noun.group and not open_to_it[0].aside:
            open_to_it[0].sex = SEX_OF[match["who"]]
