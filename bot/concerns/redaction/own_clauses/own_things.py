""" "My" and "our" with what is said of it: "my desk faces the lift"; people and what is felt give nobody away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from bot.concerns.redaction.own_clauses.clause_words import Words, holds, listed, people, plain_at
from bot.understanding.text.lexicons.lexicon import lexicon

_FAR = 6  # words between "my" and its verb


def own_thing(words: Words) -> int | None:
    """Return where begins what is said of something of the writer's; None where it is a person or what they feel."""
    first, behind = words[0].plain, plain_at(words, 1)
    if first in ("its", "thats", "theres", "it"):
        return _only_me(words) or _its_mine(words)
    if first in ("mines", "mine", "ours"):
        verb = 1 if first == "mines" else 2 * (behind in ("is", "are", "has"))
        return verb if 0 < verb < len(words) and not words[-1].has_digit else None
    return _of_my(words) if first in ("my", "our") and len(words) > len(("my", "desk")) else None


def _its_mine(words: Words) -> int | None:
    """Return where "my" begins in "its my karaoke"."""
    if plain_at(words, 1) not in ("my", "our") or len(words) == len(("its", "my")):
        return None
    anybodys = words[2].is_capital or any(_is_anybodys(word.plain) for word in words[2:4])
    return None if anybodys else 1


def _of_my(words: Words) -> int | None:
    if words[1].is_capital:
        return None
    at = next((at for at in range(1, min(len(words), _FAR)) if _is_said(words, at)), None)
    return None if at is None else _of_its_verb(words, at, clitic=_is_clitic(words, at))


def _is_clitic(words: Words, at: int) -> bool:
    return words[at].text[-2:] in ("'s", "’s")


def _is_said(words: Words, at: int) -> bool:
    return _is_clitic(words, at) or words[at].plain in listed("now") or (at > 1 and _is_verb(words, at))


def _of_its_verb(words: Words, at: int, *, clitic: bool) -> int | None:
    if at > 1 and words[at - 1 + clitic].plain.startswith("number") and words[1].plain not in listed("not_of_a_mark"):
        return at + 1
    if words[at].plain in listed("faces"):
        return at
    untold = holds(words[at:], "at_school") or plain_at(words, at + 1).isdigit()  # "my bff is in yr 10"
    if untold or at + 1 >= len(words):
        return None
    return None if _is_of_anybody(words[1 : at + clitic], clitic=clitic) else at + 1


def _is_of_anybody(nouns: Words, *, clitic: bool) -> bool:
    return any(_is_anybodys(word.plain.removesuffix("s") if clitic else word.plain) for word in nouns)


def _only_me(words: Words) -> int | None:
    """Return where begins what is told of the writer alone, or of their first day: "its only me"."""
    plain = [word.plain for word in words[:5]]
    if "me" in plain and holds(words[: plain.index("me")], "only"):
        return plain.index("me") - 1
    at = plain.index("my") if "my" in plain else 0
    first = at and plain_at(words, at + 1) in ("first", "last", "second")
    return at if first and holds(words[:5], "turn") and plain[0] in ("its", "it") else None


def own_nouns(words: Words, *, own: bool) -> Iterator[Words]:
    """Give "my" with its noun where something happened near it: "from my kiosk"; of "I" also what they had or lost."""
    for at in range(1, len(words) - 1):
        governed = own or words[at - 1].plain in listed("prepositions")
        if words[at].plain == "my" and governed and words[at - 1].plain != "with" and not words[at + 1].is_capital:
            noun = at + 1 + (at + 2 < len(words) and words[at + 1].plain in listed("kinds"))
            if _is_own_noun(words, noun):
                yield words[at : noun + 1]


def _is_own_noun(words: Words, noun: int) -> bool:
    plain, behind = words[noun].plain, words[noun + 1 : noun + 2]
    ends = not behind or behind[0].after_stop or behind[0].plain in listed("prepositions", "be") | {"i"}
    named = plain.isalpha() and plain not in listed("no_thing") and not _is_anybodys(plain)
    return ends and named and not words[noun].after_stop


def _is_verb(words: Words, at: int) -> bool:
    plain = words[at].plain
    ends = plain.endswith("s") and not plain.endswith("ss")
    return ends and plain_at(words, at + 1) in listed("be", "behind_verb")


def _is_anybodys(plain: str) -> bool:
    return plain in listed("of_anybody", "elsewhere", "another") or plain in people() or plain in _workmates()


@cache
def _workmates() -> frozenset[str]:
    return frozenset(words.split()[-1] for words in lexicon().routing_words.lists["workmates"])
