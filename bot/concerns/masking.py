"""Hide in a copy what may say who reports; every other character stays as it was, and the original is kept sealed.

Nothing is reworded: each span found becomes `[withheld]`. Spans come from what we hold about the reporter (name,
number, organisation, link code) and from first-person phrases in which people give themselves away.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

MARK = "[withheld]"
_KIN = (
    "daughter|son|child|kid|lad|lass|girl|boy|niece|nephew|sister|brother|wife|husband|partner|girlfriend|boyfriend|mum|mam|"
    "mom|mother|dad|father|stepson|stepdaughter|grandson|granddaughter|cousin|aunt|auntie|uncle|neighbour|neighbor|friend|"
    "mate|boss|manager|gaffer|controller|supervisor"
)
_GROUP = "form|class|tutor group|year group|school|college|hotel|shop|pub|bar|takeaway|restaurant|club|office|base|firm"
_TRADE = "cabs|taxis|cars|private hire|inn|lodge|arms|academy|primary|high|kebabs?|pizza|chippy|store|arcade"
_OWN_NUMBER = "badge|licen[cs]e|plate|cab|taxi|car|driver|staff|employee|collar|id"
_ROLE = (
    "dsl|deputy dsl|head ?teacher|deputy head|head of year(?: \\d+)?|form tutor|tutor|teacher|teaching assistant|ta|"
    "school nurse|caretaker|receptionist|night porter|porter|duty manager|manager|assistant manager|housekeeper|owner|"
    "landlord|landlady|bouncer|door supervisor|barman|barmaid|bar staff|cleaner|coach|lifeguard|controller|dispatcher|"
    "social worker|neighbour"
)
_I_AM = r"\b(?:i\s*am|i'm|i’m|im|i\s+was|this\s+is|it's|it’s|its)\b"
_NAME = r"[^\W\d_][\w'’-]*"
_PHONE = r"\+?\(?\d[\d\s()-]{6,16}\d"
_EMAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"

# Each pattern's group `hide` is what is withheld; the words before it are kept.
_PHRASES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:my|me)\s+(?:full\s+|first\s+|last\s+|sur)?name(?:'s|’s|s)?\s+(?:is\s+)?(?P<hide>{_NAME}(?:\s+(?-i:[A-Z])[\w'’-]+){{0,2}})",
        rf"\bi(?:'m|’m|\s+am)\s+called\s+(?P<hide>{_NAME}(?:\s+(?-i:[A-Z])[\w'’-]+)?)",
        rf"{_I_AM}\s+(?P<hide>(?-i:[A-Z])[\w'’-]+(?:\s+(?-i:[A-Z])[\w'’-]+)?\s+(?:from|at|here|of)\b(?:\s+(?:the\s+)?(?-i:[A-Z0-9])[\w&'’-]*)*)",
        rf"\b(?:call|ring|phone|text|txt|reach|contact|email|e-mail|whatsapp)\s+me\s+(?:back\s+)?(?:on|at|by)?\s*(?P<hide>{_PHONE}|{_EMAIL})",
        rf"\bmy\s+(?:own\s+)?(?:mobile|mob|phone|tel|number|no|email|e-mail)\b[\w\s:]{{0,12}}?(?P<hide>{_PHONE}|{_EMAIL})",
        rf"\bmy\s+(?P<hide>(?:{_OWN_NUMBER})(?:\s*(?:number|num|no\.?|is|:|#))*\s*(?:[a-z]{{1,3}}\s)?\w*\d\w*)",
        r"\b(?P<hide>(?:badge|staff|employee|collar)\s*(?:number|num|no\.?|id)?\s*(?:is|:|#)?\s*\w*\d\w*)",
        r"\bi\s+(?:drive|drove|am\s+driving|was\s+driving|work)\s+(?P<hide>(?:a\s+|the\s+)?(?:cab|taxi|car|bus|route|number|no\.?|plate)\s*(?:number|no\.?)?\s*#?\w*\d\w*)",
        rf"\bi(?:'m|’m|m|\s+am)?\s+(?:work|working|teach|teaching|manage|run|own)\s+(?:at|for|in|on|with)?\s*(?!nights|days|lates|late|earl|alone|now|there|here|with\b)(?P<hide>(?:the\s+)?(?:{_NAME}|\d+)(?:\s+(?:(?-i:[A-Z0-9])[\w&'’-]*|{_GROUP}|{_TRADE}))*)",
        rf"\b(?P<hide>i(?:'m|’m|m|\s+am|\s+was)\s+(?:\w+'s\s+|\w+’s\s+|his\s+|her\s+|their\s+|the\s+|a\s+)?(?:{_ROLE})(?:\s+(?:at|of|for|here)(?:\s+(?:the\s+)?(?-i:[A-Z])[\w&'’-]*)*)?)\b",
        rf"\b(?P<hide>(?:as|being)\s+(?:his|her|their|the)\s+(?:{_ROLE}))\b",
        rf"\b(?P<hide>(?:my|our)\s+(?:own\s+|eldest\s+|youngest\s+|little\s+|big\s+|best\s+|old\s+)?(?:{_KIN})(?:(?:'s|’s|s'|s’)\s+{_NAME}|s?\b))",
        rf"\b(?P<hide>(?:my|our)\s+(?:{_GROUP}))\b",
        r"\b(?P<hide>my\s+(?:wife|husband|partner|friend)\s+and\s+i)\b",
    )
)


@dataclass(frozen=True)
class Masks:
    """What may say who reports: `terms` hidden wherever they stand; with `phrases` off only the terms are hidden."""

    terms: tuple[str, ...] = field(default=(), repr=False)
    phrases: bool = True


@dataclass(frozen=True)
class Masked:
    """A copy and whether anything in it is withheld."""

    text: str
    masked: bool


def mask(text: str, masks: Masks) -> Masked:
    """Return the text with every span that may say who reports replaced by [withheld], and nothing else changed."""
    spans = merge([*_term_spans(text, masks.terms), *(_phrase_spans(text) if masks.phrases else ())])
    copy, position = [], 0
    for start, end in spans:
        copy += [text[position:start], MARK]
        position = end
    return Masked("".join([*copy, text[position:]]), bool(spans))


def merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans in order, with those that touch or overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def terms_of(contact: str) -> tuple[str, ...]:
    """Return what identifies in a contact as typed: its e-mail addresses, numbers, and each word of the name."""
    emails, phones = re.findall(_EMAIL, contact), re.findall(_PHONE, contact)
    rest = re.sub(rf"{_EMAIL}|{_PHONE}", " ", contact)
    names = [
        word
        for word in re.findall(_NAME, rest)
        if (len(word) > 2 or word.istitle()) and len(word) > 1 and word.casefold() not in _CONTACT_WORDS
    ]
    return (*emails, *phones, *names)


_CONTACT_WORDS = frozenset(
    [
        "the",
        "and",
        "call",
        "ring",
        "text",
        "phone",
        "mobile",
        "email",
        "mail",
        "name",
        "number",
        "please",
        "after",
        "before",
        "any",
        "time",
        "work",
        "home",
        "from",
        "with",
        "only",
        "not",
        "mrs",
        "miss",
        "evenings",
        "mornings",
        "days",
        "nights",
        "tel",
    ]
)


def terms_of_organisation(name: str) -> tuple[str, ...]:
    """Return a name, without what is in brackets, and its distinctive part: "Harbour View Hotel", "Harbour View"."""
    generic = re.compile(rf"\s*\b(?:the|ltd|limited|and|{_GROUP}|{_TRADE})\b\s*", re.IGNORECASE)
    plain = re.sub(r"\s*\([^()]*\)", "", name).strip()
    short = generic.sub(" ", plain).strip()
    return tuple(dict.fromkeys((name, *(part for part in (plain, short) if len(part) > 3))))


def _term_spans(text: str, terms: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for term in terms:
        if pattern := _term_pattern(term):
            yield from (match.span() for match in pattern.finditer(text))


def _term_pattern(term: str) -> re.Pattern[str] | None:
    digits = re.sub(r"\D", "", term)
    if len(digits) >= 7 and not re.search(r"[^\W\d_]", term):
        tail = r"[\s().-]*".join(digits[-10:])
        return re.compile(rf"(?:\+?44|0)?[\s().-]*{tail}(?!\d)")
    words = re.findall(r"\w+", term)
    if not words:
        return None
    return re.compile(r"(?<!\w)" + r"[\W_]+".join(map(re.escape, words)) + r"(?:['’]?s)?(?!\w)", re.IGNORECASE)


def _phrase_spans(text: str) -> Iterator[tuple[int, int]]:
    for pattern in _PHRASES:
        yield from (match.span("hide") for match in pattern.finditer(text))
