"""A plain guess at the language of a text: enough to say kindly that English or the buttons work best."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon

_ARABIC = "ar"
_LEAST_WORDS = 3  # a text of fewer words tells nothing


@lru_cache(maxsize=1)
def _word_lists() -> Mapping[str, frozenset[str]]:
    """Return the words of each language, English words only in its own list."""
    lists = {code: frozenset(words) for code, words in lexicon().languages.words.items()}
    return {code: words if code == "en" else words - lists["en"] for code, words in lists.items()}


def guess(text: str) -> str | None:
    """Return an ISO 639-1 code (ckb for Sorani), or None when there is too little to tell."""
    sample = text[:2_000]
    by_script = _script(sample)
    if by_script:
        return by_script
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < _LEAST_WORDS:
        return None
    scores = Counter({code: sum(word in listed for word in words) for code, listed in _word_lists().items()})
    (best, hits), *_ = scores.most_common(1)
    if hits == 0 or scores["en"] >= hits:
        return "en" if scores["en"] or words[0].isascii() else None
    return best if hits >= max(2, len(words) // 5) else "en"


def _script(sample: str) -> str | None:
    letters = [char for char in sample if char.isalpha()]
    if not letters:
        return None
    names = Counter(unicodedata.name(char, "LATIN").split()[0] for char in letters)
    script, count = names.most_common(1)[0]
    if script == "LATIN" or count * 2 < len(letters):
        return None
    if script == "ARABIC":
        return next((code for code, marks in lexicon().languages.letters.items() if set(marks) & set(sample)), _ARABIC)
    return lexicon().languages.scripts.get(script)
