"""So many of both sexes together: "7 lads and lasses" are seven, and no seven lads with lasses besides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_mentions import NounMention

_AND = re.compile(r" (?:and|&|n|or) ")
_PAIR = 2  # "two girls and lads" are two girls, and lads


def of_both_sexes(nouns: Sequence[NounMention], text: str) -> list[NounMention]:
    """Return the mentions, a counted group and the bare plural for the other sex right behind it as one group."""
    joined: list[NounMention] = []
    for noun in nouns:
        if joined and _is_the_other_half(joined[-1], noun, text):
            joined[-1] = replace(joined[-1], end=noun.end, sex=None)
        else:
            joined.append(noun)
    return joined


def _is_the_other_half(first: NounMention, second: NounMention, text: str) -> bool:
    """Return whether a plural without article or number stands behind a counted group of the other sex."""
    counted = first.group and (first.number or 0) > _PAIR
    both = {first.sex, second.sex} == {"female", "male"} and first.side == second.side
    bare = second.group and text[second.start : second.end].isalpha()
    return counted and both and bare and _AND.fullmatch(text, first.end, second.start) is not None
