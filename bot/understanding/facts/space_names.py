"""Names of groups, accounts and apps: "a group called Night Owls" tells of no night and of nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.model import Span

_THING = r"group\s?chat|group|chat|gc|channel|server|account|profile|page|app|game|gang|crew|band|playlist|site|website|forum"
_REACH = 45  # characters before a name in which the group stands that has it
_LEADS = rf"(?i)\b(?:{_THING})\s+(?:that(?:['’]s|\s+is|\s+was)\s+)?(?:called|named)\s+(?:the\s+)?['\"“]?"
_BEFORE = re.compile(f"{_LEADS}$")
_NAMED = re.compile(_LEADS + r"(?P<name>(?-i:[A-Z])[\w'’&-]*(?:\s+(?-i:[A-Z0-9])[\w'’&-]*){0,3})")


def group_name_spans(text: str) -> Iterator[Span]:
    """Give where the names of groups and the like stand; of words that are all capitals none can be told."""
    if not text.isupper():
        yield from (match.span("name") for match in _NAMED.finditer(text))


def names_a_group(text: str, start: int) -> bool:
    """Return whether what stands at a place in a text is the name of a group or the like, and nobody's."""
    return _BEFORE.search(text, max(0, start - _REACH), start) is not None
