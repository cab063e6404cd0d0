""" "My" and "our" with what is said of it: "my desk faces the lift"; people and what is felt give nobody away."""

from __future__ import annotations

from collections.abc import Iterator

from bot.concerns.redaction.own_clauses.clause_words import Words, listed, people
from bot.understanding.text.lexicons.lexicon import lexicon

_FAR = 6  # words between "my" and its verb


def own_thing(words: Words) -> int | None:
    """Return where begins what is said of something of the writer's; None where it is a person or what they feel."""
    if only := _only_me(words):
        return only
    first = words[0].plain
    if first in ("its", "thats") and len(words) > len(("its", "my")) and words[1].plain in ("my", "our"):
        anybodys = any(_is_anybodys(word.plain) for word in words[2:4]) or words[2].is_capital
        return None if anybodys else 1
    if first in ("mines", "mine", "ours") and len(words) > len(("mine", "is")):
        verb = first == "mines" or words[1].plain in ("is", "are", "has")
        return (1 if first == "mines" else 2) if verb and not words[-1].has_digit else None
    return _of_my(words)


def _of_my(words: Words) -> int | None:
    if words[0].plain not in ("my", "our") or len(words) < len(("my", "desk", "is")) or words[1].is_capital:
        return None
    for at in range(1, min(len(words), _FAR)):
        clitic = words[at].text[-2:] in ("'s", "’s")
        verb = words[at].plain in listed("now") or (at > 1 and _is_verb(words, at))
        if not (clitic or verb):
            continue
        return _of_its_verb(words, at, clitic=clitic)
    return None


def _of_its_verb(words: Words, at: int, *, clitic: bool) -> int | None:
    number = words[at - 1 + clitic].plain.startswith("number")
    if number and at > len(("my",)) + 1 and words[1].plain not in ("phone", "mobile", "room", "house"):
        return at + 1
    if words[at].plain in listed("faces"):
        return at
    if any(word.plain in listed("at_school") for word in words[at:]):  # "my bff is in yr 10"
        return None
    nouns = [word.plain.removesuffix("s") if clitic else word.plain for word in words[1 : at + clitic]]
    told = at + 1 < len(words) and not words[at + 1].plain.isdigit()  # "our neece is 12"
    return at + 1 if told and not any(map(_is_anybodys, nouns)) else None


def _only_me(words: Words) -> int | None:
    """Return where begins what is told of the writer alone, or of their first day: "its only me"."""
    plain = [word.plain for word in words[:5]]
    if plain[0] in ("its", "theres", "it") and "me" in plain and {"only", "just"} & set(plain[: plain.index("me")]):
        return plain.index("me") - 1
    first = "my" in plain and plain[plain.index("my") + 1 :][:1] in (["first"], ["last"], ["second"])
    if plain[0] in ("its", "it") and first and any(word in listed("turn") for word in plain):
        return plain.index("my")
    return None


def own_nouns(words: Words, *, own: bool) -> Iterator[Words]:
    """Give "my" with its noun where something happened near it: "from my kiosk"; of "I" also what they had or lost."""
    for at in range(1, len(words) - 1):
        if (
            words[at].plain != "my"
            or not (own or words[at - 1].plain in listed("prepositions"))
            or words[at + 1].is_capital
        ):
            continue
        noun = at + 1 + (at + 2 < len(words) and words[at + 1].plain in listed("kinds"))
        last = words[noun].plain
        ends = (
            noun + 1 >= len(words)
            or words[noun + 1].after_stop
            or words[noun + 1].plain in listed("prepositions", "be") | {"i"}
        )
        if (
            ends
            and words[at - 1].plain != "with"
            and not _is_anybodys(last)
            and last not in listed("no_thing")
            and last.isalpha()
            and not words[noun].after_stop
        ):
            yield words[at : noun + 1]


def _is_verb(words: Words, at: int) -> bool:
    plain = words[at].plain
    return (
        plain.endswith("s")
        and not plain.endswith("ss")
        and at + 1 < len(words)
        and words[at + 1].plain in listed("be") | {"the", "a", "onto", "on", "over", "next", "at", "it"}
    )


def _is_anybodys(plain: str) -> bool:
    return (
        plain in listed("of_anybody")
        or plain in listed("elsewhere")
        or plain in people()
        or plain in _workmates()
        or plain in listed("another")
    )


def _workmates() -> frozenset[str]:
    return frozenset(word for words in lexicon().routing_words.lists["workmates"] for word in words.split()[-1:])
