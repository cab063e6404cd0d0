"""What of one clause tells who writes, by what the clauses before it in the sentence were about."""

from __future__ import annotations

from dataclasses import dataclass

from bot.concerns.redaction.own_clauses.besides import as_what, joined, what_they_do, where_put, where_reached
from bot.concerns.redaction.own_clauses.clause_words import Words, holds, listed, people, plain_at
from bot.concerns.redaction.own_clauses.own_posts import names_own_mark, opening_post, own_mark
from bot.concerns.redaction.own_clauses.own_things import own_thing
from bot.concerns.redaction.own_clauses.predicates import complement, goes_on, without_subject
from bot.concerns.redaction.own_clauses.reach import own_end, runs_into_another, tells_something
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause


@dataclass
class SoFar:
    """What the clauses of a sentence before one were about."""

    first: bool  # the sentence opens the text and tells of nobody else
    opens: bool = False  # the sentence opens the text
    own: bool = False
    has_told: bool = False  # something of the writer's own
    about_others: bool = False
    as_somebody: bool = False  # "as somebody who ..."
    of_i: bool = False
    as_what: bool = False  # "I'm down as ..."
    me_alone: bool = False  # "me and ..."

    def read(self, clause: ToldClause, hidden: Words) -> None:
        """Take in a clause with what was withheld of it."""
        others = self.about_others or (clause.is_anothers and clause.joint != "as")
        self.about_others = others and not clause.is_own
        self.as_somebody = clause.joint == "as" and not others and holds(clause.words[-1:], "as_somebody")
        self._read_own(clause)
        self.own = bool(hidden) and not _tells_of_somebody(clause, hidden)
        self.has_told = self.has_told or bool(hidden) or names_own_mark(clause.words)

    def _read_own(self, clause: ToldClause) -> None:
        self.of_i = clause.is_own
        self.as_what = clause.is_own and holds(clause.words[-1:], "as_what")
        self.me_alone = clause.is_own and len(clause.rest) == 1


def _tells_of_somebody(clause: ToldClause, hidden: Words) -> bool:
    behind = tuple(word for word in clause.words if word.start > hidden[-1].start)
    return holds(behind, "another") or not people().isdisjoint(word.plain for word in behind)


def hidden_of(clause: ToldClause, so_far: SoFar) -> Words:
    """Return the words of a clause that are withheld."""
    rest = clause.rest
    if clause.is_own:
        return as_what(clause) if plain_at(rest, 1) == "being" else _described(rest, complement(rest))
    if reached := where_reached(clause.words) or where_put(clause.words) or _behind_who(clause, so_far):
        return reached
    if {clause.joint, rest[0].plain} & {"as", "being"}:
        return () if so_far.about_others else as_what(clause, own=so_far.own or clause.opens, bare=so_far.as_what)
    return _described(rest, own_thing(rest)) or _without_subject(clause, so_far)


def _behind_who(clause: ToldClause, so_far: SoFar) -> Words:
    if so_far.as_somebody and clause.joint == "who":
        return clause.rest
    return what_they_do(clause.rest) if so_far.own and clause.joint in ("who", "that", "which") else ()


def _without_subject(clause: ToldClause, so_far: SoFar) -> Words:
    """Return what is withheld of a clause that names nobody: it opens the sentence, or joins on to the writer's."""
    rest = clause.rest
    if so_far.first and clause.opens and (post := opening_post(clause)):
        return post
    if (at := _verb_alone(clause, so_far)) is not None:
        return _described(rest, at)
    if so_far.own:
        return joined(clause)
    return own_mark(rest) if so_far.has_told else ()


def _verb_alone(clause: ToldClause, so_far: SoFar) -> int | None:
    if clause.opens:
        return without_subject(clause.rest)
    joins = so_far.own or so_far.of_i
    return goes_on(clause.rest, beside_me=so_far.me_alone) if joins else None


def _described(rest: Words, at: int | None) -> Words:
    if at is None or rest[-1].plain in ("that", "than"):  # "I serve notice that he is back"
        return ()
    is_noun = holds(rest[:at], "be", "is", "mine")
    end = own_end(rest, at, is_noun=is_noun)
    if runs_into_another(rest, end) and not (is_noun and rest[at].plain in listed("determiners")):
        return ()
    has_verb = not holds(rest[:at], "have") or rest[at].plain in listed("own_verbs", "without_subject")
    verb = has_verb and not is_noun
    return rest[:end] if tells_something(rest[at + verb : end]) else ()
