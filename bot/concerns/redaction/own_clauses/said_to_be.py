"""What the writer is, told beside a clause: "as the youngest of us", "being the one with the key", "..., thats me"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, Words, listed, people
from bot.concerns.redaction.own_clauses.reach import own_end, tells_something
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause
from bot.understanding.text.lexicons.lexicon import lexicon

_TRADES = ("man", "keeper", "ist", "smith", "ician", "master", "mistress", "hand", "attendant", "operator")
_SHORT = 9  # words of a piece that joins on to what the writer is


def as_what(clause: ToldClause, *, own: bool = False, bare: bool = False) -> Words:
    """Return what the writer says that they are behind "as" or "being"."""
    words = clause.words
    at = next((at for at, word in enumerate(words) if word.plain in ("as", "being")), 0) + 1
    while at < len(words) and words[at].plain in ("from", "coming", "being"):
        at += 1
    if at < len(words) and clause.opens and words[0].plain == "being" and words[at].plain in listed("prepositions"):
        end = own_end(words, at)
        return words[at:end] if tells_something(words[at:end]) else ()
    if at >= len(words) or (
        words[at].plain not in listed("determiners", "possessives", "one")
        and not (bare or (own and words[at].is_capital))
    ):
        return ()
    if any(word.plain in listed("no_role") for word in words[at : at + 3]) or _has_verb(words[at - 1 :]):
        return ()
    end = own_end(words, at, is_noun=True)
    return words[at:end] if tells_something(words[at:end]) else ()


def joined(clause: ToldClause) -> Words:
    """Return a piece that goes on about the writer behind a stop or an "and", and tells of nobody and nothing else."""
    rest = clause.rest
    if clause.joint not in ("", "and", "n", "&", "or") or not rest:
        return ()
    if rest[0].plain in listed("time_words") and not rest[0].plain.endswith("s") and rest[0].plain not in ("on", "at"):
        return ()
    if len(rest) > _SHORT or _has_verb(rest) or _is_elsewhere(rest):
        return ()
    end = own_end(rest, 0, is_noun=_is_kin_of_a_post(rest))
    return rest[:end] if end == len(rest) and tells_something(rest[:end]) else ()


def opening_post(clause: ToldClause) -> Words:
    """Return the post and marks with which a text opens, and no verb: "doorman SIA badge 0148"."""
    rest = clause.rest
    if len(rest) > 1 and rest[-1].plain == "speaking" and not _has_verb(rest[:-1]):
        return rest
    if rest[0].plain in listed("ranks") and rest[1:2] and rest[1].has_digit and not _has_verb(rest):
        return rest
    names = any(word.is_capital and not word.text.isupper() for word in rest[1:])
    size = (
        0
        if names
        else next((size for size in (3, 2, 1) if " ".join(word.plain for word in rest[:size]) in _posts()), 0)
    )
    if not size and len(rest) > 1 and rest[0].plain.endswith(_TRADES) and rest[1].plain in ("at", "on", "for", "here"):
        size = 1 if rest[0].plain not in people() and not any(word.has_digit for word in rest) else 0
        return rest[: own_end(rest, 1)] if size and not _has_verb(rest) else ()
    if not size or _has_verb(rest) or len(rest) == size:
        return ()
    end = own_end(rest, size, is_noun=True)
    marked = any(word.has_digit for word in rest) and bool(listed("marks").intersection(word.plain for word in rest))
    return rest[:end] if end == len(rest) and (marked or any(word.plain == "here" for word in rest)) else ()


def announced_post(read: Sequence[ToldClause]) -> Words:
    """Return what the writer is behind a greeting, in a sentence of nothing else: "hi its the lass with the hat"."""
    at = next((at for at, clause in enumerate(read[:2]) if clause.rest[0].plain in ("its", "this", "it")), None)
    if (
        at is None
        or not (at or read[at].lead)
        or not all(word.plain in listed("leads") for clause in read[:at] for word in clause.words)
    ):
        return ()
    words = tuple(word for clause in read[at:] for word in clause.rest)
    begin = next((here for here, word in enumerate(words[:3]) if word.plain in listed("determiners")), None)
    if begin is None or begin == 0 or words[begin - 1].plain not in ("its", "is") or _has_verb(words[begin:]):
        return ()
    others = any(word.plain in listed("another") or word.has_digit for word in words)
    return () if others else words[begin : own_end(words, begin, is_noun=True)]


@cache
def _posts() -> frozenset[str]:
    words = lexicon()
    return frozenset(
        {*words.person_nouns.work, *words.routing_words.lists["workmates"], *chain(*words.trades.workers.values())}
    )


def where_reached(words: Words) -> Words:
    """Return where or when the writer says that they can be reached: "you can get me at the allotments most days"."""
    at = next((at for at, word in enumerate(words) if word.plain in ("me", "us") and at), 0)
    if not at or words[at - 1].plain not in listed("reaches") or at + 1 >= len(words):
        return ()
    if any(word.plain not in listed("askers", "adverbs", "leads") for word in words[: at - 1]):
        return ()
    rest = words[at + 1 :]
    end = own_end(rest, 0)
    return rest[:end] if tells_something(rest[:end]) and rest[0].plain in listed("prepositions", "when") else ()


def beside(clauses: Sequence[ToldClause]) -> Iterator[tuple[int, int]]:
    """Give what a sentence tells of the writer without "I": before "thats me", and behind a farewell."""
    if pointed := _pointed_at(clauses):
        yield pointed
    if signed := _signed(clauses):
        yield signed


def what_they_do(rest: Words) -> Words:
    """Return what is told of the writer behind "who": "the one who dresses as Santa"."""
    at = 1 if rest[0].plain in ("who", "that", "which") else 0
    words = rest[at:]
    if not words or not words[0].plain.endswith("s") or words[0].plain.rstrip("s") in listed("mind"):
        return ()
    end = own_end(words, 1)
    return rest[: at + end] if tells_something(words[1:end]) else rest


def names_own_mark(words: Words) -> bool:
    """Say whether words name a mark of the writer's, whose number may follow: "my licence, number ..."."""
    pairs = pairwise(words)
    return any(one.plain == "my" and then.plain in listed("marks", "wheels") for one, then in pairs)


