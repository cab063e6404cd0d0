"""The sex of who tells of their own: "Ava has been saying Stuart gets in her bed", "Imogen told me her boyfriend hits her"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.given.named_places import named_places
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.text.normalise import Plain

_OWN = (
    r"(?:mum|mam|dad|nan|gran|grandad|stepdad|step dad|stepmum|uncle|aunt|auntie|brother|sister|boyfriend|girlfriend|bf|gf|ex|partner|husband|wife|daughter|son|kids|"
    r"bed|bedroom|room|coach|tutor|own|knickers|pants|legs?|body|chest)"
)
_TELLS = re.compile(
    rf" (?:(?:has|had|have|also|just|then|already|been|once) )*(?:said|says|saying|told|tells|telling|disclosed|discloses|confided|mentioned|reckons|claims|claimed)(?: [a-z'-]+){{0,7}}? (?:(?P<who>her|his) {_OWN}\b|(?P<whom>her|him)(?=\s*(?:[.,;!?]|$)))"
)


def sexes_of_who_tells(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give who is named, of no told sex, that of the "her" in what they tell, where nobody else of it was told of."""
    for _, end, person in named_places(people, source, names):
        if person is not None and person.sex is None and not person.noun.group:
            person.sex = _sex_told(person, people, _TELLS.match(source.text, end))


def _sex_told(person: SpokenPerson, people: Sequence[SpokenPerson], tells: re.Match[str] | None) -> Sex | None:
    """Return the sex of the pronoun in what somebody tells, unless somebody else of it was told of before."""
    if tells is None:
        return None
    sex = SEX_OF[tells["who"] or tells["whom"]]
    others = (other for other in people if other is not person and other.noun.start < tells.start())
    return None if any(other.sex == sex for other in others) else sex
