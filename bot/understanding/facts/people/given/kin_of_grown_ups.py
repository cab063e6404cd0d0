"""The kin of grown-ups: the mum of a woman of 24 looks after nobody, and a landlord's son who serves drink is grown up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.ages.age_mentions import GROWN
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.text.lexicons.lexicon import lexicon

_SONS = frozenset({"son", "daughter", "nephew", "niece", "stepson", "stepdaughter", "grandson", "granddaughter"})
_OLD = 60  # years; from here on a son or daughter of no told age is grown up
_DOES_AS_GROWN_UPS_DO = re.compile(
    r"(?:,? who)?(?: (?:also|always|often|then|sometimes|who|is|has been))* (?:drives|drove|driving|lets|letting|buys|bought|buying|sells|sold|selling|supplies|runs|owns|manages|works|serves|served|rents|employs|"
    r"deals|pays|paid|has (?:his|her) own|has a (?:flat|car|van|house|job|wife|girlfriend))\b"
)


def sons_of_grown_ups(people: Sequence[SpokenPerson], text: str) -> None:
    """Put a son or daughter of no told age on the side of grown-ups who does what they do, or whose father is old."""
    for person in people:
        is_open = person.noun.noun in _SONS and not (
            person.ages or person.noun.group or person.noun.owner in ("my", "our")
        )
        if is_open and (_does_as_grown_ups_do(person, text) or _is_of_the_old(person, people)):
            person.noun = replace(person.noun, side="adult")


def _does_as_grown_ups_do(person: SpokenPerson, text: str) -> bool:
    return any(_DOES_AS_GROWN_UPS_DO.match(text, end) for _, end in person.spans)


def _is_of_the_old(person: SpokenPerson, people: Sequence[SpokenPerson]) -> bool:
    """Return whether whose son somebody is, told of right before, is old."""
    before = [other for other in people if other.noun.start < person.noun.start and other.side == "adult"]
    return bool(person.noun.owner and before and before[-1].ages) and before[-1].ages[0].age.min >= _OLD


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
    in_account = person.names or person.noun.owner in ("my", "our") or person.noun.noun == ""
    return grown and bool(in_account) and person.sex in (None, sex or person.sex)
