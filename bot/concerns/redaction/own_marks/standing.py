"""What tells the writer apart from those they work with: how long, on which terms, in which turn, and what else they do."""

from __future__ import annotations

import re

from bot.concerns.redaction.own_marks.phrase import phrase
from bot.concerns.redaction.self_identification_guards import sentence_before
from bot.concerns.redaction.self_identification_patterns import IM

_OFTEN = r"(?:(?:also|only|just|usually|normally|mostly|always|often|still|sometimes|the)\s+)*"
_TURNS = r"(?:nights|days|lates|earlies|mornings|evenings|weekends)"
_TERMS = r"(?:permanent|perm|full[\s-]?time|part[\s-]?time|casual|bank|agency|relief|temp|temporary|zero\s+hours)"
_ONE = r"(?:starter|one|member(?:\s+of\s+staff)?|driver|porter|bloke|man|woman|lad|lass|person|girl|guy|teacher|steward|barman|barmaid|cleaner|there|here)"
_FIRST = r"(?:newest|longest[\s-]serving|most\s+senior|most\s+junior|latest|oldest|youngest)"
_ALSO_DO = (
    r"(?:do|run|cover|take|manage|supervise|teach|coach|open|lock|clean|set|cash|help(?:\s+out)?(?:\s+(?:with|at|on))?)"
)
_TASK = (
    r"(?:clubs?|groups?|sessions?|class(?:es)?|set[\s-]?up|up|rounds?|rota|desk|bar|tills?|gates?|bookings|breakfasts?|check[\s-]?ins?|night\s+audit|audit|"
    r"registers?|detentions?|assembl(?:y|ies)|contract|school\s+run|runs?|handover|orders|deliveries|laundry|linen|duty|shutters)"
)
_NOBODY = r"(?!\s+(?:he|she|they|where|that|who|which|when)\b)"

_KNOWN_BY = (
    r"(?=\s*,?\s+(?:so\s+)?(?:(?:they|he|she|everyone|everybody|people|anyone)(?:['’]?d|['’]?ll|\s+would|\s+will)\s+(?:all\s+|soon\s+)?(?:know|guess|realise|work\s+it\s+out)"
    r"|(?:it|that)(?:['’]?s|['’]?d|['’]?ll|\s+is|\s+would|\s+will)\s+(?:be\s+)?(?:obvious|clear|easy\s+to\s+guess)))"
)
_HELD = r"(?:been|worked|driven|driving|doing|done)"
_OF_A_JOB = r"(?:(?:on|in|at|for|it|this|here|the|that|route|run|job|desk|door|same)\s+){0,5}"
_SO_LONG = r"(?:about\s+|over\s+|nearly\s+|almost\s+)?(?:\d{1,2}|[a-z]+(?:teen|ty)|ten|eleven|twelve)\s*(?:years?|yrs?|months?)"


def _of_another(text: str, match: re.Match[str]) -> bool:
    """Say whether no "i" of the writer's leads a sentence up to how long, or somebody else stands before it."""
    before = sentence_before(text, match.start("hide"))
    return not _I.search(before) or bool(_SOMEBODY_ELSE.search(before))


_I = re.compile(r"\b(?:i|im|ive|i['’](?:m|ve|d))\b", re.IGNORECASE)
_SOMEBODY_ELSE = re.compile(
    r"\b(?:he|she|they|hes|shes|theyre|who|him|her|them|man|bloke|girl|lad|lass)\b", re.IGNORECASE
)

