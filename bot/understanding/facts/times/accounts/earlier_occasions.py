"""A day on which the same people were seen before: it dates that other occasion, and not what the account is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.times.accounts.clause_times import ClauseTime

_LOOSE = ("week", "vague")  # precisions of times that are hardly ever those of what somebody has just seen
_SAME = re.compile(
    r"\b(?:same|this|that) (?:\w+ ){0,2}?(?:m[ae]n|wom[ae]n|blokes?|fellas?|guys?|chaps?|lads?|lot|couple|pair|two|three|group|"
    r"car|van|taxi|driver|customer|guest|person|one|girls?|lass(?:es)?|boys?|kids?)\b"
)
_ANOTHER = re.compile(
    r"\b(?:different|another|other) (?:\w+ ){0,2}?(?:girls?|boys?|lads?|lass(?:es|ie)?|kids?|child(?:ren)?|youngsters?|teenagers?|"
    r"pupils?|students?|ones?|wom[ae]n|m[ae]n|blokes?|friends?)\b"
)
_BEFORE = re.compile(
    r"\b(?:before|previously|already|as well|too|in the past|(?:last|another|the first|the other) time|also)\b"
)


def of_the_event(text: str, dated: Sequence[ClauseTime], every: Sequence[ClauseTime]) -> Sequence[ClauseTime]:
    """Return the dated clauses without those of an earlier occasion.

    A day is that of an earlier occasion where its clause says that the same people were there, with somebody else or
    before, and another clause tells what happened: with a time of its own, or beside a day that is only loosely told.
    """
    return [clause for clause in dated if not (_says_earlier(text, clause) and _is_told_beside(clause, every))]


def _says_earlier(text: str, clause: ClauseTime) -> bool:
    says = [bool(words.search(text, *clause.at)) for words in (_SAME, _ANOTHER, _BEFORE)]
    return sum(says) > 1 or (any(says) and _is_loose(clause))


def _is_loose(clause: ClauseTime) -> bool:
    return clause.reading is not None and clause.reading.time.precision in _LOOSE


def _is_told_beside(clause: ClauseTime, every: Sequence[ClauseTime]) -> bool:
    """Say whether another clause tells of somebody, at a time of its own unless this one's day is loosely told."""
    others = [other for other in every if other is not clause and other.of_others and not other.own_work]
    return any(_has_time(other) or (_is_loose(clause) and other.pattern is None) for other in others)


def _has_time(clause: ClauseTime) -> bool:
    return clause.undated or (clause.dated and not clause.planned)
