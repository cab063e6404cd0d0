"""The name beside a request to leave it out is the writer's, in any wording: "please not write my name Almaz"."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.introductions import no_own_name
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_patterns import CAP, IM, NAME
from bot.understanding.text.lexicons.lexicon import lexicon

_NOT = r"(?:don'?t|don’t|do\s+not|cant|can'?t|must\s*n[o'’]?t|never|not|no|without|keep|leave|hide|remove|delete|skip|miss)"
_ASKED = rf"\b{_NOT}\b(?:\s+(?!name)[\w'’]+){{0,5}}?\s+(?:my\s+|the\s+)?(?:full\s+|real\s+|own\s+|first\s+)?names?\b"
_IS = r"(?:\s*[-–:,(]\s*|\s+)(?:(?:which|wich|that|it|its|it['’]s)\s+)?(?:(?:is|am|i\s+am|i['’]?m)\s+)?"
# "dont use my name Dermot will know": somebody else begins to be told of
OWN_NAME_ENDS = r"(?![\w'’-])(?!\s+(?:will|would|wud|is|was|has|had|can|could|might|may|knows?|kills?|gets?|got|sees?|finds?|works?|did|does|said)\b)"
_REQUEST = re.compile(
    rf"{_ASKED}|\b(?:anonymous(?:ly)?|no\s+names?|keep\s+me\s+out|leave\s+me\s+out|not\s+say\s+(?:it\s+was\s+)?me|(?:dont|don['’]t)\s+(?:say|tell)\s+(?:\w+\s+)?(?:it\s+was\s+|its\s+)?me)\b",
    re.IGNORECASE,
)


def _no_own_name_alone(text: str, match: re.Match[str]) -> bool:
    """Say whether "i am shakin i" names nobody: in small letters a name counts where it is listed, or was asked for."""
    word = match.group("hide").split()[0]
    if no_own_name(text, match):
        return True
    listed = word.capitalize() in lexicon().first_names.names
    return word.islower() and not listed and not _REQUEST.search(text)


KEPT_OUT = (
    phrase(rf"{_ASKED}{_IS}(?P<hide>{NAME}(?:\s+{CAP}){{0,2}}){OWN_NAME_ENDS}", no_own_name),
    phrase(rf"\b(?P<hide>{NAME}(?:\s+{CAP})?)\s+(?:is|it\s+is)\s+my\s+(?:full\s+|real\s+|own\s+)?name\b", no_own_name),
    phrase(
        rf"{IM}\s+(?P<hide>{NAME}(?:\s+{CAP})?)(?=\s+(?:i|im|i['’]m|my|please|pls|plz|but|no\s+name|not|dont|don['’]t|do\s+not)\b)",
        _no_own_name_alone,
    ),
)
