"""What a message puts right, in the order of its words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.understanding.corrections.correcting_phrases import DOUBT, Stretch, clauses, new_words, pairs, without_cue
from bot.understanding.corrections.fields import field_of_pair, fields_of_new
from bot.understanding.corrections.model import Correction, Earlier
from bot.understanding.corrections.place_words import numbered, place_meant
from bot.understanding.facts import ReadFacts, read_facts


def corrections(text: str, read: ReadFacts = read_facts, earlier: Earlier | None = None) -> tuple[Correction, ...]:
    """Return what a message puts right of what was told, in the order of its words; nothing when it only tells more."""
    before = earlier or Earlier()
    items = [item for clause in clauses(text) for item in of_clause(clause, read, before)]
    if not items and DOUBT.search(text):
        return (Correction(None, "", text, text),)
    return tuple(items)


def of_clause(clause: Stretch, read: ReadFacts, earlier: Earlier) -> Iterator[Correction]:
    """Give what one clause puts right."""
    for wrong, true, phrase in pairs(clause.text):
        old, new = numbered(wrong, true, earlier.words) or (wrong, true)
        if field := field_of_pair(old, new, clause.text, read, earlier):
            yield Correction(field, old, new, phrase)
            return
    told_so = new_words(clause)
    right = "" if told_so is None else without_cue(told_so)
    if right and (held := fields_of_new(right, clause.text, read, earlier)):
        yield Correction(held[0], place_meant(earlier.words, right) if held[0] == "where" else "", right, clause.text)
