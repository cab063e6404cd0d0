"""Whether a piece of a sentence holds a verb: "found a bag" does, "the burnt hand" does not."""

from __future__ import annotations

from bot.concerns.redaction.own_clauses.clause_words import Words, holds, listed


def has_verb(words: Words) -> bool:
    """Say whether words hold a verb; behind an article or an adjective the same word is a noun."""
    return any(map(_is_finite, (word.plain for at, word in enumerate(words) if not _is_governed(words, at))))


def _is_governed(words: Words, at: int) -> bool:
    noun = holds(words[max(0, at - 2) : at], "determiners", "possessives", "prepositions", "one", "none")
    return noun and words[at].plain not in listed("be")


def _is_finite(plain: str) -> bool:
    if plain in listed("be", "has_verbs"):
        return True
    listed_verb = plain in listed("happens", "mind") and not plain.endswith("ing")
    return listed_verb or (plain.endswith("ed") and len(plain) > len("need"))
