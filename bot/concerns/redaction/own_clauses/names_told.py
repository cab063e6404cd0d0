"""How the writer is called, in whoever's mouth: "folk know me as Auntie Bev", "he calls me Shazza", "its Mo again"."""

from __future__ import annotations

from collections.abc import Iterator

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, Words, listed, people
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause
from bot.concerns.redaction.self_identification_patterns import NOT_NAMES
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_FAR = 7  # words of a name and of what stands between it and "me"


def names_told(read: tuple[ToldClause, ...], *, first: bool) -> Iterator[Words]:
    """Give the words of the writer's own name in the clauses of a sentence; `first`: it opens the text."""
    for at, clause in enumerate(read):
        yield from _called(clause.words, read[at + 1].words if at + 1 < len(read) else ())
        if clause.rest[0].plain in ("ask", "you", "u", "please", "can") and not any(map(_tells_of_people, read[:at])):
            yield from _asked_for(clause.rest)
        following = read[at + 1].rest if at + 1 < len(read) else ()
        if _ends_with_my_name(clause.words) and following and is_name(following[0]) and following[0].is_capital:
            yield following[: 1 + sum(word.is_capital and not word.after_stop for word in following[1:2])]
        if first and (name := _announced(clause.rest)):
            yield name
        greets = clause.words[0].plain in listed("leads") and len(clause.words) <= len(("alright", "big", "man"))
        first = first and greets and not clause.is_own


def _called(words: Words, following: Words) -> Iterator[Words]:
    for at, word in enumerate(words):
        if word.plain in listed("calls") and _plain(words, at + 1) in ("me", "us"):
            name = _name(words, at + 2) or _as_name(words, at + 2, following)
        elif word.plain in listed("known") and _is_said_of_me(words, at):
            name = _name(words, at + 1) or _as_name(words, at + 1, following)
        else:
            continue
        if name:
            yield name


def _ends_with_my_name(words: Words) -> bool:
    """Say whether a name follows behind a stop: "my surname, Achterberg"."""
    return len(words) > 1 and words[-1].plain in listed("name_words") and any(word.plain == "my" for word in words[-3:])


def _is_said_of_me(words: Words, at: int) -> bool:
    while at > 0 and words[at - 1].plain in listed("adverbs", "be") - {"im"}:
        at -= 1
    return (at > 0 and words[at - 1].plain in listed("first")) or (at == 0 and words[0].plain == "im")


def _tells_of_people(clause: ToldClause) -> bool:
    return any(word.plain in people() or word.plain in listed("another") for word in clause.words)


def _asked_for(words: Words) -> Iterator[Words]:
    at = next((at for at, word in enumerate(words) if word.plain == "ask"), len(words))
    if (
        _plain(words, at + 1) == "for"
        and all(word.plain in (listed("leads", "asked")) for word in words[:at])
        and (name := _name(words, at + 2))
    ):
        yield name


def _as_name(words: Words, at: int, following: Words) -> Words:
    """Return a name behind "as", which begins a clause of its own: "they know me | as Auntie Bev"."""
    behind = at >= len(words) or all(word.plain in listed("between") for word in words[at:])
    return _name(following, 1) if behind and following and following[0].plain == "as" else ()


def _plain(words: Words, at: int) -> str:
    return words[at].plain if at < len(words) else ""


def _name(words: Words, at: int) -> Words:
    while at < len(words) and words[at].plain in listed("between") - listed("titles"):
        at += 1
    end = at
    while end < len(words) and end - at < _FAR and (words[end].plain in listed("titles") or is_name(words[end])):
        end += 1
        if end < len(words) and words[end].after_stop:
            break
    if (end == at + 1 and words[at].plain == "the") or (
        end == at + 1 and words[at].plain in ("old", "mr", "big") and end < len(words)
    ):
        end += end < len(words)
    return words[at:end]


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
    at = 0
    while at < len(words) and words[at].plain in listed("opens"):
        at += 1
    by_article = at and at + 2 < len(words) + 1 and words[at].plain == "the" and len(words) > at + 2
    if by_article and words[at + 2].plain in ("again", "here") and words[at + 1].plain not in people():
        return words[at : at + 2]
    if words[0].plain not in ("its", "this", "it", "tis") or words[:2][-1].plain == "was":
        return ()
    if not at or at >= len(words) or not is_name(words[at]) or _is_word(words[at]):
        return ()
    end = at + 1 + (at + 1 < len(words) and is_name(words[at + 1]) and words[at + 1].is_capital)
    return words[at:end] if all(word.plain in (listed("adverbs", "back")) for word in words[end:]) else ()


def _is_word(word: ClauseWord) -> bool:
    bare = word.text.capitalize()
    names = lexicon().first_names
    return word.plain in dictionary() and (
        bare not in names.names or (word.plain == word.text and bare in names.also_words)
    )
