"""Withhold in a copy what may say who reports; every other character stays as it was, and the original is kept sealed.

Nothing is reworded: each such span becomes `[withheld]`. Spans come from what we hold about the reporter (name,
number, organisation, link code) and from first-person phrases in which people give themselves away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.concerns.redaction import self_identification
from bot.concerns.redaction.self_identification_patterns import EMAIL, GROUP, PHONE, TRADE, a_set

MARK = "[withheld]"
_NAME = r"[^\W\d_][\w'’-]*"
_ADDRESS = re.compile(EMAIL)


@dataclass(frozen=True)
class Redaction:
    """What may say who reports: `terms` hidden wherever they stand; with `phrases` off only the terms are hidden.

    With `colleague` the concern is about somebody at work: "my manager" is then who it is about, and stays.
    """

    terms: tuple[str, ...] = field(default=(), repr=False)
    phrases: bool = True
    colleague: bool = False


@dataclass(frozen=True)
class Redacted:
    """A copy and whether anything in it is withheld."""

    text: str
    withheld: bool


def redact(text: str, redaction: Redaction) -> Redacted:
    """Return the text with every span that may say who reports replaced by [withheld], and nothing else changed."""
    identifying = [*_term_spans(text, redaction.terms)]
    if redaction.phrases:
        identifying += self_identification.spans(text, colleague=redaction.colleague)
    hidden = merge(_whole_addresses(text, identifying))
    copy, position = [], 0
    for start, end in hidden:
        copy += [text[position:start], MARK]
        position = end
    return Redacted("".join([*copy, text[position:]]), bool(hidden))


def _whole_addresses(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the spans, each widened to the e-mail address of which it is a part."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    for start, end in spans:
        inside = [(first, last) for first, last in addresses if first < end and start < last]
        yield min([start, *(first for first, _ in inside)]), max([end, *(last for _, last in inside)])


def merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, with those that touch or overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def contact_terms(contact: str) -> tuple[str, ...]:
    """Return what identifies in a contact as typed: its e-mail addresses, numbers, and each word of the name."""
    emails, phones = re.findall(EMAIL, contact), re.findall(PHONE, contact)
    rest = re.sub(rf"{EMAIL}|{PHONE}", " ", contact)
    names = [
        word
        for word in re.findall(_NAME, rest)
        if (len(word) > 2 or word.istitle()) and len(word) > 1 and word.casefold() not in _CONTACT_WORDS
    ]
    return (*emails, *phones, *names)


_CONTACT_WORDS = a_set(
    "the and call ring text phone mobile email mail name number please after before any time work home from with only "
    "not mrs miss evenings mornings days nights tel"
)
# Names that are words as well: hidden only where they are written as a name.
_ALSO_WORDS = a_set(
    "april art bill black brown chance dawn day dean drew faith field frank grace green hope house joy june king lad "
    "may mark miles park penny rich rob rose sky street summer sue sunny take ward white will wood young"
)
# One such word alone names no organisation: "the station" is a place, also for somebody from the Station Hotel.
_PLAIN = a_set(
    "airport beach bridge bus central city coast corner county cross dock east express green harbour high hill lake "
    "local london main marina market national new north park port quay quayside rail river riverside road royal school "
    "sea south square station street town train village water west"
)


def organisation_terms(name: str) -> tuple[str, ...]:
    """Return a name, without what is in brackets, and its distinctive part: "Harbour View Hotel", "Harbour View"."""
    generic = re.compile(rf"\s*\b(?:the|ltd|limited|plc|and|form|class|{GROUP}|{TRADE})\b\s*", re.IGNORECASE)
    plain = re.sub(r"\s*\([^()]*\)", "", name).strip()
    short = generic.sub(" ", plain).strip()
    parts = (part for part in (plain, short) if len(part) > 3 and part.casefold() not in _PLAIN)
    return tuple(dict.fromkeys((name, *parts)))


def _term_spans(text: str, terms: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for term in terms:
        if pattern := _term_pattern(term):
            yield from (match.span() for match in pattern.finditer(text))


def _term_pattern(term: str) -> re.Pattern[str] | None:
    digits = re.sub(r"\D", "", term)
    if len(digits) >= 7 and not re.search(r"[^\W\d_]", term):
        tail = r"[\s().-]*".join(digits[-10:])
        return re.compile(rf"(?:\+?44|0)?[\s().-]*{tail}(?!\d)")
    words = [word for word in re.findall(r"\w+", term) if word.casefold() not in ("and", "n")]
    if not words:
        return None
    if len(words) == 1 and term.casefold() in _ALSO_WORDS:
        return re.compile(rf"(?<!\w){re.escape(term.title())}(?:['’]?s)?(?!\w)")
    between = r"[\W_]*(?:(?:and|n)[\W_]+)?"  # "Zebra Cabs" is also "zebracabs" and "Zebra & Cabs"
    return re.compile(r"(?<!\w)" + between.join(map(re.escape, words)) + r"(?:['’]?s)?(?!\w)", re.IGNORECASE)
