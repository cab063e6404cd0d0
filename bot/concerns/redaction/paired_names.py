"""Names of houses and firms that are two words joined: "the Moon and Anchor", "Dean & Sons"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.concerns.redaction.self_identification_patterns import NAME, NOT_NAMES, SITE, a_set
from bot.understanding.text.lexicons.lexicon import lexicon

# Behind the second word the sentence ends or goes on without a verb: "... and Ali came in" tells of somebody.
_SECOND = re.compile(
    rf"\s+(?:and|&|n|'n'?)\s+(?P<second>{NAME})(?![\w'’-])(?:\s+(?:{SITE})\b)?"
    r"(?=\s*(?:$|[.,;:!?)\n]|(?:on|in|as|at|near|where|when|but|so|which|off|opposite|behind|by|and)\b))",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:$|[.!?\n]|as\b)")  # nobody begins to tell of somebody: "I work at Marks and Spencer."
_TAIL = re.compile(  # "pizza palace": two words in small letters that are one house
    r"(?:\s+(?:palace|house|kitchen|express|hut|spice|tandoori|balti|grill|diner|bakery|chicken|burgers|pizzas|corner|world|"
    r"king|garden|star|box|spot|lounge|village|town|news|wines|foods|mart|local))+\b",
    re.IGNORECASE,
)
_WHERE = a_set(
    "upstairs downstairs outside inside sometimes often nearby round around back home above below opposite alone again "
    "today tonight yesterday tomorrow later before after weekends nights evenings days"
)


_DID = a_set(
    "saw seen heard came went left took told asked said got had found rang live lives work works drive drives see hear"
)


@lru_cache(maxsize=1)
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


def end_of_house(text: str, end: int) -> int:
    """Return where the name of an employer ends that was read up to `end`, with its last words and what is joined."""
    tail = _TAIL.match(text, end)
    return end_of_pair(text, tail.end() if tail else end)


def end_of_pair(text: str, end: int) -> int:
    """Return where a name ends read up to `end`: behind a second word that is joined to it and names nobody."""
    match = _SECOND.match(text, end)
    if match is None:
        return end
    second = match["second"].casefold()
    if second in NOT_NAMES | _WHERE | _DID or second.endswith("ed"):
        return end
    return end if second in _first_names() and not _ENDS.match(text, match.end()) else match.end()
