"""The name on the writer's own badge: "my name tag says ...", "badge says ..." where nobody else was spoken of."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import no_name
from bot.concerns.redaction.self_identification_patterns import CAP, NAME, THIS

_BADGE = r"(?:(?:name|id|staff|work)[\s-]?)?(?:badge|tag|lanyard|id)|name\s?plate"
_SAYS = r"(?:that\s+)?(?:says|said|reads|has|shows|goes)"
_SOMEBODY = re.compile(
    r"\b(?:he|she|they|his|her|him|their|them|hes|shes|man|men|bloke|blokes|lad|lads|guy|girl|girls|lass|woman|fella|boy|kid|driver)\b",
    re.IGNORECASE,
)


def of_somebody(text: str, match: re.Match[str]) -> bool:
    """Say whether a badge may be that of somebody who was spoken of before: "a man let her in. badge says Kev"."""
    return no_name(text, match) or _SOMEBODY.search(text[: match.start()]) is not None


BADGES = (
    phrase(
        rf"\b(?:my|me)\s+(?:{_BADGE})\s+(?:only\s+|just\s+)?{_SAYS}\s+['\"“]?(?P<hide>{NAME}(?:\s+{CAP})?)", no_name
    ),
    phrase(rf"\bmy\s+(?:{_BADGE})\s+(?:it\s+)?{_SAYS}\s+['\"“]?(?P<hide>{NAME}(?:\s+{CAP})?)", no_name),
    phrase(rf"{THIS}\s+(?P<hide>{NAME})\s+on\s+(?:the|my)\s+(?:{_BADGE})\b", no_name),
    phrase(
        rf"(?:^|(?<=[.!?\n]\s)|(?<=,\s))(?:{_BADGE})\s+{_SAYS}\s+['\"“]?(?P<hide>{CAP}(?:\s+{CAP})?)",
        of_somebody,
        work=True,
    ),
)
