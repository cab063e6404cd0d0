"""Groups of young people that go by a name: "the Marsh Lane lot", "two of the Foxhall boys", in the words told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon

_GROUP = r"(?:lot|lads|boys|girls|crew|gang|gangs|mob|crowd|posse|massive|squad|mandem|youth)"
_SOME = r"(?:(?P<some>(?:(?:with|by|and) )?(?:(?:one|two|three|four|five|some|most|all|a few|a couple|any|\d{1,2})(?: (?:lads|boys|girls|lasses|kids|blokes|men))?|(?:lads|boys|girls|kids)) (?:of|from) ))?"
_WORD = r"[A-Z][\w'’]+"
_BY_CAPITALS = re.compile(rf"\b{_SOME}(?:the|them|those|that) (?P<name>{_WORD}(?: {_WORD}){{0,2}} {_GROUP})\b(?! of\b)")
_AREA = r"(?:lane|road|rd|street|st|estate|park|end|hill|close|avenue|drive|green|farm|row|gardens|grove)"
_BY_AREA = re.compile(rf"\b{_SOME}(?:the|them|those|that) (?P<name>[\w'’]+ {_AREA} {_GROUP})\b(?! of\b)", re.IGNORECASE)
# What says of pupils, teams, days and peoples who they are names no group of this kind.
_NO_NAME = re.compile(
    r"(?:Year|Yr|Y\d+|Under|U\d+|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|School|Academy|College|Primary|Secondary|High|Sixth|Form|Reception|English|Maths|Science|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Asian|Black|White|Polish|Romanian|Roma|Albanian|Somali|Eritrean|Syrian|Afghan|"
    r"Kurdish|Turkish|Chinese|Vietnamese|Irish|Scottish|Welsh|British|Muslim|Christian|Traveller|Other|Same|Older|Young|Little|New|Whole|Two|Three|Both)"
)


@dataclass(frozen=True)
class PeerGroup:
    """A group by its name and by all the words that tell of it: how many of them, or who was with them."""

    name: str
    words: str


def peer_groups(text: str) -> Iterator[PeerGroup]:
    """Give the groups that a text names, each name once, with the words that say most."""
    told_of: dict[str, PeerGroup] = {}
    for pattern in (_BY_CAPITALS, _BY_AREA):
        for match in pattern.finditer(text):
            group = PeerGroup(match["name"], match[0])
            key = group.name.casefold()
            if not _names_none(match["name"]) and len(group.words) > len(told_of.get(key, PeerGroup("", "")).words):
                told_of[key] = group
    yield from told_of.values()


def _names_none(name: str) -> bool:
    words = name.split()[:-1]
    return any(map(_NO_NAME.fullmatch, words)) or all(word.casefold() in _general() for word in words)


@cache
def _general() -> frozenset[str]:
    return frozenset(lexicon().place_names.generic_words) | {"the", "whole", "other", "same", "this", "that", "our"}