STANDING = (
    phrase(rf"\b(?P<hide>{IM}\s+[^.,;!?\n]{{2,60}}?){_KNOWN_BY}"),
    phrase(rf"\b(?P<hide>(?:the\s+)?only\s+(?:one|person|woman|man|lad|lass)\s+[^.,;!?\n]{{2,40}}?){_KNOWN_BY}"),
    phrase(
        r"\b(?P<hide>i\s+(?:only\s+|just\s+)?(?:started|joined|began)\s+(?:(?:here|there|work|this\s+job)\s+)?(?:in|last|this|at)\s+(?:the\s+)?[\w'’-]+)(?=\s*(?:[.,;!\n]|$)|\s+and\b)"
    ),
    phrase(rf"\b(?P<hide>{_HELD}\s+{_OF_A_JOB}{_SO_LONG})\b", _of_another),
    phrase(
        r"\b(?P<hide>i\s+(?:do|clean|cover|work|run|mind|have)\s+(?:(?!(?:him|her|them|it)\b)[\w'’-]+\s+){0,4}?(?:alone|on\s+my\s+own|by\s+myself|single[\s-]?handed(?:ly)?))\b"
    ),
    phrase(
        rf"\b(?P<hide>i\s+{_OFTEN}do\s+(?:the\s+)?(?:airport|school|station|hospital|contract|night|late|early)\s+runs?)\b"
    ),
    phrase(
        rf"\b(?P<hide>{IM}\s+{_OFTEN}(?:on\s+)?{_TERMS}(?:\s+(?:on\s+)?(?:{_TURNS}|staff|here))*)(?=\s*(?:[.,;!\n]|$)|\s+(?:and|so|but|at|in)\b)"
    ),
    phrase(  # a sentence that opens with the verb alone is the writer's: "Work the late shift at the Quayside."
        r"(?:\A|(?<=[.!?\n]))\s*(?P<hide>(?:just\s+|only\s+|been\s+)?(?:work(?:ing)?|cover(?:ing)?|do(?:ing)?)\s+(?:the\s+)?(?:late|early|night|day|morning|evening|weekend|twilight)\s+(?:shift|turn)s?)\b"
    ),
    phrase(rf"\b(?P<hide>{_TURNS}\s+(?:is|are)\s+my\s+(?:shifts?|turn|rota|days?|pattern|regular))\b"),
    phrase(
        r"\b(?P<hide>i['’]?ve\s+(?:been|worked)\s+(?:here|there)\s+(?:the\s+)?longest(?:,?\s+\d{1,2}\s+(?:years|yrs|months))?)\b"
    ),
    phrase(rf"\b(?P<hide>{IM}\s+{_OFTEN}{_FIRST}\s+(?:\w+\s+)?{_ONE}(?:\s+(?:here|there))?)\b"),
    phrase(
        r"\b(?P<hide>i(?:['’]?m|\s+am|\s+was|\s+were)?\s+(?:covered|covering|stood\s+in|filling\s+in|filled\s+in|swapped(?:\s+shifts?)?)\s+(?:for|with)\s+(?-i:[A-Z])[\w’'-]+)\b"
    ),
    phrase(
        r"\b(?P<hide>i\s+(?:take|took|do|did)\s+the\s+register(?:\s+(?:for|of|in)\s+(?:year\s+)?\d{1,2}\s?[a-z]?)?)\b"
    ),
    phrase(
        rf"\b(?P<hide>{IM}\s+the\s+(?:school\s+)?(?:crossing|lollipop|dinner|cloakroom|tea)\s+(?:lady|man|patrol|woman|attendant|warden))\b"
    ),
    phrase(
        rf"\b(?P<hide>i\s+do(?=\s+the\s+(?:number\s+)?\d{{1,3}}[a-z]?\b)|{IM}\s+on(?=\s+the\s+(?:number\s+)?\d{{1,3}}[a-z]?(?:\s+(?:tonight|today|route|run)\b|\s*[.,;]|$)))"
    ),
    phrase(
        rf"\b(?P<hide>i(?:['’]?m)?\s+{_OFTEN}(?:sit|sat|park|parked|rank\s+up|wait|plot\s+up|plotted)?\s*{_OFTEN}(?:first|second|third|fourth|last|head)\s+(?:on|car|cab|in\s+line|up|off))\b"
    ),
    phrase(
        rf"\bi(?:['’]?m|\s+am|\s+was)?\s(?:[^.;!?\n]{{1,60}}?\s)?and\s+(?P<hide>(?:also\s+)?{_ALSO_DO}\s+(?:(?:the|our|a|all|some)\s+)*(?:[\w’'-]+\s+){{0,2}}?{_TASK}(?:\s+{_TASK})?"
        rf"(?:\s+(?:on|at|of)\s+(?:an?\s+|the\s+)?(?:\w+days?|nights?|mornings?|weekends?))?){_NOBODY}(?![\w’'-])"
    ),
)
