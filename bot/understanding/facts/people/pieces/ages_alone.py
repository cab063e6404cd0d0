"""An age by which nobody new is told of: "Ayesha, 15, Yr 10", "kid in my class, ollie ... he's in year 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.numbers.told_by_age import sentence_start
from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_ages import may_be
from bot.understanding.facts.people.persons.person_looks import Anchor, anchors
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.pieces.told_pieces import places_of
from bot.understanding.text.normalise import Plain

_REACH = 160  # characters between somebody and an age that may be theirs
_OF_ANOTHER = re.compile(
    r"\b(?:an?|another|some|my|our|the|with|has|had|two|three|other|different|plus|met|takes|took|and)(?: (?:about|only|maybe))? $"
)
_TELLS = re.compile(r" (?:also |just )?(?:says?|said|told|tells|reckons?|reckoned|thinks?|thought|knows?|heard)\b")


def ages_of_the_last(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people; an age alone is of the last one before it who may be so old, or was told to be."""
    left = list(people)
    for alone in filter(_is_an_age_alone, people):
        places = places_of([person for person in left if person is not alone], source, names)
        end, owner = _last(places, alone)
        if owner is not None and _may_be_theirs(owner, alone, source.text, end):
            owner.ages += alone.ages if not owner.ages else []
            left.remove(alone)
    return left


def ages_of_the_last_word(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return the people; a school year alone, with no name before it, is of the last one told of in its sentence."""
    starts = [plain_offset(source, name.start) for name in names]
    left = list(people)
    for alone in filter(_is_an_age_alone, people):
        end, owner = _last(anchors([one for one in left if one is not alone], source.text), alone)
        begins = sentence_start(source.text, alone.noun.start)
        is_named = end <= begins or any(begins <= name <= alone.noun.start for name in starts)
        if owner is not None and not is_named and _is_of_no_age(owner, alone, source.text, end):
            owner.ages += alone.ages
            left.remove(alone)
    return left


def _is_of_no_age(owner: SpokenPerson, alone: SpokenPerson, text: str, end: int) -> bool:
    return not owner.ages and _may_be_theirs(owner, alone, text, end)


def _last(places: Sequence[Anchor], alone: SpokenPerson) -> tuple[int, SpokenPerson | None]:
    """Return who is named last before an age alone, and where the word for them ends."""
    before = [(end, person) for _, end, person in places if end <= alone.noun.start]
    return before[-1] if before else (0, None)


def _is_an_age_alone(person: SpokenPerson) -> bool:
    by_age = person.noun.noun == "" or person.noun.noun.startswith("year ")
    return by_age and bool(person.ages) and not (person.names or person.noun.group or person.aside)


def _may_be_theirs(owner: SpokenPerson, alone: SpokenPerson, text: str, end: int) -> bool:
    start = alone.noun.start
    sexes, between = {owner.sex, alone.sex} - {None}, text[end:start]
    if owner.sex is None and _TELLS.search(text, sentence_start(text, start), start):
        return False  # "Gary said she is 14"
    if not owner.single or len(sexes) > 1 or len(between) > _REACH or _OF_ANOTHER.search(between):
        return False
    age = alone.ages[0]
    return any(_overlap(age.age, own.age) for own in owner.ages) if owner.ages else may_be(owner, age)


def _overlap(age: Age, other: Age) -> bool:
    return age.min <= other.max and other.min <= age.max
