"""How long somebody has done their work: "nineteen years on the doors", also beside what they never saw in it."""

from __future__ import annotations

from bot.concerns.redaction.own_clauses.clause_words import (
    ClauseWord,
    Words,
    children,
    holds,
    listed,
    plain_at,
)
from bot.concerns.redaction.own_clauses.reach import own_end
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause


def duration(clause: ToldClause, *, first: bool, of_i: bool = False) -> Words:
    """Return the words for how long the writer has done something, or none.

    `first`: the clause is of the first sentence, `of_i`: the one before it was about the writer.
    """
    words = clause.words
    if holds(words, "another"):
        return ()
    by_itself = clause.is_own or of_i or (first and clause.opens and not _tells_of_a_child(words))
    for at in range(1, len(words)):
        if _is_of_work(words, at) and (by_itself or at + 1 < len(words)):
            return words[_number_before(words, at) : max(at + 1, own_end(words, at + 1))]
    return ()


def _is_of_work(words: Words, at: int) -> bool:
    """Say whether years stand there, behind a number and before words for work, or last."""
    if words[at].plain not in listed("years") or not _is_number(words[at - 1]):
        return False
    if words[at].plain == "year" and words[at - 1].plain in ("one", "1"):
        return False
    last = at + 1 == len(words)
    return last or (plain_at(words, at + 1) in listed("at_work") and plain_at(words, at + 2) not in listed("no_work"))


def _number_before(words: Words, at: int) -> int:
    while at > 0 and _is_number(words[at - 1]):
        at -= 1
    return at


def _is_number(word: ClauseWord) -> bool:
    return word.plain.isdigit() or any(part in listed("numbers", "many") for part in word.plain.split("-"))


def _tells_of_a_child(words: Words) -> bool:
    return any(word.plain in children() or word.is_capital for word in words[1:])
