"""What a writer says of themself anywhere in a report: looked for everywhere else in it, also in other answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.concerns.redaction.own_marks.told_posts import TRADES
from bot.concerns.redaction.self_identification import SelfMention, self_mentions
from bot.concerns.redaction.self_identification_patterns import GROUP, JOB, TRADE, VRM, a_set
from bot.concerns.redaction.terms import contact_names, contact_numbers
from bot.questions import catalogue

_FROM = re.compile(r"\s*(?:,|\b(?:from|at|here|of|on|for)\b).*$", re.IGNORECASE | re.DOTALL)
_PREMISES = re.compile(rf"\b(?:{GROUP}|{TRADE})\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:from|at|for|with)\s+(?P<place>(?:the\s+)?(?-i:[A-Z0-9]).*)$", re.IGNORECASE | re.DOTALL)
_POST = re.compile(rf"(?:[\w-]+\s+){{0,3}}(?:{JOB}|{TRADES})(?:\s+here)?", re.IGNORECASE)
_CAPITAL = re.compile(r"\b[A-Z]")
_ANY = a_set("a an any some one this that my our your the")
_BARE_CODE = 4  # characters: a shorter number is looked for only with the word for it ("call sign 27")


@dataclass(frozen=True)
class OwnIdentity:
    """Names (as words), numbers and codes of a writer, and where they say that they work."""

    names: tuple[tuple[str, ...], ...] = ()
    numbers: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()  # "call sign 27"
    workplaces: tuple[str, ...] = ()


def own_identity(texts: Iterable[tuple[str, str]], *, colleague: bool = False) -> OwnIdentity:
    """Return what the writer says of themself in some texts, each with the question that it answers."""
    given = [
        (mention, text[mention.start : mention.end])
        for question, text in texts
        for mention in self_mentions(text, colleague=colleague or question in catalogue.QUESTIONS.about_others)
    ]
    return OwnIdentity(
        names=_each_once(map(contact_names, (_as_a_name(words) for words in _of(given, "name")))),
        numbers=_each_once(map(contact_numbers, _of(given, "name", "contact"))),
        codes=_each_once(map(_codes, _of(given, "name", "code", "vehicle"))),
        numbered=tuple(filter(_is_numbered, _of(given, "code"))),
        workplaces=_each_once([_workplaces(given)]),
    )


def _as_a_name(words: str) -> str:
    """Return what was given as a name, one small word with a capital: it is a name, word or not."""
    name = _FROM.sub("", words)
    return name.capitalize() if name.islower() and len(name.split()) == 1 else name


def _each_once[T](lists: Iterable[Iterable[T]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(lists)))


def _of(given: Sequence[tuple[SelfMention, str]], *kinds: str) -> list[str]:
    return [words for mention, words in given if mention.given in kinds]


def _codes(words: str) -> Iterator[str]:
    """Give plates, and numbers long enough to be somebody's own."""
    plates = [match[0] for match in re.finditer(VRM, words, re.IGNORECASE)]
    yield from plates
    for match in re.finditer(r"(?<!\w)[a-z]{0,3}-?\d[\w-]*", words, re.IGNORECASE):
        bare = re.sub(r"\W", "", match[0])
        if _BARE_CODE <= len(bare) <= 12 and not any(match[0] in plate for plate in plates):
            yield bare


def _is_numbered(words: str) -> bool:
    return bool(re.match(r"[a-z]", words, re.IGNORECASE)) and bool(re.search(r"\d", words))


def _workplaces(given: Sequence[tuple[SelfMention, str]]) -> Iterator[str]:
    """Give the employers that are told by name; "a hotel" and "reception" name none."""
    for mention, words in given:
        at = _AT.search(words) if mention.given != "own" else None
        place = at["place"] if at else words if mention.given == "work" else ""
        place = re.split(r",|\s+(?:and|but|so|when)\s+(?=[a-z])|\s+here\b", place)[0].strip(" .")
        if _names_a_place(place):
            yield place


def _names_a_place(words: str) -> bool:
    first = words.split()[:1]
    if not first or re.match(r"\d|im?\b|i['’]", words, re.IGNORECASE) or _POST.fullmatch(words):
        return False
    if _CAPITAL.search(words):
        return not re.fullmatch(r"(?i:years?)\s+\d+\w*", words)
    plain = _PREMISES.sub(" ", words).split()
    return bool(_PREMISES.search(words)) and any(word.casefold() not in _ANY for word in plain)
