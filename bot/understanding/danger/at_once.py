"""A missing child who was just seen, or a child who was just left with an adult: the card at once."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.understanding.danger.exclusions import exclusions
from bot.understanding.danger.recognition import Danger
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import all_of
from bot.understanding.text.plain_sentences import neighbours, plain

TOGETHER = 3  # sentences: what was seen and when are often said one after another


def seen_at_once(text: str) -> Danger:
    """Return whether a text tells of one of these, with the sentences that do."""
    runs = [run for run in neighbours(text, TOGETHER) if _tells(plain(run))]
    return Danger(bool(runs), tuple(runs[:1]))


def _tells(words: str) -> bool:
    asks = exclusions().hypothetical.search(words)
    return not asks and any(pattern.search(words) for pattern in _patterns())


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    listed = lexicon().danger_at_once
    return tuple(all_of(sign.all_of.values(), listed.lists) for sign in listed.signs)
