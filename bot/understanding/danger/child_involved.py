"""Is a child involved, on these words? "Girl" and "lad" alone do not say so."""

from __future__ import annotations

import re

from bot.understanding.danger.age_groups import CHILD, GROWN_UP

_SURE = re.compile(
    r"\b(?:child|children|baby|school|schools|uniform|year \d{1,2}|y\d{1,2}|form|class|"
    r"(?:about |maybe |only |just |like |probably |looks? |looked |aged? |was |is |no older than |younger than |under )(?:[4-9]|1[0-7])(?! ?(?:am|pm|min|minutes|pounds|miles|st|street|road|quid|times|oclock|stone|days|weeks|months))|"
    r"(?:[4-9]|1[0-7]) ?(?:years? old|ish|years?|or 1\d)|(?:[4-9]|1[0-7])yo|under 18|under 16|not 18|arent 18|tiny|youngster)s?\b"
)
_YOUNG = re.compile(r"\b(?:youngsters?|young (?:youngsters?|adults?|one|ones|person|people|couple)|student|students)\b")
_GROWN = re.compile(
    r"\b(?:(?:1[89]|[2-9]\d)s?(?: ?(?:years? old|ish|odd))|in (?:them|the|a)?(?: \w+)? ?[2-9]0s|(?:about|maybe|aged|is|was|mid|late|early) (?:1[89]|[2-9]\d)s?|all (?:over )?(?:18|adults?)|over 18s?|adults only|hen (?:do|night|party)|stag (?:do|night|party)|work colleagues?|(?:old|elderly|drunk|pregnant) adults?)\b"
)
_HOUSEKEEPING = re.compile(r"\b(?:lost property|wifi|badge|licence fee|training|log ?in|password)\b")
_SOMEBODY = re.compile(r"\b(?:they|them)\b")


def is_child_involved(plain: str, any_indicator: bool) -> bool | None:
    """Return True, False, or None when a question is needed; `plain` is neutral text."""
    if any_indicator:
        return True
    if _HOUSEKEEPING.search(plain) or adults_only(plain):
        return False
    may_be = _SURE.search(plain) or _YOUNG.search(plain) or _SOMEBODY.search(plain)
    return None if may_be else False


def child_with_adult(plain: str) -> bool:
    """Return whether a child, or somebody who may be one, and a grown-up are both named; `plain` is neutral text."""
    return bool(CHILD.search(plain) or _SURE.search(plain)) and bool(GROWN_UP.search(plain) or _GROWN.search(plain))


def adults_only(plain: str) -> bool:
    """Return whether everybody named is grown up."""
    return bool(_GROWN.search(plain)) and not _SURE.search(plain)
