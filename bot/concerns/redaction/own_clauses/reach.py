"""How far what is the writer's own goes: up to somebody else, to what somebody does, or to a place by its name."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_clauses.clause_words import Words, holds, listed, people, plain_at
from bot.concerns.redaction.own_clauses.told_clauses import ToldClause

_LINE = re.compile(r"[a-z]?\d{1,3}[a-z]?|\d{1,2}[.:]\d\d")
_DONE_TO_ME = re.compile(
    r"\b(?:touch|film|kiss|lock|hurt|hit|beat|rap|abus|groom|forc|grop|molest|photograph|sleep|slept|assault|grab)\w*\s+(?:with\s+|on\s+)?(?:me|us)\b"
    r"|\b(?:sits?|sat)\s+(?:with|on)\s+(?:me|us)\b|\b(?:he|she|they)\s+(?:said|says|told\s+me)\s+(?:to\s+)?(?:dont|don['’]t|not\s+to|never)\b",
    re.IGNORECASE,
)
_LONGEST = 5  # words of what somebody is: "the only young Kurdish woman"


def is_done_to_the_writer(text: str) -> bool:
    """Say whether somebody does something to who writes: then the writer is whom it is about."""
    return _DONE_TO_ME.search(text) is not None


def own_end(words: Words, at: int, *, is_noun: bool = False) -> int:
    """Return behind which word ends what is the writer's own, in the words of a clause whose complement begins at `at`.

    With `is_noun` the first word for people there is what the writer is: "the only woman".
    """
    end = len(words)
    verb = not is_noun and at < len(words) and words[at].plain in listed("own_verbs", "without_subject")
    for here in range(at + verb, len(words)):
        if _is_another(words, here, at, is_noun=is_noun) or _names_a_place(words, here, at):
            end = _before_noun(words, here, at)
            break
    while (
        end > at
        and words[end - 1].plain in listed("prepositions", "determiners", "numbers", "of_a_noun")
        and end < len(words)
    ):
        end -= 1
    return end


def tells_something(words: Words) -> bool:
    """Say whether words tell more than that somebody is there: "sat with" tells nothing."""
    return any(word.plain not in (listed("determiners", "prepositions", "adverbs", "be", "weak")) for word in words)


def runs_into_another(words: Words, end: int) -> bool:
    """Say whether what the writer does is done for or with somebody told of: "I do the cleaning at his flat"."""
    if end >= len(words):
        return False
    behind = [word.plain for word in words[end : end + 3]]
    governed = (behind[0] in listed("prepositions") and behind[0] != "with") or behind[0] == "that"
    return (governed and any(plain in listed("another") for plain in behind[1:])) or _is_with_somebody(words, end)


def _is_with_somebody(words: Words, end: int) -> bool:
    works = any(word.plain.startswith("work") for word in words[:end])
    return works and words[end].plain == "with" and end + 1 < len(words) and words[end + 1].is_capital


def house_behind(words: Words, end: int) -> Words:
    """Return the name of the house or firm that follows what the writer does: "I lay carpets | for Hallam's"."""
    prep = plain_at(words, end)
    at_post = prep != "at" or holds(words[:end], "be", "is")
    if prep not in listed("employs") or holds(words[:end], "rests") or not at_post:
        return ()
    house = _house(words, end)
    return () if house and _is_day(house[-1].plain) else house


def helps_at(clause: ToldClause) -> Words:
    """Return the house at which "I" work or help, where the verb alone tells nothing: "and help in Second Chance"."""
    rest, at = clause.rest, int(clause.is_own)
    helps = plain_at(rest, at) in listed("helps") and plain_at(rest, at + 1) in ("in", "at", "for")
    return _house(rest, at + 1) if helps and (clause.is_own or clause.joint == "and") else ()


def _house(words: Words, end: int) -> Words:
    at = end + 1 + (end + 1 < len(words) and words[end + 1].plain == "the")
    last = at
    while last < len(words) and (last == at or not words[last].after_stop) and words[last].is_capital:
        last += 1
    return words[at:last]


def _is_another(words: Words, here: int, at: int, *, is_noun: bool) -> bool:
    plain = words[here].plain
    if plain in listed("possessives") and here == at:  # "I'm her form tutor"
        return False
    if plain in listed("another"):
        return True
    if plain not in people():
        return False
    governed = any(word.plain in listed("prepositions") for word in words[at:here])
    return governed or not (is_noun and here - at <= _LONGEST)


def _names_a_place(words: Words, here: int, at: int) -> bool:
    """Say whether a name or a line begins behind "at" or "on": it may be where it was, and is not hidden here."""
    if here == at:
        return False
    if _is_told_next(words, here):
        return True
    before = words[here - 1].plain
    prep = words[here - 2].plain if before == "the" and here > at + 1 else before
    origin = before == "from" and _comes_from(words, here, at)
    return prep in listed("locative") and not origin and _is_a_name_of_a_place(words, here)


def _is_told_next(words: Words, here: int) -> bool:
    """Say whether a room, a line, a workmate or what happened begins there."""
    room = words[here].has_digit and words[here - 1].plain in listed("rooms")
    return room or words[here].plain in listed("then") or _is_a_line(words, here) or _is_a_mate(words, here)


def _is_a_name_of_a_place(words: Words, here: int) -> bool:
    word, behind = words[here], words[here + 1 : here + 2]
    if not word.has_digit:
        return word.is_capital and not _is_day(word.plain)
    house = bool(behind) and behind[0].is_capital and not behind[0].after_stop  # "to 8 Copthall Gardens"
    return house or ":" in word.text


def _comes_from(words: Words, here: int, at: int) -> bool:
    """Say whether the writer tells where they are from: "I'm from Gdansk", "we came over from Gdansk in March"."""
    return words[at].plain in listed("origin") or here == at + 1


def _is_a_mate(words: Words, here: int) -> bool:
    """Say whether a name stands behind "I work with"."""
    return (
        words[here].is_capital and words[here - 1].plain == "with" and words[here - 2].plain.startswith(("work", "one"))
    )


def _is_a_line(words: Words, here: int) -> bool:
    """Say whether it is the number of a bus or a train: "I drive the 47"; hours and the number of a car are none."""
    hours = here + 1 < len(words) and words[here + 1].plain in ("to", "till", "til", "until")
    return words[here - 1].plain in ("the", "number") and bool(_LINE.fullmatch(words[here].plain)) and not hours


def _is_day(plain: str) -> bool:
    return plain.rstrip("s").endswith("day") or plain in listed("times")


def _before_noun(words: Words, here: int, at: int) -> int:
    """Return where the noun begins with its article, number and adjectives."""
    while here > at and words[here - 1].plain in listed("determiners", "numbers", "rooms", "of_a_noun"):
        here -= 1
    return here
