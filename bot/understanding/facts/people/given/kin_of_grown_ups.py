"""The mum or dad of a grown-up who is told of: nobody looks after a woman of 24, whose mum she is kept from."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import GROWN
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon


def is_kin_of_a_grown_up(person: SpokenPerson, people: Sequence[SpokenPerson]) -> bool:
    """Return whether a nameless mum or dad is that of a grown-up whose age is told, and no child is told of."""
    looks_after = person.noun.noun in lexicon().person_nouns.carers and person.noun.owner is not None
    if not looks_after or person.names or any(other.side == "child" for other in people):
        return False
    sex = SEX_OF.get(person.noun.owner or "")
    return any(_is_whose(other, sex) for other in people if other is not person)


def _is_whose(person: SpokenPerson, sex: str | None) -> bool:
    """Return whether somebody is grown up by age, and known: by name, as "my sister", or as the "she" of the account."""
    grown = bool(person.ages) and person.ages[0].age.min >= GROWN
    known = person.names or person.noun.owner in ("my", "our") or person.noun.noun == ""
    return grown and bool(known) and person.sex in (None, sex or person.sex)
