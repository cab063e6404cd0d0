"""Who is named by their work in an account, and which other grown-ups it speaks of, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.stands_aside import with_article
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

AtWork = Literal["school_staff", "works_with_children", "driver", "premises_staff"]
Span = tuple[int, int]
_NO_ARTICLE = re.compile(  # no work begins the sentence, for which a hurried writer would leave out "the"
    r"(?:hes|shes|theyre|its|theres|him|you|there|this|that|then|nobody|who|if|when|not|to|dear|so|but|and)\b"
)
_AGED = re.compile(r" (?:about|aged?|of) 1?\d\b")  # "two lads on our rank, about 14"
_YOUNG_NUMBER = re.compile(
    r"\b(?:[4-9]|1[0-7])(?:s|yo|yr|ish)?\b(?! (?:pm|am|minutes|mins|times|years|yrs|quid|pound|hours|weeks|months|days|or)\b)"
)


@dataclass(frozen=True)
class Mention:
    """Somebody named by their work."""

    kind: AtWork
    at: int  # which sentence
    start: int
    end: int
    settled: bool  # named by a phrase that means this work alone, beside which looser conduct says enough


@dataclass(frozen=True)
class WorkAccount:
    """An account as plain sentences, with who is named in each."""

    sentences: tuple[str, ...]
    mentions: tuple[Mention, ...]
    others: tuple[tuple[int, ...], ...]  # where another grown-up is spoken of, by sentence

    @property
    def tells_of_a_child(self) -> bool:
        """Say whether a child is told of."""
        return any(routing_patterns().a_child.search(words) or _YOUNG_NUMBER.search(words) for words in self.sentences)


def account_of(text: str) -> WorkAccount:
    """Return who is named by their work, and who else."""
    plain_words = filter(None, map(plain, sentences_as_typed(text)))
    sentences = tuple(words if _NO_ARTICLE.match(words) else with_article(words) for words in plain_words)
    at_school = any(routing_patterns().about_school.search(words) for words in sentences)
    mentions = tuple(named for at, words in enumerate(sentences) for named in _told_apart(_named(at, words, at_school)))
    return WorkAccount(sentences, mentions, tuple(_others(at, words, mentions) for at, words in enumerate(sentences)))


def _told_apart(named: Iterator[Mention]) -> Iterator[Mention]:
    """Give those named, each by the nearest work: a lunchtime supervisor is no staff of premises."""
    every = list(named)
    for mention in every:
        if not any(_names_it_nearer(other, mention) for other in every):
            yield mention


def _names_it_nearer(other: Mention, mention: Mention) -> bool:
    if not (mention.start < other.end and other.start < mention.end):
        return False
    if mention.kind == "premises_staff":
        return other.kind in ("school_staff", "works_with_children")
    covers = other.start <= mention.start and mention.end <= other.end
    return covers and mention.kind == "works_with_children" and not mention.settled and other.kind == "school_staff"


def _named(at: int, words: str, at_school: bool) -> Iterator[Mention]:
    patterns = routing_patterns()
    loose = [("works_with_children", patterns.minds_children), ("driver", patterns.drives_cab)]
    loose += [("premises_staff", patterns.at_venue), *([("school_staff", patterns.titled)] if at_school else [])]
    for kind, pattern in loose:
        for match in pattern.finditer(words):
            named = "school_staff" if kind == "works_with_children" and _is_of_school(match[0]) else kind
            yield Mention(named, at, *match.span(), settled=False)  # type: ignore[arg-type]  # a kind of the list above
    yield from _settled(at, words)


def _settled(at: int, words: str) -> Iterator[Mention]:
    patterns = routing_patterns()
    gone = [match.span() for match in patterns.not_at_work.finditer(words)]
    settled: tuple[tuple[AtWork, re.Pattern[str]], ...] = (
        ("school_staff", patterns.works_in_school),
        ("works_with_children", patterns.works_with_children),
        ("driver", patterns.driver),
        ("premises_staff", patterns.premises_staff),
    )
    for kind, pattern in settled:
        for match in pattern.finditer(words):
            if not any(match.start() < end and start < match.end() for start, end in gone):
                yield Mention(kind, at, *match.span(), settled=True)


def _others(at: int, words: str, mentions: tuple[Mention, ...]) -> tuple[int, ...]:
    here = [named for named in mentions if named.at == at]
    others = (match.start() for match in routing_patterns().other_grown_up.finditer(words))
    return tuple(other for other in others if not any(named.start <= other < named.end for named in here))


def is_aged_as_a_child(words: str, named: Mention) -> bool:
    """Say whether an age is told that no cabbie or landlord has."""
    return named.kind in ("driver", "premises_staff") and bool(_AGED.match(words[named.end :]))


@cache
def _of_school() -> re.Pattern[str]:
    lists = lexicon().routing_words.lists
    return any_of([*lists["school_worker"], *lists["teaching"]], lists)


def _is_of_school(named: str) -> bool:
    return bool(_of_school().search(named))
