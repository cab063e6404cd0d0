"""Whether words in another language tell of a habit or an earlier day: what learning alone finds in them is no alarm."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.understanding.alarms.told_when import is_sure_by_rules, is_told_of_now
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.plain_sentences import plain, sentences_as_typed


def is_then_elsewhere(text: str) -> bool:
    """Say whether words of another language tell of then, none of now, and the rules find no danger."""
    folded = text.casefold()
    then, now = _words()
    if not then.search(folded) or now.search(folded) or is_sure_by_rules(text):
        return False
    return not is_told_of_now([plain(sentence) for sentence in sentences_as_typed(text)])


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    languages = lexicon().danger_other_languages.languages
    then = (phrase for language in languages for phrase in language.then)
    now = (phrase for language in languages for phrase in language.now)
    return _any_of(then), _any_of(now)


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase.casefold()) for phrase in phrases)})(?!\w)")
