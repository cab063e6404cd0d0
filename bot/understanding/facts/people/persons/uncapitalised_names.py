"""Names of people in the words of who types no capitals: "her mate is called shanice", "darren pays"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

_CALLED = re.compile(
    r"(?:\b(?:is|was|thats|whos|hes|shes|one|someone|somebody|named|who|lad|lads|boy|girl|lass|man|bloke|fella|guy|woman|kid|mate|friend|[a-z]+['’]s) |, )"
    r"(?:called|named|known as) (?P<name>[a-z]{3,12})\b(?! (?:me|us|her|him|them|it|the|a|my|for|off|out|by)\b)"
)
_WORD = re.compile(r"(?<![\w'’@.])[a-z]{3,12}(?![\w@]|['’](?!s\b))")
_DOES = re.compile(
    r" (?:pays|paid|comes|came|gives|gave|drives|drove|picks|picked|takes|took|meets|met|sends|sent|says|said|tells|told|rings|rang|texts|texted|waits|waited|"
    r"makes|made|gets|got|goes|went|lives|lets|keeps|kept|brings|brought|buys|bought|sells|sold|wants|wanted|has|had|knows|runs|owns)\b"
)
_AND_HERS = re.compile(
    r" (?:and|n|&) (?:his|her) (?:\w+ )?(?:mates?|friends?|cousins?|brothers?|sisters?|twin|mum|dad|nan|boyfriend|girlfriend)\b"
)
_BEFORE = re.compile(
    r"(?:^|[.!?,;\n] ?|\b(?:and|but|then|said|says|that|when|because|cos|with|told|met|meets|by|n|to) )$"
)
_BESIDE = re.compile(r"\b(?:with|told|met|meets|and|called|(?:her|his) (?:mate|friend|boyfriend|cousin)) $")
# "keeley 14 and her sister bryony whos 12": a first name with an age behind it, whatever else the word may be
_YEARS = r",? \(?(?:(?:whos|who is|shes|hes|she is|he is|is|was|aged?) )?(?:only |just |about |bout |abt |around |maybe |like ){0,2}(?:[4-9]|1[0-9])\)?"
_AGED = re.compile(
    rf"{_YEARS}(?![\w.:/]|[ -]?(?:quid|pounds?|pm|am|people|minutes?|mins?|hours?|hrs|days?|weeks?|months?|times|miles|percent|oclock|of|to|or|and a half|[a-z]+ (?:street|road|lane))\b)",
    re.IGNORECASE,
)
_AGED_SURELY = re.compile(
    rf"{_YEARS}(?=\s*(?:[.,;!?]|$)|\s+(?:and|but|who|whos|is|was|has|had|got|gets|goes|went|came|comes|in|from|with|at|on|says|said|told|both|she|he|they|drinking|crying|drunk|year|gave|takes)\b)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"(?:^|[.!?,;:(\n-] ?|\b(?:and|n|with|called|named|sister|brother|mate|friend|cousin|twin|girl|boy|lad|lass|daughter|son|niece|nephew) )$"
)
_HERS = re.compile(
    r"\b(?:his|her|their|my) (?:\w+ )?(?:mate|friend|pal|cousin|sister|brother|daughter|son|nan|mum|dad|boyfriend|girlfriend|uncle|auntie|stepdad) (?:called |is )?$"
)
_SURNAME_BY_LETTER = re.compile(r" [b-hj-z](?= (?:in|from|of) (?:my|our|his|her|year|yr|\d))")
_RUN = re.compile(r"(?<![\w'’@.])[a-z]{2,12}(?:,? [a-z]{2,12}){0,4}?,? (?:and|n|&) [a-z]{2,12}(?![\w@'’])")
_POST = re.compile(
    r"\b(?:landlord|landlady|caretaker|coach|teacher|boss|manager|driver|owner|neighbour|bouncer|doorman|gaffer|instructor|supervisor|headmaster|scout leader) "
    r"(?:called )?(?P<name>[a-z]{3,12})(?: (?P<surname>[a-z]{3,14}))?\b"
)
_ENDS = re.compile(r"\s*(?:$|[.,!?;\n]|and\b|who\b|cos\b)")
_OF_A_THING = re.compile(
    r"\b(?:the|an?|in|at|near|on|of|from|till|until|before|this|that|last|next|some|any|no|my|our|your) $"
)
_ROADS = re.compile(
    r" (?:street|st|road|rd|lane|avenue|close|court|drive|way|arms|inn|hotel|house|school|park|square|terrace|crescent)\b"
)


def uncapitalised(text: str) -> Iterator[tuple[int, int]]:
    """Give where names stand in sentences that have no capitals: behind "called", or a first name that does something."""
    for match in _CALLED.finditer(text):
        if match["name"] in _first_names() or match["name"] not in dictionary():
            yield match.span("name")
    yield from _in_a_row(text)
    yield from _behind_a_post(text)
    for match in _WORD.finditer(text):
        if match[0] in _first_names() and _is_in_lower_case(text, match) and _is_of_somebody(text, match):
            letter = _SURNAME_BY_LETTER.match(text, match.end())
            yield match.start(), letter.end() if letter else match.end()


def _behind_a_post(text: str) -> Iterator[tuple[int, int]]:
    """Give "ken bassett" behind "the landlord": a first name, and a surname that is no other word."""
    for match in _POST.finditer(text):
        if match["name"] in _first_names() and not text[match.end("name") :].startswith((" is ", "'s", "’s")):
            surname = match["surname"] or ""
            no_word = surname and surname not in dictionary() and surname not in _first_names()
            yield match.start("name"), match.end("surname") if no_word else match.end("name")


def _in_a_row(text: str) -> Iterator[tuple[int, int]]:
    """Give first names that stand in a row: "jade katie and summer"; one of them is no other word."""
    for run in filter(None, (_RUN.match(text, word.start()) for word in _WORD.finditer(text))):
        words = [word for word in _WORD.finditer(text, *run.span()) if word[0] not in ("and", "n")]
        if _are_first_names({word[0] for word in words}):
            yield from (word.span() for word in words)


def _are_first_names(words: set[str]) -> bool:
    return words <= _first_names() and not words <= _also_words()


def _is_in_lower_case(text: str, word: re.Match[str]) -> bool:
    """Return whether the sentence of a word begins with no capital."""
    start = max(text.rfind(stop, 0, word.start()) for stop in ".!?\n") + 1
    return not text[start : word.start()].lstrip()[:1].isupper()


def _is_of_somebody(text: str, word: re.Match[str]) -> bool:
    """Return whether a first name does something; one that is no other word may also stand by itself."""
    before = text[max(0, word.start() - 20) : word.start()]
    if _OF_A_THING.search(before) or _ROADS.match(text, word.end()):
        return False
    if is_name_of_aged(text, word.start(), word.end()) or _HERS.search(before) or _does(text, word, before):
        return True
    ends = _ENDS.match(text, word.end()) is not None and _BESIDE.search(before) is not None
    return word[0] not in dictionary() or (ends and word[0] not in _also_words())


def _does(text: str, word: re.Match[str], before: str) -> bool:
    acts = _DOES.match(text, word.end()) or _AND_HERS.match(text, word.end())
    return acts is not None and _BEFORE.search(before) is not None


_ACTS = re.compile(
    r" (?:(?:always|also|then|just|only|still|never|regularly|often) )?(?:picks|picked|takes|took|drops|dropped|gives|gave|drives|drove|lets|buys|bought|messages|messaged|texts|texted|tells|told me|told us|told her|told him|says|said|lives|"
    r"works|meets|waits|waited|hangs|sells|sold|smokes|drinks|asked|asks|follows|followed|touches|touched|films|filmed|collects|collected|stays|stayed|sleeps|slept|goes|gets|walks|walked|sits|sat|keeps (?!on\b|up\b)|wants|knows|"
    r"is \d|is (?:her|his|in year|in my|my|our|the)\b|has been|has a\b|who\b|whos\b)(?=\W|$|(?<= ))|"
    r" (?:in|from) (?:[7-9]|1[0-3])[A-Za-z]{1,2}\b| (?:in|from) (?:[Yy]ear|[Yy]r) ?\d|"
    r" [B-HJ-Z](?![\w'’&])|"
    r",? (?:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?, )*(?:[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?,? )?(?:and|&|n) (?:[A-Z][a-z'-]+|an? (?:little|smaller|small|younger|tiny|wee)|one (?:they|called|named))\b"
)


def is_name_in_lower_case(word: str) -> bool:
    """Return whether a word in lower case is a first name and nothing else."""
    return word in _first_names() and word not in _also_words()


def has_age_behind(text: str, end: int) -> bool:
    """Return whether a child's or a young person's age stands right behind a word that may be no name: "Jordan 15 goes"."""
    return _AGED_SURELY.match(text, end) is not None


def is_somebody_by_what_follows(text: str, end: int) -> bool:
    """Return whether a word that may be no name is somebody's who has a mate or does what people do: "Dale picks her up"."""
    return _AND_HERS.match(text, end) is not None or _ACTS.match(text, end) is not None


def is_name_of_aged(text: str, start: int, end: int) -> bool:
    """Return whether a word without a capital is a first name with an age behind it."""
    before = text[max(0, start - 20) : start]
    if text[start:end] not in _first_names() or _OF_A_THING.search(before):
        return False
    if text[start:end] in _also_words():
        return _LISTED.search(before) is not None and has_age_behind(text, end)
    return _AGED.match(text, end) is not None


@cache
def _first_names() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.names)


@cache
def _also_words() -> frozenset[str]:
    return frozenset(name.casefold() for name in lexicon().first_names.also_words)
