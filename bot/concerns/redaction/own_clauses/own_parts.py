"""What of each sentence tells who writes: whole clauses of theirs, and what joins on to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, Words, listed, people, words_of
from bot.concerns.redaction.own_clauses.durations import duration
from bot.concerns.redaction.own_clauses.names_told import names_told
from bot.concerns.redaction.own_clauses.own_things import own_nouns, own_thing
from bot.concerns.redaction.own_clauses.predicates import complement, goes_on, without_subject
from bot.concerns.redaction.own_clauses.reach import (
    helps_at,
    house_behind,
    is_done_to_the_writer,
    own_end,
    runs_into_another,
    tells_something,
)
from bot.concerns.redaction.own_clauses.said_to_be import (
    announced_post,
    as_what,
    beside,
    joined,
    names_own_mark,
    opening_post,
    own_mark,
    what_they_do,
    where_put,
    where_reached,
)
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
    hidden = []
    for sentence in sentences(text):
        read = clauses(words) if (words := words_of(text, sentence.start, sentence.end)) else ()
        hidden += [(name[0].start, name[-1].end) for name in names_told(read, first=not text[: sentence.start].strip())]
    return tuple(hidden)


def _of_sentence(text: str, words: Words, *, first: bool) -> Iterator[Part]:
    read = _not_quoted(text, clauses(words) if words else ())
    so_far = _SoFar(first=first and not any(map(_is_anothers, read)), opens=first)
    yield from (("own", *span) for span in beside(read))
    if first and (announced := announced_post(read)):
        yield "own", announced[0].start, announced[-1].end
    for clause in read:
        hidden = _of_clause(clause, so_far)
        if hidden:
            yield "own", hidden[0].start, hidden[-1].end
            yield from _employer(clause, hidden)
        elif (hidden := duration(clause, first=so_far.opens, of_i=so_far.of_i)) and not (
            so_far.about_others or _is_anothers(clause)
        ):
            yield "own", hidden[0].start, hidden[-1].end
        else:
            yield from (("work", house[0].start, house[-1].end) for house in helps_at(clause))
            yield from (("own", noun[0].start, noun[-1].end) for noun in own_nouns(clause.words, own=clause.is_own))
        so_far.read(clause, hidden)


def _employer(clause: ToldClause, hidden: Words) -> Iterator[Part]:
    """Give the house or the firm behind what the writer does there: where it was in that house, they are asked."""
    if house := house_behind(clause.rest, len(hidden)):
        yield "work", house[0].start, house[-1].end


@dataclass
class _SoFar:
    """What the clauses of a sentence before one were about."""

    first: bool  # the sentence opens the text and tells of nobody else
    opens: bool = False  # the sentence opens the text
    own: bool = False
    has_told: bool = False  # something of the writer's own
    about_others: bool = False
    as_somebody: bool = False
    of_i: bool = False
    as_what: bool = False  # "I'm down as ..."
    me_alone: bool = False  # "me and ..."

    def read(self, clause: ToldClause, hidden: Words) -> None:
        """Take in a clause with what was withheld of it."""
        others = _is_anothers(clause) and clause.joint != "as"
        self.about_others = not clause.is_own and (self.about_others or others)
        self.as_somebody = (
            clause.joint == "as"
            and not self.about_others
            and clause.words[-1].plain in ("somebody", "someone", "one", "person")
        )
        self.of_i = clause.is_own
        self.as_what = clause.is_own and clause.words[-1].plain in listed("as_what")
        self.me_alone = clause.is_own and len(clause.rest) == 1
        rest = [word for word in clause.words if hidden and word.start > hidden[-1].start]
        self.own = bool(hidden) and not any(is_somebody(word) for word in rest)
        self.has_told = self.has_told or bool(hidden) or names_own_mark(clause.words)


def _not_quoted(text: str, read: tuple[ToldClause, ...]) -> tuple[ToldClause, ...]:
    """Return the clauses that are the writer's words: with "he said im 19 and i drive" the second is his, too."""
    own: list[ToldClause] = []
    speaks = False
    for clause in read:
        goes_on = clause.joint == "and" and clause.is_own and speaks
        quoted = in_others_mouth(text, clause.rest[0].start) or (
            goes_on and in_others_mouth(text, clause.words[0].start)
        )
        speaks = any(word.plain in listed("first") | {"my"} for word in clause.words)
        own += [] if quoted else [clause]
    return tuple(own)


def _of_clause(clause: ToldClause, so_far: _SoFar) -> Words:
    """Return the words of a clause that are withheld."""
    rest = clause.rest
    if clause.is_own:
        return as_what(clause) if _is_being(rest) else _described(rest, complement(rest))
    if reached := where_reached(clause.words) or where_put(clause.words):
        return reached
    if so_far.as_somebody and clause.joint == "who":
        return rest
    if so_far.own and clause.joint in ("who", "that", "which") and (done := what_they_do(rest)):
        return done
    if clause.joint == "as" or rest[0].plain == "being":
        return () if so_far.about_others else as_what(clause, own=so_far.own or clause.opens, bare=so_far.as_what)
    if thing := own_thing(rest):
        return _described(rest, thing)
    if so_far.first and clause.opens and (post := opening_post(clause)):
        return post
    at = (
        without_subject(rest)
        if clause.opens
        else goes_on(rest, beside_me=so_far.me_alone)
        if so_far.own or so_far.of_i
        else None
    )
    if at is not None:
        return _described(rest, at)
    return joined(clause) if so_far.own else own_mark(rest) if so_far.has_told else ()


def _described(rest: Words, at: int | None) -> Words:
    if at is None or rest[-1].plain in ("that", "than"):  # "I serve notice that he is back"
        return ()
    is_noun = any(word.plain in (listed("be") | {"been", "were", "being"}) | listed("mine") for word in rest[:at])
    end = own_end(rest, at, is_noun=is_noun)
    if runs_into_another(rest, end) and not (is_noun and rest[at].plain in listed("determiners")):
        return ()
    had = any(word.plain in listed("have") for word in rest[:at])
    verb = not is_noun and (not had or rest[at].plain in listed("own_verbs", "without_subject"))
    return rest[:end] if tells_something(rest[at + verb : end]) else ()


def _is_being(rest: Words) -> bool:
    return len(rest) > 1 and rest[1].plain == "being"


def _is_anothers(clause: ToldClause) -> bool:
    return any(word.plain in listed("another") for word in clause.words)


def is_somebody(word: ClauseWord) -> bool:
    """Say whether a word is for somebody else."""
    return word.plain in listed("another") or word.plain in people()
