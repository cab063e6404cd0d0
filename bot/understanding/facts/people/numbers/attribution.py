"""Age attribution: whose age an age is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.numbers import people_patterns as grammar

_EITHER_AGE = ("male", "female", "boyfriend", "girlfriend")
_REACH = 70  # characters between people and the age that is said of them
_AROUND = 20  # characters on either side of an age in which "all of them" stands
_SENTENCE_END = re.compile(r"[.;\n]")


def owners(people: Sequence[re.Match[str]], text: str, ages: Sequence[AgeMention]) -> dict[int, str]:
    """Return the side that their age puts people on, by where they stand: an age in the mention, or the next after it."""
    starts = [match.start() for match in people]
    owned: dict[int, str] = {}
    for mention in ages:
        index = bisect_right(starts, mention.end) - 1
        if index > 0 and mention.start < starts[index]:
            index -= 1  # "boy age 16 man": the number is the boy's age
        if index < 0 or not _is_owner(people[index], mention, text):
            continue
        owned.setdefault(people[index].start(), mention.age.role)
        if grammar.ALL_OF_THEM.search(text[max(0, mention.start - _AROUND) : mention.start + _AROUND]):
            owned |= _with_those_before(people[:index], text, people[index], mention.age.role)
    return owned


def _is_owner(match: re.Match[str], mention: AgeMention, text: str) -> bool:
    """Return whether an age is that of the people of the match, who begin before its end."""
    if mention.age.role == "unknown" or _is_age_itself(match, mention):
        return False
    if mention.start < match.end():
        return True
    return not _is_too_young(match, mention) and _is_near(text[match.end() : mention.start])


def _is_age_itself(match: re.Match[str], mention: AgeMention) -> bool:
    """Return whether the age is in the word itself: "teenagers"."""
    return mention.start <= match.start() and match.end() <= mention.end


def _is_too_young(match: re.Match[str], mention: AgeMention) -> bool:
    """Return whether a man would be a child: he is none, whatever number follows."""
    return bool(match["adult"]) and match["adult"] not in _EITHER_AGE and mention.age.role == "child"


def _is_near(gap: str) -> bool:
    return len(gap) <= _REACH and not grammar.SOMEBODY_ELSE.search(gap)


def _with_those_before(people: Sequence[re.Match[str]], text: str, last: re.Match[str], role: str) -> dict[int, str]:
    """Return the people named before in the same sentence: "two girls and a lad, all under 15"."""
    named: dict[int, str] = {}
    for match in reversed(people):
        if not match["either"] or _SENTENCE_END.search(text[match.end() : last.start()]):
            break
        named[match.start()] = role
    return named
