"""What the writer is, told beside a clause: "as the youngest of us", "being the one with the key", "..., badge 88"."""

from __future__ import annotations

from bot.concerns.redaction.own_clauses.clause_words import (
    Words,
    has_number,
    has_verb,
    holds,
    listed,
    people,
    plain_at,
)
from bot.concerns.redaction.own_clauses.own_posts import is_post_besides
from bot.concerns.redaction.own_clauses.reach import own_end, tells_something
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause

_SHORT = 9  # words of a piece that joins on to what the writer is


def as_what(clause: ToldClause, *, own: bool = False, bare: bool = False) -> Words:
    """Return what the writer says that they are behind "as" or "being"; also without an article where it is `bare`."""
    words, at = clause.words, _behind_as(clause.words)
    if at >= len(words):
        return ()
    if clause.opens and words[0].plain == "being" and words[at].plain in listed("prepositions"):
        return _told(words, at)
    if not (bare or _begins_a_post(words, at, own=own)):
        return ()
    no_role = holds(words[at : at + 3], "no_role") or has_verb(words[at - 1 :])
    return () if no_role else _told(words, at, is_noun=True)


def _behind_as(words: Words) -> int:
    at = next((at for at, word in enumerate(words) if word.plain in ("as", "being")), 0) + 1
    while plain_at(words, at) in ("from", "coming", "being"):
        at += 1
    return at


def _begins_a_post(words: Words, at: int, *, own: bool) -> bool:
    return words[at].plain in listed("determiners", "possessives", "one") or (own and words[at].is_capital)


def _told(words: Words, at: int, *, is_noun: bool = False) -> Words:
    end = own_end(words, at, is_noun=is_noun)
    return words[at:end] if tells_something(words[at:end]) else ()


def joined(clause: ToldClause) -> Words:
    """Return a piece that goes on about the writer behind a stop or an "and", and tells of nobody and nothing else."""
    rest = clause.rest
    if clause.joint not in ("", "and", "n", "&", "or") or len(rest) > _SHORT:
        return ()
    if _is_a_time(rest[0].plain) or has_verb(rest) or _is_elsewhere(rest):
        return ()
    whole = own_end(rest, 0, is_noun=is_post_besides(rest)) == len(rest)
    return rest if whole and tells_something(rest) else ()


def _is_a_time(plain: str) -> bool:
    return plain in listed("time_words") and not plain.endswith("s") and plain not in ("on", "at")


def _is_elsewhere(rest: Words) -> bool:
    """Say whether a piece names a place, a time or somebody: those are not the writer's."""
    first, behind = rest[0], rest[1:2]
    if first.has_digit:
        return not holds(behind, "measures")
    if has_number(behind) and first.plain in listed("numbered_places"):
        return True
    somebody = not people().isdisjoint(word.plain for word in rest)
    named = first.is_capital and not first.plain.endswith("days")
    return named or (somebody and not is_post_besides(rest))


def where_reached(words: Words) -> Words:
    """Return where or when the writer says that they can be reached: "you can get me at the allotments most days"."""
    at = next((at for at, word in enumerate(words) if at and word.plain in ("me", "us")), 0)
    asked = at and words[at - 1].plain in listed("reaches") and _only_asks(words[: at - 1])
    is_told = asked and plain_at(words, at + 1) in listed("prepositions", "when")
    return _told(words, at + 1) if is_told else ()


def _only_asks(words: Words) -> bool:
    return all(word.plain in listed("askers", "adverbs", "leads") for word in words)


def where_put(words: Words) -> Words:
    """Return where the writer is put at work: "they've put me on the hospital runs"."""
    plain = [word.plain for word in words]
    if "me" not in plain or not (holds(words, "puts") and holds(words, "they")):
        return ()
    at = plain.index("me") + 1
    return _told(words, at) if plain_at(words, at) == "on" else ()


def what_they_do(rest: Words) -> Words:
    """Return what is told of the writer behind "who": "the one who dresses as Santa"."""
    at = 1 if rest[0].plain in ("who", "that", "which") else 0
    words = rest[at:]
    if not plain_at(words, 0).endswith("s") or words[0].plain.rstrip("s") in listed("mind"):
        return ()
    end = own_end(words, 1)
    return rest[: at + end] if tells_something(words[1:end]) else rest
