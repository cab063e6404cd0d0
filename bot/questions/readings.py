"""What the account already says to each question for facts, and how it is read back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import clock
from bot.questions.model import FactReading
from bot.questions.time_words import time_in_words

if TYPE_CHECKING:
    from bot.understanding.facts import Age, Facts, PersonMention, Role


def _vehicles(facts: Facts) -> list[str]:
    parts = ((v.colour, v.make, v.model, v.vrm or v.vrm_partial) for v in facts.vehicles)
    return [" ".join(filter(None, part)) for part in parts]


def _people(facts: Facts, role: Role, count: int | None) -> list[str]:
    """Return each person as told; where words name nobody, the number and the ages alone."""
    people = [words for person in _of_side(facts, role) if (words := _person(person))]
    ages = [_years(age) for age in facts.ages if age.role == role]
    return people or [*([str(count)] if count else []), *ages]


def _of_side(facts: Facts, role: Role) -> list[PersonMention]:
    people = [person for person in facts.persons if person.side == role and person.text]
    return [person for person in people if not person.again] or people


def _person(person: PersonMention) -> str:
    """Return somebody in the words told, with the name, the age and the looks that they do not hold already."""
    more = (person.name, *person.aliases, *map(_years, person.ages), person.description)
    words = [person.text]
    words += [word for word in more if word and word not in person.text]
    return " ".join(words) if len(words) == 1 else f"{words[0]} ({', '.join(words[1:])})"


def _years(age: Age) -> str:
    return f"{age.min}-{age.max}" if age.min != age.max else str(age.min)


def _has_age(facts: Facts, role: Role) -> bool:
    return any(age.role == role for age in facts.ages)


def _adults_are_told(facts: Facts) -> bool:
    """Return whether a name was told of those of concern, and what they look like or whose relative they are."""
    of_concern = [person for person in _of_side(facts, "adult") if person.role == "adult_of_concern"]
    named = any(person.name for person in of_concern)
    return named and any(person.description or person.relationship for person in of_concern)


def _children_are_told(facts: Facts) -> bool:
    """Return whether their number was told, and an age or a name by which one of them is known."""
    named = any(person.name for person in _of_side(facts, "child"))
    return (named or _has_age(facts, "child")) and _number_is_told(facts)


def _number_is_told(facts: Facts) -> bool:
    """Return whether words say how many: a number, or nobody but single children: "a girl and her brother"."""
    children = _of_side(facts, "child")
    return bool(facts.children) or bool(children and all(person.count for person in children))


def _times(facts: Facts) -> list[str]:
    """Return the dates that will be stored; a pattern and a part of the day read as they were told."""
    pattern = [facts.recurrence.phrase] if facts.recurrence else []
    dates = [time_in_words(when, clock.now().year) for when in (*facts.times, *facts.earlier, *facts.planned)]
    return [*dates, *pattern] or [facts.time_of_day or ""]


WHEN = FactReading(answers=lambda facts: bool(facts.times or facts.recurrence), in_words=_times)
WHERE = FactReading(
    answers=lambda facts: bool(facts.places or facts.postcodes),
    in_words=lambda facts: [*(place.name for place in facts.places[:1]), *facts.postcodes],
)
CHILDREN = FactReading(
    answers=_children_are_told,
    partly=lambda facts: bool(_people(facts, "child", facts.children)),
    in_words=lambda facts: _people(facts, "child", facts.children),
)
ADULTS = FactReading(
    answers=_adults_are_told,
    partly=lambda facts: bool(_people(facts, "adult", facts.adults)),
    in_words=lambda facts: _people(facts, "adult", facts.adults),
)
VEHICLE = FactReading(
    answers=lambda facts: any(vehicle.make or vehicle.model or vehicle.colour for vehicle in facts.vehicles),
    partly=lambda facts: bool(facts.vehicles),
    in_words=_vehicles,
)
ONLINE = FactReading(
    answers=lambda facts: bool(facts.phones or facts.handles),
    in_words=lambda facts: [*facts.phones, *facts.handles],
)
