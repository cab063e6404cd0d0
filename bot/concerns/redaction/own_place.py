"""Whether the place of the event is where the reporter works: police need the place, and it may say who reported."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from bot.concerns.redaction.own_marks.house import (
    A_PART,
    AT_HOME,
    AT_WORK,
    BARE_ROOM,
    COMES_IN,
    HERE,
    HERE_ANSWER,
    IN_THE_HOUSE,
    OWN_POST,
    PARTS_ONLY,
    SAID_PART,
)
from bot.concerns.redaction.self_identification import self_mentions
from bot.concerns.redaction.terms import term_spans
from bot.understanding.facts import SpokenPlace, is_addressed, read_spoken_places, role_of_place

_TO_A_PLACE = re.compile(
    r"\b(?:at|in|into|inside|outside|near|behind|by|opposite|to|from|round|around|off|upstairs\s+(?:at|in))\s+(?:the\s+|our\s+|my\s+)?"
    r"(?:(?:back|front|car\s+park|entrance|corridor|lobby|toilets?|gates?)\s+(?:of|at)\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
_THE_HOUSE = (
    r"(?:the|our|my|this)\s+(?:name\s+of\s+(?:the|our|my)\s+)?(?:pub|bar|club|hotel|hostel|b&b|shop|store|school|college|academy|takeaway|restaurant|cafe|"
    r"gym|pool|centre|center|venue|place|business|premises|station|name\s+of\s+(?:it|here))"
)
_NOT_NAMED = re.compile(
    rf"\b(?:dont|don['’]?t|do\s+not|wouldnt|wouldn['’]t|rather\s+not|not|never|no\s+need\s+to)\s+(?:\w+\s+){{0,3}}?{_THE_HOUSE}(?:['’]?s\s+name)?\s+(?:\w+\s+)?(?:named|mentioned|in\s+it|brought|dragged|involved|known|said|given)\b"
    rf"|\b(?:dont|don['’]?t|do\s+not|never|please\s+not)\s+(?:name|mention|say|put|give)\s+{_THE_HOUSE}\b(?!\s+(?:\w+\s+)?(?:to|that)\b)"
    rf"|\b(?:keep|leave)\s+{_THE_HOUSE}(?:['’]?s\s+name)?\s+(?:well\s+)?out\b",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"^\W*(?:(?:\w+\s+)?(?:cars?|cabs?|taxi|taxis|van|vans|minibus|bus|coach|uniform|jacket|badge|lanyard|driver|drivers|app|staff|workers?|crew|management)\b)",
    re.IGNORECASE,
)

_DRIVES_FOR = re.compile(
    r"\b(?:i|i'?m|im|we)\b[^.!?\n]{0,30}\b(?:driv(?:e|ers?|ing)|cabb(?:y|ie))\b[^.!?\n]{0,20}\b(?:for|of|with|at|from)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ROOMS = "hotel"  # the word for a house whose rooms go by a number alone
_APART = frozenset(("lives", "pick_up", "drop_off"))


def is_at(text: str, terms: Iterable[str], *, whole: bool = False) -> bool:
    """Say whether a text places something at one of some names, beside saying who works there.

    With `whole` the text answers a question for a place, so that it need only hold the name; a firm that the
    writer only drives for is none ("the rank. I'm driver 31 of ...").
    """
    own = [(mention.lead, mention.end) for mention in self_mentions(text, giving=("work", "name"))]
    for start, end in term_spans(text, terms):
        if _DRIVES_FOR.search(text[:start]):
            continue
        if whole:
            return True
        inside = any(first <= start < last for first, last in own)
        placed = _TO_A_PLACE.search(text[:start]) and not _NO_PLACE.match(text[end:])
        if placed and not inside:
            return True
    return False


def is_in_the_house(text: str) -> bool:
    """Say whether words put something into a part of a house, as those who work there call it: "in the attic room"."""
    return IN_THE_HOUSE.search(text) is not None


def asks_not_to_name_it(text: str) -> bool:
    """Say whether somebody asks that the house is not named: "dont want the pub named", "keep the hotel out of it"."""
    return _NOT_NAMED.search(text) is not None


def is_at_work(text: str) -> bool:
    """Say whether a text places something where the writer works, without a name."""
    return bool(AT_WORK.search(text))


def is_here(
    accounts: Iterable[str], answers: Iterable[str], read: Iterable[str], *, house: Collection[str] = ()
) -> bool:
    """Say whether a person at premises of their trade means those premises: "here", "our hotel", "room 214".

    `answers` to a question for a place decide where they name one; another place that was named is where it was.
    `house` are words for such premises: "the school" of who writes from one.
    """
    at = list(answers)
    if any(read):
        return False
    if any(HERE_ANSWER.search(text) or _is_a_part(text) for text in at):
        return True
    if any(_is_elsewhere(text, house, whole=True) for text in at):
        return False
    freely = list(accounts)
    if any(HERE.search(text) for text in freely):
        return True
    words = "\n".join(map(without_own_post, freely))
    return _is_in_house(words, house) and not _is_elsewhere(words, house)


def parts_of_the_house(text: str, *, hotel: bool = False) -> str | None:
    """Return the parts of a house that words name, as they were said: "room 12, the car park"; None without any.

    A number alone is a room of a `hotel`.
    """
    spoken = (match for match in SAID_PART.finditer(text) if not is_addressed(text, match.start(match.lastgroup or 0)))
    parts = [match["part"] or match["number"] or match["open"] for match in spoken]
    parts += [match["bare"] for match in BARE_ROOM.finditer(text)] if hotel else []
    return ", ".join(dict.fromkeys(parts)) or None


def _is_a_part(text: str) -> bool:
    """Say whether an answer names parts of a house and nothing else: "room 12 and the car park"."""
    return PARTS_ONLY.match(text) is not None and not AT_HOME.search(text)


def _is_in_house(words: str, house: Collection[str]) -> bool:
    if _ROOMS in house and BARE_ROOM.search(words):
        return True
    kinds = "|".join(map(re.escape, house)) or "(?!)"
    return bool(
        COMES_IN.search(words) or re.search(rf"\b(?:at|in|into|outside|to|from)\s+the\s+(?:{kinds})\b", words, re.I)
    )


def _is_elsewhere(words: str, house: Collection[str], *, whole: bool = False) -> bool:
    """Say whether words name a place that is no part of the house from which somebody writes.

    Where somebody lives, was fetched or was taken is not where they were seen.
    """
    if AT_HOME.search(words):
        return True
    own = {f"the {word}" for word in house}
    others = [place for place in read_spoken_places(words, whole=whole) if place.text.casefold() not in own]
    return any(_is_another_house(place, own) or not _is_apart(place, words) for place in others)


def _is_another_house(place: SpokenPlace, own: Iterable[str]) -> bool:
    """Say whether a house of the own kind has a name or a street: "dropped at the Travelodge on Quay Road"."""
    return place.proper and place.text.casefold().startswith(tuple(f"{name} " for name in own))


def _is_apart(place: SpokenPlace, words: str) -> bool:
    return bool(A_PART.match(place.text)) or role_of_place(words, place.start) in _APART


def without_own_post(text: str) -> str:
    """Return words without those by which the writer says what they do there: "I do nights on reception"."""
    for mention in reversed(self_mentions(text, giving=("work", "name"))):
        text = text[: mention.lead] + " " * (mention.end - mention.lead) + text[mention.end :]
    return OWN_POST.sub(" ", text)


def place_of_event(
    names: Mapping[str, tuple[str, ...]], accounts: Iterable[str], answers: Iterable[str], read: Iterable[str]
) -> str | None:
    """Return the first of the reporter's own places (a name and the terms for it) where the event was, or None.

    `accounts` are told freely, `answers` are those to questions for a place, `read` the places of the gazetteer that
    the whole report names; where it names no other, the place that the reporter works at is where it was.
    """
    freely, at, hits = list(accounts), list(answers), list(read)
    for name, terms in names.items():
        placed = any(is_at(text, terms, whole=True) for text in at) or any(is_at(text, terms) for text in freely)
        if placed or (hits and not at and _names_no_other(hits, terms)):
            return name
    return None


def _names_no_other(hits: Iterable[str], terms: tuple[str, ...]) -> bool:
    return all(any(term_spans(hit, terms)) for hit in hits)
