"""How long somebody has done their work: "nineteen years on the doors", also beside what they never saw in it."""

from __future__ import annotations

from bot.concerns.redaction.own_clauses.reach import own_end
from bot.concerns.redaction.own_clauses.words import NUMBERS, Words, listed

_YEARS = frozenset({"years", "yrs", "decades", "seasons", "winters"})
_MANY = frozenset({"many", "few", "couple", "odd", "all", "long", "hundred"})
_AT_WORK = frozenset({"on", "in", "at", "of", "as", "behind", "doing", "driving", "here", "with", "for", "working", "this", "now", "there"})
_OF_A_CHILD = frozenset({"old", "ago", "younger", "older", "apart", "back", "of age", "later", "since"})


def duration(words: Words) -> Words:
    """Return the words for how long the writer has done something, or none."""
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 3]
        if word.plain not in _YEARS or not behind or behind[0].plain not in _AT_WORK:
            continue
        if behind[-1].plain in ("age", "prison", "jail", "total"):
            continue
        start = _number_before(words, at)
        if start < at and not _somebody(words):
            return words[start : max(at + 1, own_end(words, at + 1))]
    return ()


def _number_before(words: Words, at: int) -> int:
    while at > 0 and (words[at - 1].plain in NUMBERS | _MANY or words[at - 1].plain.isdigit() or words[at - 1].plain.endswith("ty")):
        at -= 1
    return at


def _somebody(words: Words) -> bool:
    return any(word.plain in listed("another") for word in words)
