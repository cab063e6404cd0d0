"""The lists of lexicon/danger_proportion.yml that are phrases by themselves, as patterns."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of


@cache
def phrases(name: str) -> re.Pattern[str]:
    """Return the phrases of one of the lists as a pattern over plain words."""
    lists = lexicon().danger_proportion.lists
    return any_of(lists[name], lists)
