"""Whether a clause goes on with a verb: two clauses tell of two people."""

from __future__ import annotations

import re

# A verb that a clause has: before a name and behind it, they are two clauses and two people.
VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|got|gets?|came|comes?|went|goes|go|sat|sits|stood|left|leaves|took|takes|gave|gives?|picked|picks|pulled|drove|drives|brought|brings|walked|walks|"
    r"said|says|told|tells|asked|asks|ran|runs|followed|follows|waited|waits|met|meets|lets?|looked|looks|started|keeps?|kept|booked|paid|pays|turned|called|rang|messaged|wants|wanted|lives|works)\b"
)
_CLOSES = re.compile(r"[\s,)]*")


def goes_on_with_a_verb(text: str, end: int) -> bool:
    """Return whether a clause goes on with a verb at a place: "Keeley 14 and Bryony 12 got in"."""
    at = _CLOSES.match(text, end)
    return VERB.match(text, at.end() if at else end) is not None
