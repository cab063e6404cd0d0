"""The post with which a text opens, and the marks of it: "doorman SIA badge 0148", "hi its the lass with the hat"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise

from bot.concerns.redaction.own_clauses.clause_words import Words, has_number, has_verb, holds, listed, people, plain_at
from bot.concerns.redaction.own_clauses.reach import own_end
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause
from bot.understanding.text.lexicons.lexicon import lexicon

_TRADES = ("man", "keeper", "ist", "smith", "ician", "master", "mistress", "hand", "attendant", "operator")


@cache
def posts() -> frozenset[str]:
    """Return what people are at work, in the lexicon's words."""
    words = lexicon()
    return frozenset(
        {*words.person_nouns.work, *words.routing_words.lists["workmates"], *chain(*words.trades.workers.values())}
    )


def opening_post(clause: ToldClause) -> Words:
    """Return the post and marks with which a text opens, and no verb: "doorman SIA badge 0148"."""
    rest = clause.rest
    if len(rest) > 1 and rest[-1].plain == "speaking":
        return () if has_verb(rest[:-1]) else rest
    if has_verb(rest) or len(rest) == 1:
        return ()
    if rest[0].plain in listed("ranks") and rest[1].has_digit:
        return rest
    return _listed_post(rest) or _trade(rest)


def _trade(rest: Words) -> Words:
    """Return a post that no list holds, told by how its word ends: "Signalman at the box past the crossing"."""
    ends = rest[0].plain.endswith(_TRADES) and rest[0].plain not in people()
    tells = ends and rest[1].plain in ("at", "on", "for", "here") and not has_number(rest)
    return rest[: own_end(rest, 1)] if tells else ()


def _listed_post(rest: Words) -> Words:
    if any(word.is_capital and not word.text.isupper() for word in rest[1:]):
        return ()
    size = next((size for size in (3, 2, 1) if " ".join(word.plain for word in rest[:size]) in posts()), 0)
    whole = 0 < size < len(rest) and own_end(rest, size, is_noun=True) == len(rest)
    return rest if whole and _is_marked(rest) else ()


def _is_marked(rest: Words) -> bool:
    return (has_number(rest) and holds(rest, "marks")) or holds(rest, "in_place")


def announced_post(read: Sequence[ToldClause]) -> Words:
    """Return what the writer is behind a greeting, in a sentence of nothing else: "hi its the lass with the hat"."""
    greeting = len(read) > 1 and all(word.plain in listed("leads") for word in read[0].words)
    if not (greeting or (read and read[0].lead)):
        return ()
    words = tuple(word for clause in read[greeting:] for word in clause.rest)
    return _behind_its(words) if words[0].plain in ("its", "this", "it") else ()


def _behind_its(words: Words) -> Words:
    begin = next((here for here, word in enumerate(words[:3]) if word.plain in listed("determiners")), 0)
    by_article = plain_at(words, begin - 1) in ("its", "is") and begin > 0
    others = holds(words, "another") or has_number(words) or has_verb(words[begin:])
    return words[begin : own_end(words, begin, is_noun=True)] if by_article and not others else ()


def names_own_mark(words: Words) -> bool:
    """Say whether words name a mark of the writer's, whose number may follow: "my licence, number ..."."""
    return any(one.plain == "my" and then.plain in listed("marks", "wheels") for one, then in pairwise(words))


def own_mark(rest: Words) -> Words:
    """Return a number with the word for it, in a sentence that tells of the writer: "badge 88"."""
    marked = len(rest) > 1 and rest[0].plain in listed("marks", "wheels") and has_number(rest)
    return rest if marked and len(rest) <= len(("staff", "number", "is", "1")) else ()


def is_post_besides(rest: Words) -> bool:
    """Say whether it is "the vicar's wife" or "a dinner lady", which the writer is besides."""
    post = " ".join(word.plain for word in rest[1:] if word.plain not in ("here", "there"))
    if rest[0].plain in listed("determiners") and post in posts():
        return True
    return rest[0].plain == "the" and len(rest) > len(("vicar", "wife")) and rest[-2].text[-2:] in ("'s", "’s")
