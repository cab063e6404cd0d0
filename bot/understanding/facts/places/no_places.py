"""What only looks like a place: a car ("a Mondeo estate"), somebody with a title ("Mr Park"), a firm's name."""

from __future__ import annotations

import re

from bot.understanding.facts.makes import catalogue
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import fold

_ARTICLE = re.compile(r"(?i)(?:the|an?|some|that)\s+")
_BODY = re.compile(r"(?i)\s+(?:estate|saloon|hatchback|convertible|coupe|van|pick\s?up|cab|taxi)\b")
_ON_THE = re.compile(r"(?i)\bon\s+(?:the\s+)?$")  # "on the Ford estate" are houses
_SOMEBODY = re.compile(r"(?i)(?:the\s+)?(?:mr|mrs|ms|miss|uncle|aunt(?:ie|y)?|sir|pc|sgt)\.?\s+[\w'’-]+")
_TITLE_BEFORE = re.compile(r"(?i)\b(?:mr|mrs|ms|miss|uncle|aunt(?:ie|y)?|sir|pc|sgt)\.?\s+$")
_FIRM = re.compile(
    r"\s+(?:Removals|Taxis|Cabs|Cars|Ltd|Limited|Plumb\w+|Build(?:ers|ing)|Couriers?|Coaches|Buses|Travel|Scaffolding|Roofing|"
    r"Security|Logistics|Transport|Windows|Electrical|Recruitment|Motors)\b"
)
_OF_FIRM = re.compile(r"(?i)\b(?:taxis|cabs|private\s+hire|minicabs)$")
_VAN = re.compile(r"(?i)\s+(?:delivery\s+)?(?:van|lorry|truck|wagon|uniform|carrier\s+bags?|bags?|app|lanyard)\b")
_REACH = 90  # characters before a place in which it may be said what went there
_AT = re.compile(r"(?i)\b(?:at|outside|behind|opposite|in|inside|near|by|next\s+to|above|round|to)\s+(?:the\s+)?$")
# Where a mail or a note went is nowhere that somebody was; of "it" only where it was written or told.
_DOCUMENT = (
    r"(?:e-?mails?|mails?|letters?|notes?|messages?|reports?|forms?|complaints?|concerns?|paperwork|statements?)"
)
_ADDRESSED = re.compile(
    rf"(?i)\b(?:{_DOCUMENT}\s+(?:(?:was|were|has|had|have|been|also|then|already|straight|back|on|all)\s+)*(?:went|goes|go|gone|came|sent|forwarded|passed|emailed|posted|handed|taken|given)"
    rf"|(?:e-?mailed|mailed|forwarded|reported|wrote|written|rang|phoned|reporting|emailing)(?:\s+(?:it|this|that|them|everything|all|a|the|my|on|over|in|back|straight|{_DOCUMENT}))*"
    rf"|(?:sent|passed|took|taken|gave|given|handed|posted)\s+(?:(?:a|an|the|my|our|this)\s+)?(?:\w+\s+)?{_DOCUMENT}(?:\s+(?:on|over|in|back|straight))*)"
    r"\s+(?:(?:up|down|over|in|through|back|on|straight)\s+)?to\s+$"
)


def is_addressed(words: str, start: int) -> bool:
    """Return whether it is only to there that something written or told went: "the mail went to the office"."""
    return _ADDRESSED.search(words[max(0, start - _REACH) : start]) is not None


def is_no_place(words: str, start: int, text: str) -> bool:
    """Return whether the words at `start` are a car, somebody or a firm, and no place."""
    if is_addressed(words, start):
        return True
    if text.casefold().endswith(tuple(lexicon().place_names.chains)) and _VAN.match(words, start + len(text)):
        return True  # "in the front of the Iceland van"
    return _is_somebody(words, start, text) or _is_firm(words, start, text) or _is_car(words, start, text)


def _is_somebody(words: str, start: int, text: str) -> bool:
    return _SOMEBODY.fullmatch(text) is not None or _TITLE_BEFORE.search(words[:start]) is not None


def _is_firm(words: str, start: int, text: str) -> bool:
    """Return whether it is the first part of a firm's name, or a firm of cars that nothing is said to be at."""
    if _FIRM.match(words, start + len(text)):
        return True
    return _OF_FIRM.search(text) is not None and _AT.search(words[:start]) is None


def _is_car(words: str, start: int, text: str) -> bool:
    article = _ARTICLE.match(text)
    first, last = start + (article.end() if article else 0), start + len(text)
    for make in catalogue().named(fold(words)):
        whole = make.start <= first < make.end and last <= make.end and make.strength == "strong"
        if whole or (first <= make.start < last and _is_body(words, start, make.end)):
            return True
    return False


def _is_body(words: str, start: int, end: int) -> bool:
    """Return whether the kind of body follows the make: "a Focus estate on Carr Lane"."""
    return _BODY.match(words, end) is not None and _ON_THE.search(words[:start]) is None
