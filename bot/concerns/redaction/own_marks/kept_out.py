"""The name beside a request to leave it out is the writer's, in any wording: "please not write my name Almaz"."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.introductions import no_own_name
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import sentence_before
from bot.concerns.redaction.self_identification_patterns import CAP, IM, NAME
from bot.understanding.text.lexicons.lexicon import lexicon

_NOT = r"(?:don'?t|don’t|do\s+not|cant|can'?t|must\s*n[o'’]?t|never|not|no)"
_TELLS = (
    r"(?:write|use|put|say|give|tell|show|mention|print|share|pass|include|send|publish|type|add|record|let|leave|have)"
)
_ON = r"(?:(?:it|that|down|out|on|in|anyone|anybody|anywhere|them|him|her|you|u|please|pls|plz|to|ever|want|know|see|with|about|police)\s+){0,4}"
_OWN = r"(?:full\s+|real\s+|own\s+|first\s+|last\s+)?name\b"
# "not sure of his name Dean" asks for nothing: it is "my name", or what is not to be written is "name" alone.
_ASKED = (
    rf"(?:\b{_NOT}\s+{_ON}{_TELLS}\s+{_ON}(?:(?:my|me)\s+)?{_OWN}|"
    rf"\b(?:no|not|without|keep|leave|hide|remove|delete|skip|miss|take)\s+{_ON}(?:my|me)\s+{_OWN})"
)
_OUT = r"(?:\s+(?:out|(?:in|on|down)(?:\s+(?:it|this|that|there))?|anywhere|please|pls|ok|though|(?:to|with)\s+(?:him|her|them|anyone|anybody|police)|on\s+(?:it|this|that)))*"
_IS = r"(?:\s*[-–:,(]\s*|\s+)(?:(?:which|wich|that|it|its|it['’]s)\s+)?(?:(?:is|am|i\s+am|i['’]?m)\s+)?"
# "dont use my name Dermot will know": somebody else begins to be told of
OWN_NAME_ENDS = r"(?![\w'’-])(?!\s+(?:will|would|wud|is|was|has|had|can|could|might|may|knows?|kills?|gets?|got|sees?|finds?|works?|did|does|said)\b)"
_REQUEST = re.compile(
    rf"{_ASKED}|\b(?:anonymous(?:ly)?|no\s+names?|keep\s+me\s+out|leave\s+me\s+out|not\s+say\s+(?:it\s+was\s+)?me|(?:dont|don['’]t)\s+(?:say|tell)\s+(?:\w+\s+)?(?:it\s+was\s+|its\s+)?me)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(  # "girl told me im katie": who is told of says who they are
    r"\b(?:told|tells?|telling|texts?|txt|sent|messaged?|says?|said|sed|notes?|letter|written|wrote|paper|goes|went|like|asked|shout\w*|cry\w*|cried|whisper\w*)\b",
    re.IGNORECASE,
)


def _no_own_name_alone(text: str, match: re.Match[str]) -> bool:
    """Say whether "i am shakin i" names nobody: in small letters a name counts where it is listed, or was asked for."""
    word = match.group("hide").split()[0]
    if no_own_name(text, match) or _OTHERS.search(sentence_before(text, match.start())):
        return True
    listed = word.capitalize() in lexicon().first_names.names
    return word.islower() and not listed and not _REQUEST.search(text)


KEPT_OUT = (
    phrase(rf"{_ASKED}{_OUT}{_IS}(?P<hide>{NAME}(?:\s+{CAP}){{0,2}}){OWN_NAME_ENDS}", no_own_name),
    phrase(rf"\b(?P<hide>{NAME}(?:\s+{CAP})?)\s+(?:is|it\s+is)\s+my\s+(?:full\s+|real\s+|own\s+)?name\b", no_own_name),
    phrase(
        rf"{IM}\s+(?P<hide>{NAME}(?:\s+{CAP})?)(?=\s+(?:i|im|i['’]m|my|please|pls|plz|but|no\s+name|not|dont|don['’]t|do\s+not)\b)",
        _no_own_name_alone,
    ),
)
