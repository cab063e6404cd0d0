"""A telephone number of which only a part is told: "his mobile ends 118", "the number that rings her has 883 at the end"."""

from __future__ import annotations

import re

_PHONE = r"(?:(?:mobile|mob|phone|burner|whats ?app|cell|tel|telephone|landline)(?:\s+(?:number|num|no\.?))?)"
_CALLS = r"(?:rings?|rang|ringing|calls?|called|calling|texts?|texted|texting|messages?|messaged|messaging|whats ?apps?|orders?|ordered|books?|booked)"
# A number is a telephone's where somebody rings, texts or is reached by it: "the number he texts her from".
_NUMBER = rf"(?:(?:number|num)\s+(?:(?:that|which|who)\s+)?(?:(?:he|she|they|it|keeps?|always|is|was|on|from|her|him|me|them|us)\s+){{0,3}}{_CALLS}(?:\s+(?:her|him|me|them|us|off|from|on|with)){{0,3}}|(?:number|num)\s+(?:he|she|they)\s+(?:gave|has|had|uses?|left)(?:\s+(?:her|him|me|them|us|for|her)){{0,2}})"
_ANY = rf"(?:{_PHONE}|{_NUMBER})"
_WHICH = r"(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|began)(?:\s+(?:in|with|on))?"
_LAST = r"(?:first|last)\s+(?:\w+\s+)?(?:digits?|numbers?|figures?|bit|two|three|four|[2-6])"
_WORD = r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)"
_FIGURES = rf"(?:\d(?:[\s-]?\d){{1,6}}(?![\w:.]*\d|\s*(?:am|pm)\b)|{_WORD}(?:[\s-]+{_WORD}){{1,6}}\b)"
_IS = r"(?:(?:is|was|are|were|it|i\s+think|maybe)\s+){0,2}"
_MORE = rf"(?:,?\s+(?:and\s+)?(?:it\s+)?{_WHICH}\s+{_FIGURES})?"  # "begins 07700 and ends 421"
_TOLD = re.compile(
    rf"\b(?:{_ANY},?\s+(?:(?:that|which|it|is|was|i think)\s+)*{_WHICH}\s+{_FIGURES}{_MORE}"
    rf"|{_LAST}\s+(?:of|on|in)\s+(?:the|his|her|their|that|a)\s+{_ANY}\s+{_IS}{_FIGURES}"
    rf"|{_ANY},?\s+(?:the\s+)?{_LAST}\s+{_IS}{_FIGURES}"
    rf"|{_ANY},?\s+(?:has|had|with|got)\s+(?:an?\s+)?{_FIGURES}\s+(?:at|on|in)\s+(?:the\s+)?(?:end|start|beginning|front|middle))",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|our|mine)\s+(?:own\s+|work\s+)?$", re.IGNORECASE)
_BEFORE = 20  # characters in which it is said whose it is


def parts_of_phones(text: str) -> tuple[str, ...]:
    """Return the words for numbers of which only some figures are told, in order, none of them the writer's own."""
    parts = (
        match for match in _TOLD.finditer(text) if not _OWN.search(text, max(0, match.start() - _BEFORE), match.start())
    )
    return tuple(dict.fromkeys(match[0] for match in parts))
