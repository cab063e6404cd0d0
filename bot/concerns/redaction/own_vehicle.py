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
_THIRD = (
    r"(?:he|she|they|hes|shes|theyre|his|her|hers|their|theirs|him|them|who|whose|another|other|next|near|behind|beside|past|front|"
    r"into|hit|followed|following|blocked|blocking|passed|parked|photo|picture|\w+['’]s(?<!car['’]s)(?<!cab['’]s)(?<!van['’]s)(?<!it['’]s))"
)
_PLATE = re.compile(rf"\b{VRM}", re.IGNORECASE)
_MY_PLATE_IS = re.compile(
    rf"\bmine(?:\s+is|\s+was|['’]?s)?[\s:,-]*$|\b(?:my|our)\s+(?:[\w-]+\s+){{0,2}}?(?:{_THING}|(?:number\s?)?plate|reg(?:o|istration)?)(?:['’]?s)?\b"
    rf"[\s,:-]*(?:(?!{_THIRD}\b)[\w'’-]+[\s:-]+){{0,5}}$",
    re.IGNORECASE,
)
_NOT = r"(?:dont|don['’]?t|do\s+not|never|not|no)"
_GIVE = r"(?:put|share|write|use|give|pass|send|print|include|add|tell|show|mention|type|let)"
_LEAVE_IT_OUT = re.compile(
    rf"^[\s,.;(-]*(?:(?:so|but|and|please|pls|plz|i|u|you)\s+)*(?:{_NOT}\s+(?:(?:want|need|to|ever|please)\s+){{0,3}}{_GIVE}\s+(?:that|it|this)\b"
    rf"|{_NOT}\s+want\s+(?:that|it|this)\b|(?:keep|leave)\s+(?:that|it|this)\s+(?:out|off|private|between)\b|off\s+the\s+record\b)",
    re.IGNORECASE,
)
_LEAVE_OUT = re.compile(
    rf"\b(?:{_NOT}\s+{_GIVE}|keep|leave)\s+(?:(?:my|the|our)\s+)?(?:plate|reg|car|cab)?\s*$", re.IGNORECASE
)
_OUT = re.compile(r"^\s+(?:out|off|in(?=\s*(?:$|[.,;!\n])))\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(rf"\b{_THIRD}\b|\b(?:man|bloke|lad|guy|fella|driver|woman|girl|lass)s?\b", re.IGNORECASE)
_FRONT = 80  # characters of words before a make: "im call sign 27 in the"


def own_vehicle_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where the colour, make and plate of the vehicle stand that the writer drives."""
    for start, end in vehicle_spans(text):
        before = text[max(0, start - _FRONT) : start]
        mine = _BEFORE.search(before) or _AFTER.search(text[end:])
        if mine and not in_others_mouth(text, start):
            rest = _REST.match(text[end:])
            yield start, end + (rest.end() if rest else 0)


def own_plate_spans(text: str) -> Iterator[tuple[int, int]]:
    """Give where a plate stands that is called the writer's own, or that they ask to leave out and tell of nobody."""
    for mark in _PLATE.finditer(text):
        before, after = re.split(r"[.!?;\n]", text[: mark.start()])[-1], text[mark.end() :]
        if (_is_called_mine(before) or _is_left_out(before, after)) and not in_others_mouth(text, mark.start()):
            yield mark.span()


def _is_called_mine(before: str) -> bool:
    """Say whether "my car" governs a plate, and nobody else is told of with it: "he followed my taxi in"."""
    mine = _MY_PLATE_IS.search(before)
    return mine is not None and not _OF_SOMEBODY.search(re.split(r",|\band\b", before[: mine.start()])[-1])


def _is_left_out(before: str, after: str) -> bool:
    """Say whether somebody asks to leave a plate out, and nobody is told of before it whose it may be."""
    asked = _LEAVE_IT_OUT.match(after) or (_LEAVE_OUT.search(before) and _OUT.match(after))
    return bool(asked) and not _OF_SOMEBODY.search(before)
