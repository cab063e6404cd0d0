"""What the words alone say that decides who is told: who is reported, who writes, where it was, what was done."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from bot.newest import read_once
from bot.understanding.at_work.concern import is_about
from bot.understanding.at_work.mentions import AtWork
from bot.understanding.at_work.reported_work import people_at_work
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.stands_aside import stands_aside
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

__all__ = ["AtWork", "people_at_work"]

THEN = 2  # sentences behind the one that says as what somebody works, in which "he" and "she" are still the same person
Writer = Literal["dsl", "head", "parent", "worker", "survivor", "child", "anybody"]

_PRONOUN = re.compile(r"\b(?:he|she|hes|shes|they|theyre)\b")
_PUPIL = re.compile(
    r"\b(?:im|i am|i m) (?:(?:a|an|just|only|one of the) )*(?:year \d+ |yr \d+ |sixth form )?(?:pupil|schoolgirl|schoolboy|school kid)\b"
    r"(?! (?:\w+ )?(?:support|premium|welfare|services|liaison|lead|mentor|officer|counsellor|manager))"
    r"|\b(?:im|i am|i m) in (?:year|yr|y) ?(?:[7-9]|1[0-3])\b(?! (?:team|pastoral|office|block|lesson|class today|this|with|teaching))"
)
_OURS = re.compile(r"(?:^|\b(?:our|one of our|the schools?|a|an)) $")  # in front of who works there


def _sentences(text: str) -> list[str]:
    return [plain(sentence) for sentence in sentences_as_typed(text)]


def _then(sentences: list[str], at: int) -> list[str]:
    """Return what the next sentences say of the same person."""
    after = sentences[at + 1 : at + 1 + THEN]
    return [words for words in after if _PRONOUN.search(words) and not routing_patterns().another_adult.search(words)]


def _any(pattern: re.Pattern[str], *parts: str) -> bool:
    return any(pattern.search(part) for part in parts)


@read_once
def is_about_school_staff(text: str) -> bool:
    """Say whether words from a school report somebody who works there, by what they are said to do or in so many words."""
    sentences = _sentences(text)
    return any(_names_school_staff(words, _then(sentences, at)) for at, words in enumerate(sentences))


def _names_school_staff(words: str, then: list[str]) -> bool:
    """Say whether a sentence is about somebody there, or tells of "our" cleaner what is no work with a child."""
    asides = [match.span() for match in routing_patterns().not_at_work.finditer(words)]
    mentions = [match.span() for match in _at_a_school().finditer(words) if not _lies_in(match.span(), asides)]
    if any(is_about(words, *mention) for mention in mentions):
        return True
    ours = (mention for mention in mentions if _OURS.search(words[: mention[0]]))
    return _any(routing_patterns().conduct, words, *then) and any(not stands_aside(words, *mention) for mention in ours)


@lru_cache(maxsize=1)
def _at_a_school() -> re.Pattern[str]:
    lists = lexicon().routing_words.lists
    return any_of([*lists["at_a_school"], *lists["teaching"]], lists)


def _lies_in(mention: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(mention[0] < end and start < mention[1] for start, end in spans)


@read_once
def names_adult(text: str) -> bool:
    """Say whether a grown-up is told of who may be the one it is about: by a noun, or by their work, reported or among them."""
    sentences = _sentences(text)
    return any(map(_names_adult, sentences)) or bool(people_at_work(text))


def _names_adult(words: str) -> bool:
    return bool(routing_patterns().another_adult.search(words) or routing_patterns().child_among_workers.search(words))


@read_once
def is_on_rail(text: str) -> bool:
    """Say whether it was on a train, at a station or on the line; not where only a journey by road began or ended."""
    patterns = routing_patterns()
    return any(patterns.on_rail.search(patterns.no_railway.sub(" ", words)) for words in _sentences(text))


@read_once
def tells_sexual_contact(text: str) -> bool:
    """Say whether the words tell of sexual contact or sexual acts."""
    return any(routing_patterns().sexual_contact.search(words) for words in _sentences(text))


@read_once
def writer(text: str) -> Writer:
    """Return who writes, as they say themselves: the safeguarding lead, the head, a parent, somebody at work there."""
    patterns, sentences = routing_patterns(), _sentences(text)
    ranked: tuple[tuple[Writer, re.Pattern[str]], ...] = (
        ("dsl", patterns.writer_dsl),
        ("head", patterns.writer_head),
        ("parent", patterns.writer_parent),
        ("worker", patterns.writer_worker),
    )
    return next((who for who, pattern in ranked if any(pattern.search(words) for words in sentences)), "anybody")


@read_once
def writes_from_outside(text: str) -> bool:
    """Say whether who writes is no part of the house whose link they use: a neighbour, a passer-by."""
    return any(routing_patterns().writer_outside.search(words) for words in _sentences(text))


@read_once
def is_pupil(text: str) -> bool:
    """Say whether a pupil writes, as they say themselves; who teaches or leads a year group does not."""
    return any(_PUPIL.search(words) for words in _sentences(text))


@read_once
def dsl_knows(text: str) -> bool:
    """Say whether the school's safeguarding lead was told already."""
    return any(routing_patterns().dsl_knows.search(words) for words in _sentences(text))


def says_of_lead(text: str) -> frozenset[str]:
    """Return what the words say of whether a safeguarding lead knows: who writes, and that the lead was told."""
    return frozenset({writer(text), *(["dsl_knows"] if dsl_knows(text) else [])})


@read_once
def is_from_others(text: str) -> bool:
    """Say whether words say from whom the writer has what they pass on."""
    return any(routing_patterns().from_others.search(words) for words in _sentences(text))


@read_once
def tells_of_own_childhood(text: str) -> bool:
    """Say whether a grown-up tells what was done to them as a child."""
    words = plain(text)
    own = re.search(r"\b(?:me|my|i)\b", words)
    return bool(own and routing_patterns().harmed_as_child.search(words))


@read_once
def is_still_near_children(text: str) -> bool:
    """Say whether the person reported is said to be near children now."""
    return any(routing_patterns().still_near_children.search(words) for words in _sentences(text))
