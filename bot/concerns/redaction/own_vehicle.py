"""The writer's own vehicle, by the words around it: "my octavia", "the white octavia im in", "i drive a blue van"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.concerns.redaction.quoted_speech import in_others_mouth
from bot.concerns.redaction.self_identification_patterns import CODE, VRM
from bot.understanding.facts import vehicle_spans

_THING = r"(?:cab|taxi|car|van|motor|vehicle|minibus|bus|coach|lorry|bike|wheels)"
_I_AM = r"\bi(?:'m|’m|m| am| was|'ve been|ve been)"
_ARTICLE = r"(?:(?:a|an|the|my|our|this|that)\s+)?(?:(?:old|new|little|big|own)\s+)?"
_BEFORE = re.compile(
    rf"(?:\b(?:my|our)\s+(?:own\s+|old\s+|new\s+|work\s+)?(?:{_THING}\s*(?:is|was|'s|’s|,|:)?\s*{_ARTICLE})?"
    rf"|\bmine(?:\s+is|\s+was|['’]s|s|,|:)\s+{_ARTICLE}"
    rf"|\bi(?:\s+(?:was|am))?\s*(?:also\s+)?(?:drive|drove|driving)\s+{_ARTICLE}"
    rf"|{_I_AM}\s+(?:driving|sat\s+in|in|parked\s+up\s+in)\s+{_ARTICLE}"
    rf"|{_I_AM}\s+(?:call[ -]?sign|cab|car|driver|badge|taxi|unit)\s*(?:number|no\.?|#)?"
    rf"\s*{CODE}\s*,?\s*(?:in|driving)\s+{_ARTICLE})$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"^\s*(?:{_THING}\s*)?(?:{VRM}\s*)?,?\s*(?:(?:that|which)\s+)?"
    rf"(?:i(?:'m|’m|m|\s+am|\s+was|'ve\s+been)\s+(?:in|driving|sat\s+in)\b(?=\s*(?:$|[.,;:!?)\n])|\s+(?:tonight|today|now|it|at|on|and|most)\b)|i\s+(?:drive|drove)\b|(?:is|was)\s+mine\b)"
    rf"|^(?:\s+[\w-]+){{0,2}}\s*,?\s+(?:that(?:['’]?s|\s+is|\s+was)|it['’]?s)\s+(?:my\s+(?:own\s+)?{_THING}\b|mine\b)",
    re.IGNORECASE,
)
_NUMBER = r"(?:reg(?:istration)?|plate|badge|licen[cs]e|call[ -]?sign|cab|fleet)(?:\s+(?:number|num|no\.?))?"
_REST = re.compile(
    rf"^(?:\s+{_THING})?(?:\s*,?\s*(?:and\s+)?(?:(?:reg(?:istration)?|plate)?\s*(?:is\s+)?{VRM}|{_NUMBER}\s+(?:is\s+)?{CODE})){{0,3}}",
    re.IGNORECASE,
)
_FRONT = 80  # characters of words before a make: "im call sign 27 in the"


def own_vehicle_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where the colour, make and plate of the vehicle stand that the writer drives."""
    for start, end in vehicle_spans(text):
        before = text[max(0, start - _FRONT) : start]
        mine = _BEFORE.search(before) or _AFTER.search(text[end:])
        if mine and not in_others_mouth(text, start):
            rest = _REST.match(text[end:])
            yield start, end + (rest.end() if rest else 0)
