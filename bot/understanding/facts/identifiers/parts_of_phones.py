"""A telephone number of which only a part is told: "his mobile ends 118", "last three of her phone are 204"."""

from __future__ import annotations

import re

_PHONE = r"(?:mobile|mob|phone|burner|whats ?app|cell|tel|landline)(?:\s+(?:number|num|no\.?))?"
_WHICH = r"(?:end(?:s|ed|ing)?|finish(?:es|ed|ing)?|start(?:s|ed|ing)?|begin(?:s|ning)?|began)(?:\s+(?:in|with|on))?"
_LAST = r"(?:first|last)\s+(?:\w+\s+)?(?:digits?|numbers?|figures?|two|three|four|[2-6])"
_FIGURES = r"\d(?:[\s-]?\d){1,6}(?![\w:.]*\d|\s*(?:am|pm)\b)"
_TOLD = re.compile(
    rf"\b(?:{_PHONE}\s+(?:(?:that|which|it|is|was|i think)\s+)*{_WHICH}\s+{_FIGURES}"
    rf"|{_LAST}\s+(?:of|on)\s+(?:the|his|her|their|that|a)\s+{_PHONE}\s+(?:(?:is|was|are|were)\s+)?{_FIGURES}"
    rf"|{_PHONE},?\s+{_LAST}\s+(?:(?:is|was|are|were)\s+)?{_FIGURES})",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:my|our|mine)\s+(?:own\s+|work\s+)?$", re.IGNORECASE)


def parts_of_phones(text: str) -> tuple[str, ...]:
    """Return the words for numbers of which only some figures are told, in order, none of them the writer's own."""
    parts = (match for match in _TOLD.finditer(text) if not _OWN.search(text[: match.start()]))
    return tuple(dict.fromkeys(match[0] for match in parts))
