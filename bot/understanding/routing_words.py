"""What the words alone say that decides who is told: who is reported, who writes, where it was, what was done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

AtWork = Literal["school_staff", "works_with_children", "driver", "premises_staff"]
Writer = Literal["dsl", "head", "parent", "worker", "survivor", "child", "anybody"]


@dataclass(frozen=True)
class _RoutingPatterns:
    """The phrases of lexicon/routing_words.yml as patterns."""

    on_rail: re.Pattern[str]
    no_railway: re.Pattern[str]
    sexual_contact: re.Pattern[str]
    works_with_children: re.Pattern[str]
    works_in_school: re.Pattern[str]
    driver: re.Pattern[str]
    premises_staff: re.Pattern[str]
    not_at_work: re.Pattern[str]
    conduct: re.Pattern[str]
    writer_dsl: re.Pattern[str]
    writer_head: re.Pattern[str]
    writer_parent: re.Pattern[str]
    writer_worker: re.Pattern[str]
    dsl_knows: re.Pattern[str]
    harmed_as_child: re.Pattern[str]
    still_near_children: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _RoutingPatterns:
    return patterns_of(_RoutingPatterns, lexicon().routing_words)


def _sentences(text: str) -> list[str]:
    return [plain(sentence) for sentence in sentences_as_typed(text)]


def people_at_work(text: str) -> tuple[AtWork, ...]:
    """Return as what the people who are reported work, read sentence by sentence."""
    reported = [words for words in _sentences(text) if not _patterns().not_at_work.search(words)]
    return tuple(dict.fromkeys(kind for words in reported for kind in _at_work(words)))


def _at_work(words: str) -> list[AtWork]:
    patterns = _patterns()
    conduct = patterns.conduct.search(words)
    named: tuple[tuple[AtWork, object], ...] = (
        ("school_staff", conduct and patterns.works_in_school.search(words)),
        ("works_with_children", conduct and patterns.works_with_children.search(words)),
        ("driver", patterns.driver.search(words)),
        ("premises_staff", patterns.premises_staff.search(words)),
    )
    return [kind for kind, hit in named if hit]


def is_on_rail(text: str) -> bool:
    """Say whether it was on a train, at a station or on the line."""
    patterns = _patterns()
    return any(patterns.on_rail.search(words) and not patterns.no_railway.search(words) for words in _sentences(text))


def tells_sexual_contact(text: str) -> bool:
    """Say whether the words tell of sexual contact or sexual acts."""
    return any(_patterns().sexual_contact.search(words) for words in _sentences(text))


def writer(text: str) -> Writer:
    """Return who writes, as they say themselves: the safeguarding lead, the head, a parent, somebody at work there."""
    patterns, sentences = _patterns(), _sentences(text)
    ranked: tuple[tuple[Writer, re.Pattern[str]], ...] = (
        ("dsl", patterns.writer_dsl),
        ("head", patterns.writer_head),
        ("parent", patterns.writer_parent),
        ("worker", patterns.writer_worker),
    )
    return next((who for who, pattern in ranked if any(pattern.search(words) for words in sentences)), "anybody")


def dsl_knows(text: str) -> bool:
    """Say whether the school's safeguarding lead was told already."""
    return any(_patterns().dsl_knows.search(words) for words in _sentences(text))


def tells_of_own_childhood(text: str) -> bool:
    """Say whether a grown-up tells what was done to them as a child."""
    words = plain(text)
    own = re.search(r"\b(?:me|my|i)\b", words)
    return bool(own and _patterns().harmed_as_child.search(words))


def is_still_near_children(text: str) -> bool:
    """Say whether the person reported is said to be near children now."""
    return any(_patterns().still_near_children.search(words) for words in _sentences(text))
