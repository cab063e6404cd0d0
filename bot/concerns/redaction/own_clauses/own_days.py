"""Which verbs tell what the writer does in their days, or did in their life: "I fold the boxes", "we came over"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bot.concerns.redaction.own_clauses.clause_words import Words, holds, listed, plain_at

_LIFE_NEAR = 4  # words from the verb on in which "born" or "retirement" tells of a life


def is_of_a_life(words: Words, at: int, behind: int) -> bool:
    """Say whether something past belongs to the writer's life: where they came from, what they took over."""
    verb = words[at].plain
    if verb in listed("comes"):
        return _is_of_coming(words, behind) or has_span(words)
    if verb == "took":
        return "over" in [word.plain for word in words[at:]] or holds(words, "of_a_life")
    long = verb in listed("does") and has_span(words)
    return long or holds(words[at : at + _LIFE_NEAR], "of_a_life")


def _is_of_coming(words: Words, behind: int) -> bool:
    after = plain_at(words, behind)
    return after in ("over", "here") or (after == "to" and not tells(plain_at(words, behind + 1)))


def is_told_of_oneself(verb: str, follows: Sequence[str]) -> bool:
    """Say whether a verb in the present tells what somebody does in their days."""
    after, then = (*follows, "", "")[:2]
    if after in listed("of_what_happened") and verb not in listed("runs"):  # "I keep it locked away"
        return False
    if verb == "do":
        return bool(after) and not tells(after)
    return not (_governs(after, then) or _is_past(verb) or tells(verb.removesuffix("s"))) and _is_a_verb(verb)


def _governs(after: str, then: str) -> bool:
    """Say whether a verb leads to another: "I keep seeing", "I manage to see the plate"."""
    return tells(after) and after.endswith("ing") if after != "to" else tells(then)


def _is_past(verb: str) -> bool:
    return tells(verb) or (verb.endswith("ed") and len(verb) > len("need"))


def _is_a_verb(verb: str) -> bool:
    return verb.isalpha() and verb not in listed("prepositions", "determiners")


def is_habit(words: Words, at: int) -> bool:
    """Say whether the writer tells what they do on every such day, and of nobody with it: "I go Mondays"."""
    verb = words[at].plain
    if verb in listed("mind", "past") or verb.endswith("ed") or not verb.isalpha():
        return False
    return is_often(words[at:]) and not holds(words, "another")


def is_often(words: Words) -> bool:
    """Say whether words tell a day or an hour that comes again: "Mondays", "two days a week", "all day"."""
    plain = [word.plain for word in words]
    return any(map(_are_days, plain)) or any(
        one in listed("each") and then.rstrip("s") in listed("day") for one, then in pairwise(plain)
    )


def _are_days(plain: str) -> bool:
    return plain.endswith("days") and plain != "days"


def tells(verb: str) -> bool:
    """Say whether a verb is one of what the writer thinks, or of what happens."""
    return verb in listed("mind", "happens")


def has_span(words: Words) -> bool:
    """Say whether words tell how long or since when."""
    return holds(words, "span")
