"""How the writer asks to be reached, in whatever words: an address or a number beside a request is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.concerns.redaction.own_marks.mails import anothers_mails
from bot.concerns.redaction.self_identification_guards import sentence_before
from bot.concerns.redaction.self_identification_patterns import EMAIL, PHONE

_REACH = re.compile(rf"{PHONE}|{EMAIL}")
_ASKS = re.compile(
    r"\b(?:reply|replies|answer|respond|ring|call|phone|text|message|msg|whatsapp|e-?mail|contact|reach|get\s+back|get\s+hold|write\s+(?:back|to)|bell|buzz)\b",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"(?:\b(?:to|at|on|via|by|me|us|back|only|or|address|mobile|email|number|is)|[:,])\s*$", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"\b(?:he|she|they|his|her|hers|him|their|them|hes|shes|theyre|who|whose|from|man|men|bloke|lad|guy|boy|girl|woman|driver|saved|written|wrote|said|says|"
    r"rang|called|phoned|texted|messaged|named|poster|card|sign|advert|note)\b",
    re.IGNORECASE,
)


_POSTED = re.compile(
    r"(?<!\bi\s)\b(?:post|send|write|reply|answer)\b[^.!?\n]{0,40}?\b(?:to|at)\s+(?P<where>(?:(?:flat|number|no\.?)\s*)?\d+\w?,?\s+(?:\d+\w?\s+)?(?-i:[A-Z])[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+)*)",
    re.IGNORECASE,
)


def reached(text: str) -> Iterator[tuple[int, int]]:
    """Give the numbers and addresses at which the writer asks to be answered, where nobody else is told of."""
    for match in _REACH.finditer(text):
        before = sentence_before(text, match.start())
        quoted = (
            any(start <= match.start() < end for start, end in anothers_mails(text))
            or text[: match.start()].count('"') % 2 == 1
        )
        if _ASKS.search(before) and _LEADS.search(before) and not quoted and not _ANOTHER.search(before):
            yield match.span()
    for match in _POSTED.finditer(text):
        if not _ANOTHER.search(sentence_before(text, match.start("where"))):
            yield match.span("where")
