"""What speaks against danger, over neutral text: the past, what is not real, figures of speech, what ended, adults only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.danger.age_groups import CHILD, GROWN_UP, PERSON, SOMEBODY_ELSE
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of


@dataclass(frozen=True)
class Exclusions:
    """The phrases of lexicon/danger_exclusions.yml as patterns."""

    past: re.Pattern[str]
    now: re.Pattern[str]
    no_now: re.Pattern[str]
    hypothetical: re.Pattern[str]
    happening: re.Pattern[str]
    only_if: re.Pattern[str]
    figures_of_speech: re.Pattern[str]
    things: re.Pattern[str]
    about_the_chat: re.Pattern[str]
    staff_order: re.Pattern[str]
    resolved: re.Pattern[str]


@lru_cache(maxsize=1)
def exclusions() -> Exclusions:
    """Return the patterns, made once."""
    return patterns_of(Exclusions, lexicon().danger_exclusions)


def is_excluded(plain: str) -> bool:
    """Return whether the neutral text speaks of the past, of a case that is not real, of things or of adults only."""
    listed = exclusions()
    if listed.figures_of_speech.search(plain) or listed.resolved.search(plain):
        return True
    return _adults_only(plain) or _of_things(plain) or _hypothetical(plain) or _past(plain) or _is_staff_order(plain)


def is_about_the_chat(plain: str) -> bool:
    """Return whether a sentence speaks of this form, of sending or calling off, and names nobody else.

    What was learned raises no card on it; the rules still may, and so may every other sentence.
    """
    names_somebody = CHILD.search(plain) or SOMEBODY_ELSE.search(plain) or GROWN_UP.search(plain)
    return bool(exclusions().about_the_chat.search(plain)) and not names_somebody


def _adults_only(plain: str) -> bool:
    """Return whether people are named and all of them are grown up."""
    return bool(GROWN_UP.search(plain)) and not CHILD.search(plain) and not PERSON.search(plain)


def _of_things(plain: str) -> bool:
    return bool(exclusions().things.search(plain)) and not (CHILD.search(plain) or SOMEBODY_ELSE.search(plain))


def _is_staff_order(plain: str) -> bool:
    return bool(exclusions().staff_order.search(plain)) and not CHILD.search(plain)


def _hypothetical(plain: str) -> bool:
    """Return whether a text speaks of rules, a training or a story, and not of what happens at this moment all the same."""
    listed = exclusions()
    happens = listed.happening.search(plain) and not listed.only_if.search(plain)
    return bool(listed.hypothetical.search(plain)) and not happens


def _past(plain: str) -> bool:
    listed = exclusions()
    return bool(listed.past.search(plain)) and not listed.now.search(listed.no_now.sub(" ", plain))
