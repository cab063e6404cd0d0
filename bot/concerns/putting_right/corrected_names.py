"""A name that is put right is of the same person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.understanding.corrections.values import name_in, names_known
from bot.understanding.facts import Facts, PersonMention, ReadFacts

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction


def change_name(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """The name that was wrong gives way to the new one."""
    names = {
        word.casefold()
        for part in parts.values()
        for person in part.persons
        for name in (person.name, *person.aliases)
        if name
        for word in name.split()
    }
    wrong, right = names_known(item.old, names), name_in(item.new, names=names)
    if not wrong or right is None:
        return dict(parts)
    return {
        name: replace(part, persons=tuple(_renamed(person, wrong, right) for person in part.persons))
        for name, part in parts.items()
    }


def _renamed(person: PersonMention, wrong: set[str], right: str) -> PersonMention:
    """Return somebody under the right name; a surname that was told stays unless it is wrong too."""
    new: dict[str, Any] = {"aliases": tuple(_with_name(name, wrong, right) for name in person.aliases)}
    if person.name:
        new["name"] = _with_name(person.name, wrong, right)
        new["text"] = new["name"] if person.text == person.name else person.text
    return replace(person, **new)


def _with_name(name: str, wrong: set[str], right: str) -> str:
    words = name.split()
    if not wrong.intersection(word.casefold() for word in words):
        return name
    if len(right.split()) > 1 or len(words) == 1:
        return right
    return " ".join(right if word.casefold() in wrong else word for word in words)
