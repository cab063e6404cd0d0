"""How long somebody has done their work: "nineteen years on the doors", also beside what they never saw in it."""

from __future__ import annotations

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, Words, children, listed
from bot.concerns.redaction.own_clauses.reach import own_end
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause


def duration(clause: ToldClause, *, first: bool, of_i: bool = False) -> Words:
    """Return the words for how long the writer has done something, or none.

    `first`: the clause is of the first sentence, `of_i`: the one before it was about the writer.
    """
    words = clause.words
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 3]
        if word.plain not in listed("years") or (behind and behind[0].plain not in listed("at_work")):
            continue
        if word.plain == "year" and (not at or not _is_number(words[at - 1]) or words[at - 1].plain in ("one", "1")):
            continue
        if behind and behind[-1].plain in ("age", "prison", "jail", "total"):
            continue
        start = _number_before(words, at)
        at_the_end = behind or clause.is_own or of_i or (first and clause.opens and not _tells_of_a_child(words))
        if start < at and at_the_end and not _somebody(words):
            return words[start : max(at + 1, own_end(words, at + 1))]
    return ()


def _number_before(words: Words, at: int) -> int:
    while at > 0 and _is_number(words[at - 1]):
        at -= 1
    return at


def _is_number(word: ClauseWord) -> bool:
    return word.plain.isdigit() or any(part in listed("numbers", "many") for part in word.plain.split("-"))


def _tells_of_a_child(words: Words) -> bool:
    return any(word.plain in children() or word.is_capital for word in words[1:])


def _somebody(words: Words) -> bool:
    return any(word.plain in listed("another") for word in words)