def where_put(words: Words) -> Words:
    """Return where the writer is put at work: "they've put me on the hospital runs"."""
    plain = [word.plain for word in words]
    if "me" not in plain or not listed("puts").intersection(plain) or not listed("they").intersection(plain):
        return ()
    at = plain.index("me") + 1
    end = own_end(words, at)
    works = at < len(words) and plain[at] == "on" and tells_something(words[at:end])
    return words[at:end] if works else ()


def own_mark(rest: Words) -> Words:
    """Return a number with the word for it, in a sentence that tells of the writer: "badge 88"."""
    marked = len(rest) > 1 and rest[0].plain in listed("marks", "wheels") and any(word.has_digit for word in rest)
    return rest if marked and len(rest) <= len(("staff", "number", "is", "1")) else ()


def _signed(clauses: Sequence[ToldClause]) -> tuple[int, int] | None:
    """Return what stands behind a farewell with which a sentence begins: "Yours, the lady with the guide dog"."""
    if len(clauses) < len(("yours", "name")) or not clauses[1].after_stop:
        return None
    if not all(word.plain in listed("farewell") for word in clauses[0].words):
        return None
    return _before(clauses[1:], 0)


def _pointed_at(clauses: Sequence[ToldClause]) -> tuple[int, int] | None:
    """Return what stands before "thats me" in a sentence."""
    for at, clause in enumerate(clauses):
        plain = [word.plain for word in clause.words]
        by_itself = plain in (["thats", "me"], ["that", "is", "me"], ["me"], ["is", "me"]) or (
            plain[0] == "thats" and plain[-2:] in (["call", "me"], ["calls", "me"], ["i", "am"])
        )
        ends = at + 1 == len(clauses) or clauses[at + 1].after_stop
        if at and plain == ["thats", "what"] and [word.plain for word in clauses[at + 1].words][-2:] == ["call", "me"]:
            return _before(clauses[:at], 0)
        if at and by_itself and ends:
            return _before(clauses[:at], clause.words[0].start)
        if plain[-2:] == ["is", "me"] and len(plain) > len(("x", "is", "me")):
            return _before([*clauses[:at], ToldClause(clause.words[:-2], 0, clause.opens, clause.after_stop)], 0)
    return None


def _before(clauses: Sequence[ToldClause], _: int) -> tuple[int, int] | None:
    words = [word for clause in clauses for word in clause.words]
    if any(word.plain in listed("another") for word in words) or _has_verb(tuple(words)):
        return None
    return words[0].start, words[-1].end


def _has_verb(words: Words) -> bool:
    """Say whether words hold a verb; "the burnt hand" does not."""
    noun = listed("determiners", "possessives", "prepositions", "one") | {"no"}
    for at, word in enumerate(words):
        governed = any(before.plain in noun for before in words[max(0, at - 2) : at])
        if _is_finite(word) and (word.plain in listed("be") or not governed):
            return True
    return False


def _is_finite(word: ClauseWord) -> bool:
    plain = word.plain
    if plain in listed("be") or plain in ("has", "had", "have", "theres"):
        return True
    return (plain in listed("happens", "mind") and not plain.endswith("ing")) or (
        plain.endswith("ed") and len(plain) > len("need")
    )


def _is_kin_of_a_post(rest: Words) -> bool:
    """Say whether it is "the vicar's wife" or "a dinner lady", which the writer is besides."""
    post = " ".join(word.plain for word in rest[1:] if word.plain not in ("here", "there"))
    if rest[0].plain in listed("determiners") and post in _posts():
        return True
    return rest[0].plain == "the" and len(rest) > len(("vicar", "wife")) and rest[-2].text[-2:] in ("'s", "’s")


def _is_elsewhere(rest: Words) -> bool:
    """Say whether a piece names a place, a time or somebody: those are not the writer's."""
    first = rest[0]
    numbered = len(rest) > 1 and rest[1].plain.isdigit() and first.plain in listed("numbered_places")
    measured = first.has_digit and len(rest) > 1 and rest[1].plain in listed("measures")
    return (
        (first.has_digit and not measured)
        or numbered
        or (first.is_capital and not first.plain.endswith("days"))
        or (any(word.plain in people() for word in rest) and not _is_kin_of_a_post(rest))
    )
