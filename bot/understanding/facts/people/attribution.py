"""Whose age an age is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from bot.understanding.facts.people import people_patterns as grammar
from bot.understanding.facts.people.age_mentions import Mention

_EITHER_AGE = ("male", "female", "boyfriend", "girlfriend")
_REACH = 70  # characters between people and the age that is said of them


def owners(people: Sequence[re.Match[str]], text: str, ages: Sequence[Mention]) -> dict[int, str]:
    """Return the side that their age puts people on, by where they stand: an age in the mention, or the next after it."""
    starts = [match.start() for match in people]
    owned: dict[int, str] = {}
    for mention in ages:
        index = bisect_right(starts, mention.end) - 1
        if index >= 0 and people[index].end() <= mention.end and mention.start <= people[index].start():
            continue  # "teenagers": the age is in the word itself
        if index < 0 or mention.age.role == "unknown":
            continue
        match = people[index]
        gap = text[match.end() : mention.start]
        inside = mention.start < match.end()
        if not inside and match["adult"] not in _EITHER_AGE and match["adult"] and mention.age.role == "child":
            continue  # a man is no child, whatever number follows
        if inside or (len(gap) <= _REACH and not grammar.SOMEBODY_ELSE.search(gap)):
            owned.setdefault(match.start(), mention.age.role)
            if grammar.ALL_OF_THEM.search(text[max(0, mention.start - 20) : mention.start + 20]):
                owned |= _with_those_before(people[:index], text, match, mention.age.role)
    return owned


def _with_those_before(people: Sequence[re.Match[str]], text: str, last: re.Match[str], role: str) -> dict[int, str]:
    """Return the people named before in the same sentence: "two girls and a lad, all under 15"."""
    found: dict[int, str] = {}
    for match in reversed(people):
        if re.search(r"[.;\n]", text[match.end() : last.start()]) or not match["either"]:
            break
        found[match.start()] = role
    return found
