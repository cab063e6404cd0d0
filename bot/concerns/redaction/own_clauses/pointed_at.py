"""What a sentence tells of the writer without "I": before "thats me", and behind a farewell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.concerns.redaction.own_clauses.clause_words import Words, has_verb, holds, listed
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause

_THATS_ME = (["thats", "me"], ["that", "is", "me"], ["me"], ["is", "me"])


def beside(clauses: Sequence[ToldClause]) -> Iterator[tuple[int, int]]:
    """Give what stands before "thats me", and behind "Yours"."""
    for at in range(len(clauses)):
        before = _before_me(clauses, at)
        if before and _is_of_nobody_else(before):
            yield before[0].start, before[-1].end
            break
    signed = _signed(clauses)
    if signed and _is_of_nobody_else(signed):
        yield signed[0].start, signed[-1].end


def _words(clauses: Sequence[ToldClause]) -> Words:
    return tuple(word for clause in clauses for word in clause.words)


def _before_me(clauses: Sequence[ToldClause], at: int) -> Words:
    plain = [word.plain for word in clauses[at].words]
    if plain[-2:] == ["is", "me"] and len(plain) > len(("x", "is", "me")):
        return (*_words(clauses[:at]), *clauses[at].words[:-2])
    return _words(clauses[:at]) if at and _is_me(clauses, at) else ()


def _is_me(clauses: Sequence[ToldClause], at: int) -> bool:
    plain, behind = [word.plain for word in clauses[at].words], clauses[at + 1 : at + 2]
    if plain == ["thats", "what"] and behind:  # "thats what they call me"
        return [word.plain for word in behind[0].words][-2:] == ["call", "me"]
    ends = not behind or behind[0].after_stop
    return ends and (plain in _THATS_ME or (plain[0] == "thats" and plain[-2:] == ["i", "am"]))


def _signed(clauses: Sequence[ToldClause]) -> Words:
    """Return what stands behind a farewell with which a sentence begins: "Yours, the lady with the guide dog"."""
    farewell = len(clauses) > 1 and clauses[1].after_stop
    if not (farewell and all(word.plain in listed("farewell") for word in clauses[0].words)):
        return ()
    return _words(clauses[1:])


def _is_of_nobody_else(words: Words) -> bool:
    return not (holds(words, "another") or has_verb(words))
