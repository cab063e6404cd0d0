"""What of each sentence tells who writes: whole clauses of theirs, and what joins on to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from bot.concerns.redaction.own_clauses.clause_words import Words, holds, words_of
from bot.concerns.redaction.own_clauses.durations import duration
from bot.concerns.redaction.own_clauses.names_told import names_told
from bot.concerns.redaction.own_clauses.one_clause import SoFar, hidden_of
from bot.concerns.redaction.own_clauses.own_posts import announced_post
from bot.concerns.redaction.own_clauses.own_things import own_nouns
from bot.concerns.redaction.own_clauses.pointed_at import beside
from bot.concerns.redaction.own_clauses.reach import helps_at, house_behind, is_done_to_the_writer
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause, clauses
from bot.concerns.redaction.quoted_speech import in_others_mouth
from bot.understanding.text.sentences import sentences

GREETING = 2  # words of a sentence that only greets
Span = tuple[int, int]
Part = tuple[Literal["own", "work"], int, int]


@lru_cache(maxsize=64)
def own_parts(text: str) -> tuple[Part, ...]:
    """Return where a text tells who writes, by what each clause is about, and the house or firm where they do it."""
    if is_done_to_the_writer(text):  # who they are is then part of what happened
        return ()
    return tuple(
        part
        for sentence in sentences(text)
        for part in _of_sentence(
            text, words_of(text, sentence.start, sentence.end), first=len(text[: sentence.start].split()) <= GREETING
        )
    )


@lru_cache(maxsize=64)
def own_name_spans(text: str) -> tuple[Span, ...]:
    """Return where a text tells how the writer is called."""
    hidden: list[Span] = []
    for sentence in sentences(text):
        words = words_of(text, sentence.start, sentence.end)
        names = names_told(clauses(words) if words else (), first=not text[: sentence.start].strip())
        hidden += [(name[0].start, name[-1].end) for name in names if not in_others_mouth(text, name[0].start)]
    return tuple(hidden)


def _of_sentence(text: str, words: Words, *, first: bool) -> Iterator[Part]:
    read = _not_quoted(text, clauses(words) if words else ())
    so_far = SoFar(first=first and not any(clause.is_anothers for clause in read), opens=first)
    yield from (("own", *span) for span in beside(read))
    if first:
        yield from _part("own", announced_post(read))
    for clause in read:
        hidden = hidden_of(clause, so_far) or _how_long(clause, so_far)
        yield from _part("own", hidden)
        yield from _houses_and_things(clause, hidden)
        so_far.read(clause, hidden)


def _part(kind: Literal["own", "work"], words: Words) -> Iterator[Part]:
    if words:
        yield kind, words[0].start, words[-1].end


def _how_long(clause: ToldClause, so_far: SoFar) -> Words:
    return () if so_far.about_others else duration(clause, first=so_far.opens, of_i=so_far.of_i)


def _houses_and_things(clause: ToldClause, hidden: Words) -> Iterator[Part]:
    """Give the house or firm where the writer works, which they are asked about, and what else is theirs."""
    if hidden:
        yield from _part("work", house_behind(clause.rest, len(hidden)))
        return
    yield from _part("work", helps_at(clause))
    for noun in own_nouns(clause.words, own=clause.is_own):
        yield from _part("own", noun)


def _not_quoted(text: str, read: tuple[ToldClause, ...]) -> tuple[ToldClause, ...]:
    """Return the clauses that are the writer's words: with "he said im 19 and i drive" the second is his, too."""
    own: list[ToldClause] = []
    speaks = False
    for clause in read:
        goes_on = clause.joint == "and" and clause.is_own and speaks
        quoted = in_others_mouth(text, clause.rest[0].start) or (
            goes_on and in_others_mouth(text, clause.words[0].start)
        )
        speaks = holds(clause.words, "first", "mine")
        own += [] if quoted else [clause]
    return tuple(own)
