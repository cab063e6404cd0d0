"""A plain guess at the language of a text: enough to say kindly that English or the buttons work best."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import plain
from bot.understanding.text.plain_sentences import sentences_as_typed
from shared_text import known_words

UNDETERMINED = "und"  # BCP 47: a language that no list here names
_SHORTEST = 3  # letters of a word that tells of a language
_ACCOUNT = 6  # such words at least tell something, and are enough to tell that they are not English
_LETTERS = 12  # of another script, in which words may not be told apart
# Of 8,600 texts of ours in English, dialects and text speak all but a handful of short ones lie above this share of
# English words; accounts in nine other languages lie at 0 to 0.43.
_SHARE = 0.4
_ARABIC = "ar"
_SAMPLE = 2_000  # characters that are looked at
_LEAST_WORDS = 3  # a text of fewer words tells nothing


@lru_cache(maxsize=1)
def _word_lists() -> Mapping[str, frozenset[str]]:
    """Return the words of each language, English words only in its own list."""
    lists = {code: frozenset(words) for code, words in lexicon().languages.words.items()}
    return {code: words if code == "en" else words - lists["en"] for code, words in lists.items()}


def guess(text: str) -> str | None:
    """Return an ISO 639 code (ckb for Sorani, und for one that is not known), or None with too little to tell."""
    sample = text[:_SAMPLE]
    listed = _listed(sample)
    return UNDETERMINED if listed in (None, "en") and is_account_in_another(sample) else listed


def is_other(code: str | None) -> bool:
    """Say whether a guess names another language than English."""
    return code not in (None, "en")


def is_account_in_another(text: str) -> bool:
    """Say whether so many words are of another language that they tell something, English sentences beside them or not."""
    sample = text[:_SAMPLE]
    if _script(sample):
        return sum(map(str.isalpha, sample)) >= _LETTERS
    return sum(map(_other_words, sentences_as_typed(sample))) >= _ACCOUNT


def _other_words(sentence: str) -> int:
    """Count the words of a sentence that is not English; what stands in capitals is a mark or a name."""
    typed = " ".join(word for word in re.findall(r"[^\W\d_]+", sentence) if len(word) == 1 or not word.isupper())
    if _are_english(_telling(typed)):
        return 0
    written_out = _telling(plain(typed).text)  # what was only written shortly is English
    return 0 if _are_english(written_out) else len(written_out)


def _telling(words: str) -> list[str]:
    return [word for word in re.findall(r"[^\W\d_]+", words.casefold()) if len(word) >= _SHORTEST]


def _are_english(words: list[str]) -> bool:
    english = known_words(_SHORTEST)
    return not english or sum(word in english for word in words) > _SHARE * len(words)


def _listed(sample: str) -> str | None:
    """Return the language whose words or script are listed."""
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
    return lexicon().languages.scripts.get(script, UNDETERMINED)
