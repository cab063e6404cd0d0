"""The writer's firm, plate and post where no word for them is said: "im brightwater cars TU70 HND", "Front desk, Gannet House."."""

from __future__ import annotations

from bot.concerns.redaction.own_marks.introductions import FIRM, GOES_ON
from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_patterns import GREETING, IM, VRM

_DRIVES = r"(?:driv(?:e|er|en|ing)|work(?:ing)?|collect(?:ing)?|on\s+the\s+road)"
_I = rf"(?:{IM}|\bi|(?:^|(?<=[.!?\n]))\s*(?:(?:ive|i['’]ve)\s+)?(?:been\s+)?)"
_HOW_LONG = r"(?:\s+(?!(?:with|for|at|him|her|them|who|and|that)\b)[\w'’-]+){0,4}?"
_FOLLOWED = r"(?!(?:behind|watching|following|chasing|passing|near|by|next|outside|seeing|counting)\b)"
_DESKS = (
    r"(?:(?:change|ticket|token|information|info|photo|toll)\s+(?:booth|desk|office|kiosk)|box\s+office|front\s+desk|cloakroom|"
    r"customer\s+services?|lost\s+property|control\s+room|(?:night\s+)?reception|first\s+aid\s+room)"
)
_SOMEWHERE = r"(?:\s*,\s*|\s+(?:at|of|in)\s+)(?:the\s+)?(?-i:[A-Z])[\w'’&-]*(?:\s+[\w'’&-]+){0,3}\s*[.\n]"
_GROUP = r"(?:corridor|department|faculty|year\s+group|landing|wing|ward|pod|crew|rota)"
FIRMS = (
    phrase(rf"{_I}\s*{_DRIVES}{_HOW_LONG}\s+(?:for|with|at)\s+(?P<hide>{FIRM})\b{GOES_ON}"),
    phrase(rf"{IM}\s+{_FOLLOWED}(?!(?:two|both|all|several)\b)(?P<hide>{FIRM})\b(?=[\s,]+{VRM}|\s*[.,\n])"),
)
POSTS_OF_FEW_WORDS = (
    phrase(rf"\A\s*(?:{GREETING})?(?P<hide>{_DESKS})(?={_SOMEWHERE})"),
    phrase(
        r"(?:\A|(?<=[.!?\n]))\s*(?:im\s+an?\s+|i['’]?m\s+an?\s+)?(?P<hide>(?!(?:he|she|his|her)\b)(?:[\w-]+\s+){1,2}?by\s+trade)\b"
    ),
    phrase(rf"\b(?:in|on|from|across)\s+(?P<hide>my\s+(?:own\s+)?{_GROUP})\b"),
)
PLATES = (phrase(rf"{IM}\s+{_FOLLOWED}{FIRM}\b[\s,]+(?P<hide>{VRM})"),)
