"""How the writer is called, in whoever's mouth: "folk know me as Auntie Bev", "he calls me Shazza", "its Mo again"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, Words, holds, listed, people, plain_at
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause
from bot.concerns.redaction.self_identification_patterns import NOT_NAMES
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_FAR = 7  # words of a name and of what stands between it and "me"


def names_told(read: tuple[ToldClause, ...], *, first: bool) -> Iterator[Words]:
    """Give the words of the writer's own name in the clauses of a sentence; `first`: it opens the text."""
    told_of = False
    for at, clause in enumerate(read):
        following = next(iter(read[at + 1 : at + 2]), None)
        yield from _called(clause.words, following.words if following else ())
        yield from filter(None, (_behind_my_name(clause, following), () if told_of else _asked_for(clause.rest)))
        if first and (name := _announced(clause.rest)):
            yield name
        told_of = told_of or _tells_of_people(clause)
        first = first and _greets(clause)


def _tells_of_people(clause: ToldClause) -> bool:
    return clause.is_anothers or not people().isdisjoint(word.plain for word in clause.words)


def _greets(clause: ToldClause) -> bool:
    short = len(clause.words) <= len(("alright", "big", "man"))
    return short and clause.words[0].plain in listed("leads") and not clause.is_own


def _behind_my_name(clause: ToldClause, following: ToldClause | None) -> Words:
    """Return a name that stands behind a stop: "my surname, Achterberg"."""
    if not following or clause.words[-1].plain not in listed("name_words") or not holds(clause.words[-3:], "mine"):
        return ()
    rest = following.rest
    named = rest[0].is_capital and is_name(rest[0])
    return rest[: 1 + sum(word.is_capital and not word.after_stop for word in rest[1:2])] if named else ()


def _called(words: Words, following: Words) -> Iterator[Words]:
    for at, word in enumerate(words):
        if word.plain in listed("calls") and plain_at(words, at + 1) in ("me", "us"):
            name = _name(words, at + 2) or _as_name(words, at + 2, following)
        elif word.plain in listed("known") and _is_said_of_me(words, at):
            name = _name(words, at + 1) or _as_name(words, at + 1, following)
        else:
            continue
        if name:
            yield name


def _is_said_of_me(words: Words, at: int) -> bool:
    while at > 0 and words[at - 1].plain in listed("adverbs", "be") - {"im"}:
        at -= 1
    return (at > 0 and words[at - 1].plain in listed("first")) or (at == 0 and words[0].plain == "im")


def _asked_for(words: Words) -> Words:
    """Return whom the writer asks to be asked for: "can you ask for Col"."""
    at = next((at for at, word in enumerate(words) if word.plain == "ask"), len(words))
    asks = plain_at(words, at + 1) == "for" and all(word.plain in listed("leads", "asked") for word in words[:at])
    return _name(words, at + 2) if asks else ()


def _as_name(words: Words, at: int, following: Words) -> Words:
    """Return a name behind "as", which begins a clause of its own: "they know me | as Auntie Bev"."""
    behind = at >= len(words) or all(word.plain in listed("between") for word in words[at:])
    return _name(following, 1) if behind and following and following[0].plain == "as" else ()


def _name(words: Words, at: int) -> Words:
    while plain_at(words, at) in listed("between") - listed("titles"):
        at += 1
    end = at
    while end < len(words) and _can_follow(words, at, end):
        end += 1
    titled = plain_at(words, at) in ("the", "old", "mr", "big") and end == at + 1
    return words[at : end + (titled and end < len(words))]


def _can_follow(words: Words, at: int, end: int) -> bool:
    goes_on = end == at or (end - at < _FAR and not words[end].after_stop)
    return goes_on and (words[end].plain in listed("titles") or is_name(words[end]))


def is_name(word: ClauseWord) -> bool:
    """Say whether a word can be a name where one is expected: capital or not, it is no everyday word."""
    plain = word.plain
    if plain in listed("no_nicknames") or plain in NOT_NAMES or word.has_digit:
        return False
    names = lexicon().first_names
    bare = word.text.split("'")[0].split("’")[0]
    if word.is_capital:
        return True
    sure = bare.capitalize() in names.names and bare.capitalize() not in names.also_words
    return sure or plain not in dictionary()


def _announced(words: Words) -> Words:
    """Return the name with which a text opens: "its Mo again"."""
    at = next((at for at, word in enumerate(words) if word.plain not in listed("opens")), len(words))
    if words[0].plain not in ("its", "this", "it", "tis") or plain_at(words, 1) == "was" or at >= len(words):
        return ()
    if words[at].plain == "the":
        return words[at : at + 2] if _is_by_article(words, at) else ()
    return () if _is_word(words[at]) or not is_name(words[at]) else _with_surname(words, at)


def _is_by_article(words: Words, at: int) -> bool:
    """Say whether it is "the Tesla again"."""
    return plain_at(words, at + 2) in ("again", "here") and words[at + 1].plain not in people()


def _with_surname(words: Words, at: int) -> Words:
    second = words[at + 1 : at + 2]
    end = at + 1 + sum(word.is_capital and is_name(word) for word in second)
    return words[at:end] if all(word.plain in listed("adverbs", "back") for word in words[end:]) else ()


def _is_word(word: ClauseWord) -> bool:
    bare = word.text.capitalize()
    names = lexicon().first_names
    return word.plain in dictionary() and (
        bare not in names.names or (word.plain == word.text and bare in names.also_words)
    )
