"""What a message puts right, in the order of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bot.understanding.corrections.correcting_phrases import DOUBT, Stretch, clauses, new_words, pairs, without_cue
from bot.understanding.corrections.fields import field_of_pair, fields_of_new
from bot.understanding.corrections.model import Correction, Earlier
from bot.understanding.corrections.place_words import numbered, place_meant
from bot.understanding.facts import ReadFacts, read_facts

_WORD = re.compile(r"[\w']+")
_LITTLE = frozenset(
    re.findall(
        r"\w+",
        "a an the in on at to of it i he she they we me her him them is was be so that this there with from for and or no all one",
    )
)
_LEADS = re.compile(r"^(?:\W+|(?:and|but|so|sorry|no|oh|wait|actually|hang on|also)\b)+", re.IGNORECASE)
_TRAILS = re.compile(r"(?:[\s,;.!-]+|\b(?:and|but|so|sorry|also))+$", re.IGNORECASE)
_LONGEST_OLD, _LONGEST_NEW = 4, 8  # words of a correction that is made in passing


def corrections(text: str, read: ReadFacts = read_facts, earlier: Earlier | None = None) -> tuple[Correction, ...]:
    """Return what a message puts right of what was told, in the order of its words; nothing when it only tells more."""
    before = earlier or Earlier()
    items = [item for clause in clauses(text) for item in of_clause(clause, read, before)]
    if not items and DOUBT.search(text):
        return (Correction(None, "", text, text),)
    return tuple(items)


def words_beside(text: str, items: Iterable[Correction]) -> str:
    """Return the words of a message beside those that put something right, without what only led to these."""
    for item in items:
        text = text.replace(item.clause, " ") if item.clause else text
    return _LEADS.sub("", _TRAILS.sub("", text)).strip()


def of_clause(clause: Stretch, read: ReadFacts, earlier: Earlier, *, brief: bool = False) -> Iterator[Correction]:
    """Give what one clause puts right; `brief`: in few words, so that nothing else is lost with them."""
    for wrong, true, phrase in pairs(clause.text):
        if brief and not (_is_brief(wrong, true) and _was_spoken(wrong, earlier.words)):
            continue
        old, new = numbered(wrong, true, earlier.words) or (wrong, true)
        if field := field_of_pair(old, new, clause.text, read, earlier):
            yield Correction(field, old, new, phrase)
            return
    yield from _of_cue(clause, read, earlier)


def _of_cue(clause: Stretch, read: ReadFacts, earlier: Earlier) -> Iterator[Correction]:
    """Give what a clause puts right that names nothing wrong: "sorry, it was blue"."""
    told_so = new_words(clause)
    right = "" if told_so is None else without_cue(told_so)
    if right and (held := fields_of_new(right, clause.text, read, earlier)):
        old = place_meant(earlier.words, right) if held[0] == "where" else ""
        yield Correction(held[0], old, right, clause.text)


def _is_brief(wrong: str, right: str) -> bool:
    return len(wrong.split()) <= _LONGEST_OLD and len(right.split()) <= _LONGEST_NEW


def _was_spoken(wrong: str, words: str) -> bool:
    """Return whether a word of what was wrong stands in what was told before; a zero may be typed as a letter."""
    telling = [word for word in _WORD.findall(wrong.casefold()) if word not in _LITTLE]
    folded = words.casefold()
    return any(word in folded or word in ("zero", "nought", "oh") for word in telling)
