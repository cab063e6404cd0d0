"""Whether a word for a child tells of a grown-up: "an older lad", "same old boy"."""

from __future__ import annotations

import re

from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.parts.only_mentioned import OWNERS, SIBLINGS

OF_ANY_AGE = frozenset({"boy", "girl", "lad", "lass", "lassie", "laddie"})  # a "lad" may be grown up
SAME = frozenset(
    (
        "the",
        "same",
        "this",
        "that",
        "these",
        "those",
        "both",
        "both of the",
        "all",
        "all the",
        "all of the",
        "all of these",
        "each of the",
        "neither of the",
        "both the",
        *map("{} same".format, ("the", "these", "those")),
    )
)
_GROWN_SIBLING = re.compile(r"\b(?:older|big|elder|eldest)\b")
_OLD_BOYS = frozenset({"boy", "girl", "lad"})
_OLD = re.compile(r"(?<!\d )\bold ?$")
_OLDER = re.compile(r"\b(?:older|grown)\b")


def _is_old(adjectives: str) -> bool:
    """Return whether a boy is an old one: "same old boy on the step"; "14 year old boy" is a boy."""
    return bool(_OLD.search(adjectives)) and "y" not in adjectives


def grown(match: re.Match[str], noun: str, side: Side) -> tuple[str, Side]:
    """Return the noun and side, those of "same old boy" and of "an older lad" as grown-ups."""
    if noun in _OLD_BOYS and _is_old(match["adj"]):
        return f"old {noun}", "adult"
    if noun in SIBLINGS and _GROWN_SIBLING.search(match["adj"]):
        return noun, "adult"
    return noun, "adult" if noun in OF_ANY_AGE and _is_older(match) else side


def _is_older(match: re.Match[str]) -> bool:
    """Return whether "an older lad" is told of; "the older girl" is one of two, "my older lad" a son."""
    pointed_at = match["det"] in ("these", "those", "this") and match["noun"].startswith(("lad", "boy"))
    return bool(_OLDER.search(match["adj"])) and (pointed_at or match["det"] not in (*SAME, *OWNERS))
