"""Questions of whom to ring or what to do in a case that is only supposed: they are answered, and nothing is reported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, Protocol

from bot.understanding.facts import read_spoken_places
from bot.understanding.reading import Reading, carries_facts
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

Asks = Literal["ask_who_to_contact", "ask_what_to_do"]
OfChat = Literal["ask_what_happens_next", "ask_definition"]
OfWhatFollows = Literal["who_is_told", "what_becomes", "how_long", "too_late"]
PLAIN_LENGTH = 14  # words; a longer text tells something beside what it asks
ASKS_AT_LENGTH = 20  # words, of what comes of telling: what it tells beside is kept
_POLITE = r"^(?:(?:so|and|but|ok|okay|well|hi|hello|sorry|wait|please|honestly|hang on) )*"
_OF_CHAT: tuple[tuple[OfChat, re.Pattern[str]], ...] = (
    (
        "ask_what_happens_next",
        re.compile(
            rf"{_POLITE}(?:is|are|will|does|do|would) (?:any(?:one|body)|some(?:one|body)|(?:a|any) (?:real |actual )?(?:person|human|police|officer)|the police|police|people)"
            r"(?: (?:actually|really|even|ever|going to|gonna|be|just))* (?:read|reads|reading|look at|looks at|looking at|see|sees|seeing|check|checks|checking|act on|acts on) "
            r"(?:this|it|these|what i (?:write|wrote|say|said|type|put))(?: (?:or|at all|then|anyway|even|now|today)\b.*)?$"
        ),
    ),
    (
        "ask_definition",
        re.compile(
            rf"{_POLITE}(?:is|does) (?:that|this|it)(?: (?:even|really|actually|still|already|what you call|count as|counted as|classed as))* (?:sexual |child )?(?:exploitation|grooming|abuse|cse)"
            r"(?: (?:or|at all|then|even|though)\b.*)?$"
        ),
    ),
)
_IMAGES = r"(?:them|these|those|(?:(?:the|these|those|any|his|her) )?(?:pics?|photos?|pictures?|images?|videos?|vids?|screenshots?|files?|gallery))"
_OF_IMAGES = re.compile(
    rf"\b(?:should|shall|can|do|could|must|am|are) (?:i|we)(?: (?:just|also|better|allowed|meant|to|supposed|either))* "
    rf"(?:(?:delete|wipe|copy|screenshot|save|download|upload|forward|print|photograph|film|erase|send you|send)(?: or (?=\w))?)+ {_IMAGES}\b"
)
_ELSEWHERE = re.compile(
    r"\blost property\b|\b(?:number|phone|email|address|opening hours|opening times) (?:for|of) (?:the )?(?:licensing|council|lost|depot|parking|head office|booking|ticket|complaints)\b"
)
_CONCERNED = re.compile(
    r"\b(?:worr\w+|concern\w*|scared|frightened|crying|upset|drunk|hurt\w*|bruis\w*|missing|followed|strange|odd|weird)\b"
)


class _Reading(Protocol):
    @property
    def has_behaviour(self) -> bool: ...


class Reads(Protocol):
    """What reads a text by itself."""

    def read(self, text: str, *, with_wording: bool = True) -> _Reading: ...


@dataclass(frozen=True)
class _Supposed:
    """The phrases of lexicon/question_frames.yml by which a case that is only supposed is asked about."""

    whom: re.Pattern[str]
    what_to_do: re.Pattern[str]
    supposed: re.Pattern[str]
    case: re.Pattern[str]
    happened: re.Pattern[str]
    somebody: re.Pattern[str]


@dataclass(frozen=True)
class _WhatFollows:
    """The phrases of lexicon/question_frames.yml by which people ask what comes of telling."""

    who_is_told: re.Pattern[str]
    what_becomes: re.Pattern[str]
    how_long: re.Pattern[str]
    too_late: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Supposed:
    return patterns_of(_Supposed, lexicon().question_frames)


@lru_cache(maxsize=1)
def _of_what_follows() -> _WhatFollows:
    return patterns_of(_WhatFollows, lexicon().question_frames)


def asks_of_what_follows(text: str) -> OfWhatFollows | None:
    """Return what a few words ask of what comes of telling: who hears of it, what becomes of people, how long it takes."""
    words = plain(text)
    if len(words.split()) > ASKS_AT_LENGTH:
        return None
    listed = _of_what_follows()
    kinds: tuple[tuple[OfWhatFollows, re.Pattern[str]], ...] = (
        ("who_is_told", listed.who_is_told),
        ("what_becomes", listed.what_becomes),
        ("how_long", listed.how_long),
        ("too_late", listed.too_late),
    )
    return next((asks for asks, pattern in kinds if pattern.match(words)), None)


def asks_of_a_case(text: str, understanding: Reads) -> Asks | None:
    """Return what a text asks of a supposed case; None when any sentence tells of one that has happened."""
    written = [(sentence, plain(sentence)) for sentence in sentences_as_typed(text)]
    asked = _asked([words for _, words in written])
    beside = (sentence for sentence, words in written if not _is_supposed(words))
    if asked is None or any(understanding.read(part, with_wording=False).has_behaviour for part in beside):
        return None
    return asked


def asks_of_chat(text: str) -> OfChat | None:
    """Return which request of the menu a few words are that ask of this chat, or whether what was told is exploitation."""
    words = plain(text)
    if len(words.split()) > PLAIN_LENGTH:
        return None
    return next((asks for asks, pattern in _OF_CHAT if pattern.match(words)), None)


def asks_of_images(text: str) -> bool:
    """Say whether somebody asks if pictures are to be copied, sent or deleted."""
    return any(_OF_IMAGES.search(plain(sentence)) for sentence in sentences_as_typed(text))


def asks_of_another_office(text: str, understanding: Reads) -> bool:
    """Say whether words that tell of no concern ask for lost property, or for the number of another office."""
    words = plain(text)
    if not _ELSEWHERE.search(words) or _CONCERNED.search(words):
        return False
    return not understanding.read(text, with_wording=False).has_behaviour


def _asked(every: Sequence[str]) -> Asks | None:
    """Return what sentences ask, one of which puts a case and none of which tells of one."""
    if any(map(_has_happened, every)) or not any(map(_is_supposed, every)):
        return None
    return next((asks for words in every if (asks := _asks(words))), None)


def _asks(words: str) -> Asks | None:
    if _patterns().whom.search(words):
        return "ask_who_to_contact"
    return "ask_what_to_do" if _patterns().what_to_do.search(words) else None


def _is_supposed(words: str) -> bool:
    """Say whether a sentence asks of a case, or begins to put one."""
    return bool(_patterns().case.match(words) or (_asks(words) and _patterns().supposed.search(words)))


def _has_happened(words: str) -> bool:
    if _patterns().happened.search(_without_case(words)):
        return True
    return not _is_supposed(words) and bool(_patterns().somebody.search(words))


def _without_case(words: str) -> str:
    """Return a sentence without the words that only put a case: "if I saw", "say there is"."""
    return _patterns().supposed.sub(" ", _patterns().case.sub(" ", words))


def tells_of_a_case(reading: Reading) -> bool:
    """Say whether words that ask something also tell of a case: a fact, a place, or somebody not the writer's own."""
    others = any(person.role != "carer" and not person.own for person in reading.facts.persons)
    return carries_facts(reading) or others or bool(reading.facts.places)


def tells_something_new(reading: Reading) -> bool:
    """Say whether a few words that ask something name whom they ask about, or say when, where or by which mark."""
    return bool(reading.facts.ages or reading.facts.times) or names_a_case(reading)


def names_a_case(reading: Reading) -> bool:
    """Say whether words name somebody, a day or an hour, a place or a mark; "16" or "years ago" may be said in general."""
    facts = reading.facts
    days = any(when.precision != "vague" for when in facts.times)
    marks = (facts.vehicles, facts.phones, facts.handles, facts.postcodes, facts.places)
    return days or any(marks) or any(person.name for person in facts.persons)


def begins_account(text: str, reading: Reading) -> bool:
    """Say whether words give a day that is past with its hour or with a place, as an account in fragments begins."""
    times = reading.facts.times
    with_hour = any(when.precision in ("exact", "hour") for when in times)
    return with_hour or bool(times and next(iter(read_spoken_places(text)), None))
