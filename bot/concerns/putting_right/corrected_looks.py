"""What somebody looks like or wears, as it was put right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.corrections.looks import look_of_another_kind, mended_look
from bot.understanding.facts import Facts, PersonMention, ReadFacts

if TYPE_CHECKING:
    from bot.understanding.corrections import Correction

_SEXES = (
    (re.compile(r"\b(?:he|hes|he's|his)\b", re.IGNORECASE), "male"),
    (re.compile(r"\b(?:she|shes|she's|her)\b", re.IGNORECASE), "female"),
)


def change_looks(parts: Mapping[str, Facts], item: Correction, read: ReadFacts) -> dict[str, Facts]:
    """What was wrong gives way in the looks of the only one of whom it was told; of several nobody guesses."""
    everybody = [person for part in parts.values() for person in (*part.persons, *part.spoken_of)]
    meant = {person for person in everybody if _is_meant(person, item)}
    if len({(one.side, one.sex, one.name) for one in meant}) != 1:
        return dict(parts)
    return {name: _in_part(part, item) for name, part in parts.items()}


def _is_meant(person: PersonMention, item: Correction) -> bool:
    sex = next((sex for words, sex in _SEXES if words.search(item.clause)), None)
    return None in (sex, person.sex) or sex == person.sex if _mended(person, item) else False


def _mended(person: PersonMention, item: Correction) -> str | None:
    if not person.description:
        return None
    if item.old:
        return mended_look(person.description, item.old, item.new)
    return look_of_another_kind(person.description, item.new)


def _in_part(part: Facts, item: Correction) -> Facts:
    persons, spoken_of = (
        tuple(replace(one, description=_mended(one, item)) if _is_meant(one, item) else one for one in people)
        for people in (part.persons, part.spoken_of)
    )
    return replace(part, persons=persons, spoken_of=spoken_of)
