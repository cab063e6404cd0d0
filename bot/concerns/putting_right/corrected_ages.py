"""An age that is put right is of the same person."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.corrections.values import numbers_in
from bot.understanding.facts import Age, Facts, PersonMention, ReadFacts, Role

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction

_SIDES: Mapping[str, str] = {"children": "child", "adults": "adult"}


def change_age(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """The age that was wrong gives way to the new one, of the person whom the words mean; in doubt nothing changes."""
    new, wrong = _new_ages(item, read), _ages_in(item.old, read)
    meant = _meant(parts, item, wrong, next(iter(read(item.new).persons), None))
    if not new or not (meant or _is_an_age(parts, wrong)):
        return dict(parts)
    gone = wrong or [age for person in meant for age in person.ages]
    return {name: _with_age(part, meant, gone, new[0]) for name, part in parts.items()}


def _meant(
    parts: Mapping[str, Facts], item: Correction, wrong: Sequence[Age], who: PersonMention | None
) -> list[PersonMention]:
    every = [person for part in parts.values() for person in part.persons]
    return _of_age(every, wrong, who) if wrong else _whom(every, who, item)


def _new_ages(item: Correction, read: ReadFacts) -> tuple[Age, ...]:
    """Return the new ages of a correction; whose they are is known by its field."""
    role: Role = "child" if item.field == "children" else "adult"
    read_ages = _ages_in(item.new, read)
    return tuple(replace(age, role=role) for age in read_ages)


def _ages_in(words: str, read: ReadFacts) -> list[Age]:
    if not words:
        return []
    behind = read(words).ages or read(f"he is {words}").ages
    return list(behind) or [Age("unknown", year, year) for year in numbers_in(words)]


def _is_an_age(parts: Mapping[str, Facts], wrong: Sequence[Age]) -> bool:
    return any(_meet(age, wrong) for part in parts.values() for age in part.ages)


def _meet(age: Age, others: Sequence[Age]) -> bool:
    return any(age.min <= other.max and other.min <= age.max for other in others)


def _of_age(every: Sequence[PersonMention], wrong: Sequence[Age], who: PersonMention | None) -> list[PersonMention]:
    """Return who was told of with the age that was wrong, of several whom the new words mean."""
    aged = [person for person in every if any(_meet(age, wrong) for age in person.ages)]
    fitting = [person for person in aged if who is None or _fits(person, who)]
    return fitting or aged


def _whom(every: Sequence[PersonMention], who: PersonMention | None, item: Correction) -> list[PersonMention]:
    """Return whom "the man" or "she" means: the only one of that side and sex, each time they are told of."""
    if who is None or not _is_spoken_of_again(who, item.new):
        return []
    side = _SIDES[str(item.field)]
    fitting = [person for person in every if person.side == side and _fits(person, who)]
    return fitting if _are_one([person for person in fitting if not person.again]) else []


def _is_spoken_of_again(who: PersonMention, words: str) -> bool:
    """Return whether words tell of somebody told of before, and introduce nobody: "the man", "she", a name."""
    return who.again or who.name is not None or not who.text[:1].isalpha()


def _are_one(people: Sequence[PersonMention]) -> bool:
    """Return whether all are one person: the only one, or told of by one name each time."""
    names = {person.name for person in people}
    return len(names) == 1 and people[0].count == 1 and (len(people) == 1 or None not in names)


def _fits(person: PersonMention, who: PersonMention) -> bool:
    if who.name is not None:
        return person.name is not None and who.name.split()[0] in person.name.split()
    return None in (person.sex, who.sex) or person.sex == who.sex


def _with_age(part: Facts, meant: Sequence[PersonMention], gone: Sequence[Age], new: Age) -> Facts:
    """Return a part in which those who are meant have the new age, and the age that was wrong is nobody's."""

    def changed(person: PersonMention) -> PersonMention:
        if person not in meant:
            return person
        left = [age for age in person.ages if not _meet(age, gone)]
        return replace(person, ages=(replace(new, role=_role(person, new)), *left))

    role = new.role
    ages = tuple(dict.fromkeys(replace(new, role=role) if _is_gone(age, gone, role) else age for age in part.ages))
    return replace(part, ages=ages, persons=tuple(map(changed, part.persons)))


def _role(person: PersonMention, new: Age) -> Role:
    return person.ages[0].role if person.ages else new.role


def _is_gone(age: Age, gone: Sequence[Age], role: Role) -> bool:
    return age.role in (role, "unknown") and _meet(age, gone)
