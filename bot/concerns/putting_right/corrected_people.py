"""How many there were, and who they were, as it was put right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.understanding.corrections.values import how_many, person_in
from bot.understanding.facts import Facts, PersonMention, ReadFacts

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction

_FIGURES = {"child": "children", "adult": "adults"}  # where the number of a side stands


def change_number(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """Another number is of the only group that was so many, or that the words name; of several nobody guesses."""
    right, groups = how_many(item.new), _groups(parts, item, read)
    if right is None or len({(one.side, one.sex) for one in groups}) != 1:
        return dict(parts)
    return {name: _counted(part, groups, right) for name, part in parts.items()}


def _groups(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> list[PersonMention]:
    """Return who was so many as is wrong; where nothing wrong is named, the only ones whom the new words name."""
    wrong, named = how_many(item.old), _named(item, read)
    of_kind = [person for person in _introduced(parts) if _is_of_kind(person, named)]
    if wrong is not None:
        return [one for one in of_kind if one.count == wrong]
    return of_kind if named is not None and len(of_kind) == 1 else []


def _introduced(parts: Mapping[str, Facts]) -> list[PersonMention]:
    return [person for part in parts.values() for person in part.persons if not person.again]


def _named(item: Correction, read: ReadFacts) -> PersonMention | None:
    return next((person for words in (item.new, item.old) for person in read(words).persons), None)


def _is_of_kind(person: PersonMention, named: PersonMention | None) -> bool:
    if named is None:
        return True
    return person.side == named.side and (None in (person.sex, named.sex) or person.sex == named.sex)


def _counted(part: Facts, groups: Sequence[PersonMention], right: int) -> Facts:
    """Return a part in which a group is so many, and its side as many as that makes."""
    people = tuple(replace(one, count=right) if one in groups else one for one in part.persons)
    figure, was = _FIGURES.get(groups[0].side, "adults"), groups[0].count
    figures: dict[str, Any] = {figure: right} if getattr(part, figure) == was else {}
    return replace(part, persons=people, **figures)


def change_person(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """Somebody told of by a wrong word ("a girl") is told of by the right one; of several nobody guesses."""
    wrong, right = person_in(item.old, read), person_in(item.new, read)
    if wrong is None or right is None:
        return dict(parts)
    meant = [person for part in parts.values() for person in part.persons if _is_told_as(person, wrong)]
    if sum(not person.again for person in meant) != 1:
        return dict(parts)
    new = _as_right(wrong, right)
    return {name: replace(part, persons=_replaced(part.persons, meant, new)) for name, part in parts.items()}


def _as_right(wrong: PersonMention, right: PersonMention) -> dict[str, Any]:
    new: dict[str, Any] = {"sex": right.sex, "relationship": right.relationship, "text": right.text}
    return new if right.side == wrong.side else new | {"role": right.role}


def _replaced(
    people: Sequence[PersonMention], meant: Sequence[PersonMention], new: Mapping[str, Any]
) -> tuple[PersonMention, ...]:
    return tuple(replace(person, **new) if person in meant else person for person in people)


def _is_told_as(person: PersonMention, wrong: PersonMention) -> bool:
    if wrong.relationship is not None:
        return person.relationship == wrong.relationship
    return (person.side, person.sex, person.count) == (wrong.side, wrong.sex, wrong.count)
