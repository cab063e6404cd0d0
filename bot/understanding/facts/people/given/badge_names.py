"""The name on a badge, tag or lanyard, which is that of who wears it: "Khalid on his badge", "her name badge said Priya"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.understanding.facts.model import Span
from bot.understanding.text.lexicons.lexicon import lexicon

_BEFORE = 70  # characters before a name in which the badge stands
_BEHIND = 50  # characters behind a name in which the badge stands


def is_of_a_badge(text: str, look: Span) -> bool:
    """Return whether a look is a badge on which a name stands."""
    return any(start < look[1] and look[0] < end for start, end in _badges(text))


def on_a_badge(text: str) -> Iterator[Span]:
    """Give where a name stands on a badge, with a capital or without."""
    for match in (*_badge_says().finditer(text), *_name_on_it().finditer(text)):
        yield match.span("name")


def badge_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words for the badge on which the name at a place of a text as typed stands; `whose` is "his" or "her"."""
    return _says().search(text, max(0, start - _BEFORE), start) or _on_it().match(text, end, end + _BEHIND)


def _badges(text: str) -> Iterator[Span]:
    """Give where the badges stand on which plain text tells a name: "wore a staff badge with the name Oskar on it"."""
    yield from (match.span("badge") for match in _badge_says().finditer(text))
    yield from (match.span("badge") for match in _on_it().finditer(text))


@cache
def _thing() -> str:
    badges = "|".join(
        re.escape(word) for word in sorted(lexicon().routing_words.lists["badges"], key=len, reverse=True)
    )
    return rf"(?P<badge>(?:(?:staff|name|work|company|security|driver|photo|club|little) ){{0,2}}(?:{badges}))\b"


@cache
def _lead() -> str:
    """Return the pattern of a badge up to what stands on it."""
    return (
        rf"\b(?:(?P<whose>his|her|[Hh]is|[Hh]er) )?{_thing()}(?: on (?:him|her|it))?,?"
        r"(?:(?: (?:that|which|it))?(?: (?:just|only))? (?:says?|said|reads?|reading|saying|with|showing|showed|was|is|had|has|marked))?"
        r"(?: (?:the |a |his |her )?names?(?: of| was| is)?)?[\s:\"'“‘]*"
    )


@cache
def _says() -> re.Pattern[str]:
    return re.compile(rf"{_lead()}$", re.IGNORECASE)


@cache
def _badge_says() -> re.Pattern[str]:
    """Return the pattern of a badge with what stands on it: a word with a capital, or any behind "said"."""
    return re.compile(
        rf"\b(?i:(?:(?P<whose>his|her) )?{_thing()}(?: on (?:him|her|it))?,? (?:(?:that|which|it) )?(?:says?|said|reads?|saying|reading|with (?:the )?name(?: of)?))"
        r"[\s:\"'“‘]+(?P<name>[A-Z][a-z'’-]+|(?!(?:he|she|it|that|on|no|not|staff|security|manager|visitor|trainee|the|his|her|a)\b)[a-z]{3,12})(?=\s*(?:[\"'”’.,;!?)]|$)| (?:and|on|but|was|who|so)\b)"
    )


@cache
def _on_it() -> re.Pattern[str]:
    return re.compile(
        rf"[\"'”’]?,? (?:(?:is|was|it said|it says|written) )?(?:on|by|off|from|according to) (?:(?P<whose>his|her)|the|a|their) {_thing()}",
        re.IGNORECASE,
    )


@cache
def _name_on_it() -> re.Pattern[str]:
    """Return the pattern of a word with a capital before the badge, or the booking, on which it stands: "Voysey on the booking"."""
    return re.compile(
        r"(?:(?<=, )|(?<=\bwas )|(?<=\bsaid )|(?<=\bname ))(?P<name>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)"
        rf"(?= on (?:his|her|the) (?:{_thing()}|booking|reservation|register|receipt|card)\b)"
    )
