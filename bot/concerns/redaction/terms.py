"""What is held of a reporter as terms to look for: names, numbers, codes and organisations, however written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from bot.concerns.redaction.self_identification_patterns import EMAIL, GROUP, PHONE, TRADE, a_set
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_NAME = r"[^\W\d_][\w'’-]*"
_CONTACT_WORDS = a_set(
    "the and call ring text phone mobile email mail name number please after before any time work home from with only "
    "not mrs miss mr ms dr evenings mornings days nights tel ask for speak via on at or if you need desk till shift "
    "bar reception kitchen office floor door front back late early lates nights security here there me my is it am pm "
    # words of numbers and of how numbers are spoken
    "oh zero nought double triple one two three four five six seven eight nine ten eleven twelve hundred thousand "
    "twenty thirty forty fifty sixty seventy eighty ninety "
    # a role is no name
    "dsl lado head deputy headteacher teacher tutor manager supervisor driver controller guard porter receptionist "
    "landlord landlady chef cook waiter waitress barman barmaid cleaner coach lifeguard nurse warden steward doorman "
    "bouncer staff owner boss mum dad mother father carer assistant duty night year form school hotel pub club "
    "cabs taxis"
)
# Names that are words as well: hidden only where they are written as a name.
_ALSO_WORDS = a_set(
    "april art bill black brown chance dawn day dean drew faith field frank grace green hope house joy june king lad "
    "may mark miles park penny rich rob rose sky street summer sue sunny take ward white will wood young price marsh"
)
# One such word alone names no organisation: "the station" is a place, also for somebody from the Station Hotel.
_PLAIN = a_set(
    "airport beach bridge bus central city coast corner county cross dock east express green harbour high hill lake "
    "local london main marina market national new north park port quay quayside rail river riverside road royal school "
    "palace kitchen spot village sea south square station street town train village water west"
)


def contact_terms(contact: str) -> tuple[str, ...]:
    """Return what identifies in a contact as typed: its e-mail addresses, numbers, and each word of the name."""
    return (*contact_numbers(contact), *dict.fromkeys(word for name in contact_names(contact) for word in name))


def contact_numbers(contact: str) -> tuple[str, ...]:
    """Return the e-mail addresses and telephone numbers of a contact."""
    return (*re.findall(EMAIL, contact), *re.findall(PHONE, contact))


def contact_names(contact: str) -> list[tuple[str, ...]]:
    """Return the names of a contact, each as its words; roles, words of numbers and everyday words are no names."""
    parts = re.split(rf"{EMAIL}|{PHONE}|[,;.:()/\n]", contact)
    return [name for part in parts for name in _names(re.findall(_NAME, part))]


def _names(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if len(words) in (2, 3) and not _CONTACT_WORDS.intersection(word.casefold() for word in words):
        yield tuple(words)  # nothing but two or three words: that is how a name is given, in capitals or not
        return
    name: list[str] = []
    for word in words:
        if _is_name(word, after_name=bool(name)):
            name.append(word)
        elif name:
            yield tuple(name)
            name = []
    if name:
        yield tuple(name)


def _is_name(word: str, *, after_name: bool) -> bool:
    folded = word.casefold()
    if folded in _CONTACT_WORDS or len(word) < 2:
        return False
    if word[0].isupper():
        return folded not in _PLAIN
    return len(word) > 2 and (after_name or folded not in dictionary() or _is_first_name(word))


def _is_first_name(word: str) -> bool:
    names = lexicon().first_names
    return word.capitalize() in names.names and word.capitalize() not in names.also_words


def organisation_terms(name: str) -> tuple[str, ...]:
    """Return a name, without what is in brackets, and its distinctive part: "Harbour View Hotel", "Harbour View"."""
    generic = re.compile(rf"\s*\b(?:the|ltd|limited|plc|and|form|class|{GROUP}|{TRADE})\b\s*", re.IGNORECASE)
    plain = re.sub(r"\s*\([^()]*\)", "", name).strip()
    short = generic.sub(" ", plain).strip()
    parts = (part for part in (plain, short) if len(part) > 3 and not _is_plain(part))
    return tuple(dict.fromkeys((name, *parts)))


def _is_plain(word: str) -> bool:
    """Say whether a word alone names no organisation: "the station", a "dark blue" car of a firm named Blue Cars."""
    folded = word.casefold()
    return folded in _PLAIN or folded in lexicon().vehicle_words.colours


def term_spans(text: str, terms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give where terms stand, in any case, spacing and punctuation."""
    for term in terms:
        if pattern := _term_pattern(term):
            yield from (match.span() for match in pattern.finditer(text))


@lru_cache(maxsize=4096)
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
    # "Larkmoor Estate" is no name of Larkmoor Academy's, and "Marsh Lane" of nobody called Marsh
    ends = _of_another_place() if len(words) == 1 else ""
    return re.compile(r"(?<!\w)" + between.join(map(re.escape, words)) + rf"(?:['’]?s)?(?!\w){ends}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _of_another_place() -> str:
    kinds = "|".join((*map(re.escape, lexicon().place_names.roads), r"estate|flats|park|retail|industrial|shopping"))
    return rf"(?!\s+(?:{kinds})\b)"


def code_spans(text: str, codes: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give where a code stands with any spaces or dashes between its characters: "TU70 QRS", "tu70qrs"."""
    for code in codes:
        yield from (match.span() for match in _code_pattern(code).finditer(text))


@lru_cache(maxsize=4096)
def _code_pattern(code: str) -> re.Pattern[str]:
    characters = r"[\s-]?".join(map(re.escape, re.sub(r"[\W_]", "", code)))
    return re.compile(rf"(?<!\w){characters}(?!\w)", re.IGNORECASE)
