""" "My" and "our" with what is said of it: "my desk faces the lift"; people and what is felt give nobody away."""

from __future__ import annotations

from collections.abc import Iterator

from bot.concerns.redaction.own_clauses.words import BE, PREPOSITIONS, Words, listed, people
from bot.understanding.text.lexicons.lexicon import lexicon

_ELSEWHERE = frozenset({"address", "home", "postcode", "car", "cab", "taxi", "van", "bus", "motor", "plate", "reg"})
_AT_SCHOOL = frozenset({"yr", "year", "yrs", "y7", "y8", "y9", "y10", "y11"})
_TURN = frozenset({"night", "day", "shift", "week", "month", "year"})
_FACES = frozenset({"backs", "overlooks", "faces", "looks"})
_KINDS = frozenset(
    {"own", "little", "regular", "usual", "old", "new", "weekly", "daily", "night", "day", "second", "other"}
)
_FAR = 6  # words between "my" and its verb
_NOW = frozenset({"is", "are", "has", "isnt", "arent", "sits", "stands"})


def own_thing(words: Words) -> int | None:
    """Return where begins what is said of something of the writer's; None where it is a person or what they feel."""
    if only := _only_me(words):
        return only
    if words[0].plain in ("its", "thats") and len(words) > len(("its", "my")) and words[1].plain in ("my", "our"):
        anybodys = any(_is_anybodys(word.plain) for word in words[2:4]) or words[2].is_capital
        return None if anybodys else 1
    if words[0].plain in ("mines", "mine", "ours") and len(words) > len(("mine", "is")):
        verb = words[0].plain == "mines" or words[1].plain in ("is", "are", "has")
        return (1 if words[0].plain == "mines" else 2) if verb and not words[-1].has_digit else None
    if words[0].plain not in ("my", "our") or len(words) < len(("my", "desk", "is")) or words[1].is_capital:
        return None
    for at in range(1, min(len(words), _FAR)):
        clitic = words[at].text[-2:] in ("'s", "’s")
        verb = words[at].plain in _NOW or (at > 1 and _is_verb(words, at))
        if not (clitic or verb):
            continue
        if (
            words[at - 1 + clitic].plain.startswith("number")
            and at > 2
            and words[1].plain not in ("phone", "mobile", "room", "house")
        ):
            return at + 1
        if words[at].plain in _FACES:
            return at
        if any(word.plain in _AT_SCHOOL for word in words[at:]):  # "my bff is in yr 10"
            return None
        if any(_is_anybodys(word.plain.removesuffix("s") if clitic else word.plain) for word in words[1 : at + clitic]):
            return None
        return at + 1 if at + 1 < len(words) and not words[at + 1].plain.isdigit() else None  # "our neece is 12"
    return None


def _only_me(words: Words) -> int | None:
    """Return where begins what is told of the writer alone, or of their first day: "its only me", "it was my first night"."""
    plain = [word.plain for word in words[:5]]
    if plain[0] in ("its", "theres", "it") and "me" in plain and {"only", "just"} & set(plain[: plain.index("me")]):
        return plain.index("me") - 1
    first = "my" in plain and plain[plain.index("my") + 1 :][:1] in (["first"], ["last"], ["second"])
    if plain[0] in ("its", "it") and first and any(word in _TURN for word in plain):
        return plain.index("my")
    return None


def own_nouns(words: Words, *, own: bool) -> Iterator[Words]:
    """Give "my" with its noun where something happened near it: "from my kiosk"; of "I" also what they had or lost."""
    for at in range(1, len(words) - 1):
        if words[at].plain != "my" or not (own or words[at - 1].plain in PREPOSITIONS) or words[at + 1].is_capital:
            continue
        noun = at + 1 + (at + 2 < len(words) and words[at + 1].plain in _KINDS)
        last = words[noun].plain
        ends = (
            noun + 1 >= len(words) or words[noun + 1].after_stop or words[noun + 1].plain in PREPOSITIONS | BE | {"i"}
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
        and words[at + 1].plain in BE | {"the", "a", "onto", "on", "over", "next", "at", "it"}
    )


def _is_anybodys(plain: str) -> bool:
    return (
        plain in listed("of_anybody")
        or plain in _ELSEWHERE
        or plain in people()
        or plain in _workmates()
        or plain in listed("another")
    )


def _workmates() -> frozenset[str]:
    return frozenset(word for words in lexicon().routing_words.lists["workmates"] for word in words.split()[-1:])
