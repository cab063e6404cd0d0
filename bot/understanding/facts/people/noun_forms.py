"""The forms of the words for people: singular and plural, grown up or a child, and the sex that a word tells."""

from __future__ import annotations

from functools import cache
from typing import Literal

from bot.understanding.facts.model import Sex
from bot.understanding.text.lexicons.lexicon import lexicon

Side = Literal["child", "adult"]

_AS_KIN = frozenset({"uncle", "auntie", "aunt", "nana", "granny", "grandad", "grandma"})  # "Uncle Ray"
_ENDS: tuple[tuple[tuple[str, ...], Sex], ...] = (
    ((" lady", "woman", "mistress", " sister", " girl"), "female"),
    ((" man", "foreman", "master", " boy", "milkman", "postman", "binman", "groundsman"), "male"),
)


@cache
def nouns() -> dict[str, tuple[str, Side, Sex | None, bool]]:
    """Return each form of each noun with its singular, side, sex, and whether it is a plural."""
    words = lexicon().person_nouns
    groups: tuple[tuple[tuple[str, ...], Side, Sex | None], ...] = (
        (words.child_female, "child", "female"),
        (words.child_male, "child", "male"),
        (words.child, "child", None),
        (words.adult_female, "adult", "female"),
        (words.adult_male, "adult", "male"),
        (words.adult, "adult", None),
        (words.anybody, "adult", None),
        (words.work, "adult", None),
    )
    table = {noun: (noun, side, sex or _sex_in(noun), False) for nouns, side, sex in groups for noun in nouns}
    plurals = _plurals(table)
    irregular = {many: (one, *table[one][1:3], True) for many, one in words.plurals.items() if one in table}
    owning = {f"{noun}s": (noun, *table[noun][1:3], False) for noun in ("man", "woman") if noun in table}
    return {**plurals, **owning, **table, **irregular}


def sex_in_name(name: str) -> Sex | None:
    """Return the sex that "Uncle Ray" tells, by which somebody is called."""
    first = name.split()[0].casefold()
    return nouns()[first][2] if first in _AS_KIN and " " in name else None


def _plurals(table: dict[str, tuple[str, Side, Sex | None, bool]]) -> dict[str, tuple[str, Side, Sex | None, bool]]:
    """Return the plurals in s of nouns; "trainers" are worn."""
    plurals = {f"{noun}s": (noun, side, sex, True) for noun, (_, side, sex, _) in table.items()}
    return {form: each for form, each in plurals.items() if form not in lexicon().person_nouns.worn}


def _sex_in(noun: str) -> Sex | None:
    """Return the sex that the end of a word tells: "dinner lady", "kit man"."""
    return next((sex for ends, sex in _ENDS if noun.endswith(ends)), None)


def forms() -> frozenset[str]:
    """Return each form of each word for people."""
    return frozenset(nouns())
