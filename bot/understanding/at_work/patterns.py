"""The phrases of lexicon/works.yml as patterns, together with the trades that lexicon/routing_words.yml lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of

AtWork = Literal["school_staff", "works_with_children", "driver", "premises_staff", "licensed_staff", "boss"]
Works = frozenset[AtWork]
# Trades that routing_words.yml lists already, by the list of works.yml that they belong to.
_LISTED_TOO: Mapping[str, Sequence[str]] = {
    "school_staff": ("teaching",),
    "works_with_children": ("helper", "of_a_team"),
    "on_the_school_run": ("on_the_school_run",),
    "premises_staff": ("staff",),
    "child": ("child",),
}
# The lists of nouns, of what is done and of what is worn, with the work that each tells.
NOUNS: Mapping[str, Works] = {
    "school_staff": frozenset({"school_staff"}),
    "works_with_children": frozenset({"works_with_children"}),
    "on_the_school_run": frozenset({"works_with_children"}),
    "driver": frozenset({"driver"}),
    "licensed_staff": frozenset({"licensed_staff", "premises_staff"}),
    "boss": frozenset({"boss", "premises_staff"}),
    "premises_staff": frozenset({"premises_staff"}),
}
DOINGS: Mapping[str, Works] = {
    "with_children_doing": frozenset({"works_with_children"}),
    "with_children_wearing": frozenset({"works_with_children"}),
    "school_run_doing": frozenset({"works_with_children", "driver"}),
    "driver_doing": frozenset({"driver"}),
    "licensed_doing": frozenset({"licensed_staff", "premises_staff"}),
    "boss_doing": frozenset({"boss", "premises_staff"}),
    "premises_doing": frozenset({"premises_staff"}),
}


@cache
def pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a list of works.yml."""
    listed, routing = lexicon().works, lexicon().routing_words.lists
    phrases = [*getattr(listed, name), *(phrase for other in _LISTED_TOO.get(name, ()) for phrase in routing[other])]
    return any_of(phrases, {**routing, **listed.lists})
