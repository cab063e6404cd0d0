"""Words of somebody else: quoted, or after "he said"; what others say of themselves is theirs and stays."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.mails import anothers_mails

_THEIR_WORDS = r"\b,?[^.!?,\n]{0,45}(?<!\band\s)(?<!\bbut\s)(?<!\bso\s)$"
# "please not write my name": the writer asks for something and nobody says it
_UNASKED = r"(?<!\bnot\s)(?<!\bplease\s)(?<!\bdont\s)(?<!n['’]t\s)(?<!\bnever\s)(?<!\bno\s)"
_OTHERS_SAY = re.compile(
    rf"(?P<who>(?:\S+\s+){{0,3}})\b(?:said|says|sayin\w*|answer(?:s|ed)?|repl(?:y|ies|ied)|goes|wrote|(?<!\bto\s){_UNASKED}writes?|texted|texts|messaged|"
    r"(?:pass|hand|give|show|slip)\w*\s+(?:me|us)\s+(?:(?:a|the|this|some)\s+)?(?:note|paper|letter|napkin|receipt|card|phone)|put\s+(?:it\s+)?(?:on|in)\s+(?:the|a|my)|"
    r"(?:a|the|her|his|this)\s+(?:\w+\s+)?(?:note|letter|napkin)|(?:it|paper|note|letter|napkin)\s+says?|"
    r"(?:told|telling|asked|tells)\s+(?:her|him|them|the\s+\w+)(?:\s+to)?|"
    r"whisper(?:ed|s|ing)|mouth(?:ed|s|ing)|sobbed|sobbing|cried|"
    r"(?:ask(?:ed|s|ing)|begg(?:ed|ing)|want(?:ed|s)\s+to\s+know)(?:\s+(?:me|us))?(?:\s+(?:to|can|could|will|would|if|whether|please|i|you|we)){1,4}"
    r"\s+(?:ring|phone|call|text|get|find|fetch|tell|message|see|speak\s+to|go\s+to)|"
    r"(?:screaming|shouting|yelling|pleading|begging|crying)(?!\s+(?:in|at|on|outside|near|by)\b))" + _THEIR_WORDS,
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"\b(?:heard|hear)\s+(?:her|him|them|(?:the|a|one)\s+\w+)\s+(?:say|tell|shout|scream)\w*" + _THEIR_WORDS,
    re.IGNORECASE,
)
_NOTE = re.compile(  # "a note in the bin, help me my name is ..."
    r"(?P<who>(?:\S+\s+){0,3})\b(?:note|letter|napkin|paper|mirror)\b[^.!?\n]{0,50}\b(?:help|save|please)\b[^.!?\n]{0,20}$",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(  # "a girl told me im katie", "there was a note, im katie"
    r"(?P<who>(?:\S+\s+){0,3})\b(?:(?:told|tells|tell)\s+(?:me|us)(?:\s+(?:that|like|in\s+tears|crying))?|(?:note|letter|napkin|paper)(?:\s+(?:in|on|under)\s+\w+\s+\w+)?)[\s,:;-]{1,3}$",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:i|we|my|our|i've|ive)\b", re.IGNORECASE)


_OF_CONCERN = r"(?!man\b|men\b|bloke|guy\b|fella|woman\b|driver\b)"
_TELLERS = rf"(?:the|an?|one|my|our|her|his|their|another|some)\s+(?:{_OF_CONCERN}[\w'’-]+\s+){{1,3}}?"
_HEARSAY = re.compile(
    rf"\b(?:apparently|allegedly|supposedly|rumou?rs?|word\s+is|(?:they|people|everyone|everybody|some)\s+says?|(?:i|we|ive|i['’]ve)\s+(?:have\s+)?(?:only\s+)?heard\s+(?:that|he|she|they|from|of|about)|"
    rf"(?:i|we)\s+(?:was|were|got|been)\s+told|according\s+to|{_TELLERS}(?:(?:has|had|have)\s+)?(?:told\s+(?:me|us)|tells\s+(?:me|us)|said|says|reckons|swears|mentioned))\b[^.!?\n]*$",
    re.IGNORECASE,
)


def is_hearsay(text: str, start: int) -> bool:
    """Say whether somebody else told the writer what stands there; what a man says of himself the writer heard."""
    return _HEARSAY.search(re.split(r"[.!?\n]", text[:start])[-1]) is not None


def in_others_mouth(text: str, start: int) -> bool:
    """Say whether these are the words of somebody else: quoted, after "he said", or in a mail that is passed on."""
    if any(first <= start < last for first, last in anothers_mails(text)):
        return True
    before = text[:start]
    if before.count('"') % 2 or before.rfind("“") > before.rfind("”"):
        return True
    if _HEARD.search(before[-90:]):
        return True
    says = _OTHERS_SAY.search(before[-90:]) or _NOTE.search(before[-110:]) or _AT_ONCE.search(before[-90:])
    return says is not None and not _SELF.search(says.group("who"))
