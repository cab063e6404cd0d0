"""Ages told loosely: "got in mebbe 14 or 15", "very young, maybe 15 maybe less", "a fella in a grey hoody about 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of
from bot.understanding.facts.people.ages.age_patterns import ISH, OLD, SOMEBODY, UNIT
from bot.understanding.facts.people.nouns import PERSON

_REACH = 80  # characters before a number in which somebody must be named
_HEDGE = r"(?:maybe|mebbe|mebe|mabey|mayb|about|abt|bout|around|roughly|probably|prob|perhaps|possibly|looked|looks|look|like)"
_YEARS = r"(?:1[0-9]|[2-6][0-9])"
_PAIR = re.compile(
    rf"\b{_HEDGE} (?P<a>1[2-9]) ?(?:or|to|-|/) ?(?:maybe |mebbe |even )?(?P<b>1[2-9])(?:{OLD}|{ISH})?{UNIT}"
)
_OR_LESS = re.compile(
    rf"\b{_HEDGE} (?P<n>{_YEARS})(?:{OLD})?,? (?:or |and |even |{_HEDGE} ){{0,2}}(?:a bit |bit )?(?:less|younger|older|under)\b"
)
_PAID = re.compile(r"\b(?:paid|pays?|paying|costs?|charged|gave|for|fare)(?: (?:him|her|them|me))? $")
_CLOTHED = re.compile(
    rf"\b{PERSON} (?:in|with|wearing) (?:an? |the |his |her )?(?:[a-z-]+ ){{1,4}}?{_HEDGE} (?P<n>1[3-9]|[2-6][0-9]){UNIT}"
)


def hedged_pairs(text: str) -> Iterator[AgeMention]:
    """Yield "mebbe 14 or 15" where somebody is named before it in the sentence."""
    for match in _PAIR.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        if low < high and SOMEBODY.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield mention_of(match, low, high)


def or_less(text: str) -> Iterator[AgeMention]:
    """Yield "maybe 15 maybe less": nothing but people is older or younger."""
    for match in _OR_LESS.finditer(text):
        if not _PAID.search(text[: match.start()]):
            yield about(match, int(match["n"]))


def behind_clothes(text: str) -> Iterator[AgeMention]:
    """Yield the age behind what somebody wears."""
    for match in _CLOTHED.finditer(text):
        mention = about(match, int(match["n"]))
        yield AgeMention(match.start("n"), match.end("n"), mention.age)
