"""The phrases of lexicon/routing_words.yml as patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of


@dataclass(frozen=True)
class RoutingPatterns:
    """The phrases of lexicon/routing_words.yml as patterns."""

    on_rail: re.Pattern[str]
    no_railway: re.Pattern[str]
    sexual_contact: re.Pattern[str]
    works_with_children: re.Pattern[str]
    works_in_school: re.Pattern[str]
    driver: re.Pattern[str]
    premises_staff: re.Pattern[str]
    not_at_work: re.Pattern[str]
    another_adult: re.Pattern[str]
    child_among_workers: re.Pattern[str]
    conduct: re.Pattern[str]
    somebody_harmed: re.Pattern[str]
    writer_dsl: re.Pattern[str]
    writer_head: re.Pattern[str]
    writer_parent: re.Pattern[str]
    writer_worker: re.Pattern[str]
    writer_outside: re.Pattern[str]
    from_others: re.Pattern[str]
    not_ours: re.Pattern[str]
    only_heard: re.Pattern[str]
    nobody_knows: re.Pattern[str]
    of_somebody: re.Pattern[str]
    dsl_knows: re.Pattern[str]
    harmed_as_child: re.Pattern[str]
    still_near_children: re.Pattern[str]
    suspect_dead: re.Pattern[str]
    suspect_alive: re.Pattern[str]
    no_child: re.Pattern[str]
    says_none: re.Pattern[str]
    child_in_other_languages: re.Pattern[str]
    watched: re.Pattern[str]


@lru_cache(maxsize=1)
def routing_patterns() -> RoutingPatterns:
    return patterns_of(RoutingPatterns, lexicon().routing_words)
