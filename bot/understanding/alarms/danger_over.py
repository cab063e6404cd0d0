"""The person's own later words by which a danger is over, never was, or was on an earlier day; in doubt it stays."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.alarms.proportion import proportion_patterns
from bot.understanding.alarms.told_when import is_told_of_now, keeps_on
from bot.understanding.danger.recognition import Danger
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

_HEARD = re.compile(r"(?:he|she|they|the \w+|my \w+|police) (?:all )?(?:says?|said|reckons?|claims?|told)\b")


def taken_back(text: str, read: Callable[[str], Danger]) -> tuple[str, ...]:
    """Return the sentences, as typed, that say that a danger is over or never was; none when anything is in doubt."""
    over = tuple(sentence for sentence in sentences_as_typed(text) if _takes_back(sentence))
    still = any(read(sentence).danger for sentence in sentences_as_typed(text) if sentence not in over)
    return () if still else over


def _puts_to_then(words: str) -> bool:
    """Say whether plain words put the time right to an earlier day, in the writer's own words and with nothing that goes on."""
    rest = phrases("put_to_then").sub(" ", words)
    goes_on = keeps_on(rest) or phrases("still_on").search(rest) or is_told_of_now([rest])
    return rest != words and not (goes_on or _HEARD.match(words))


def _takes_back(sentence: str) -> bool:
    words = plain(sentence)
    if _puts_to_then(words):
        return not sentence.endswith("?")
    doubtful = sentence.endswith("?") or proportion_patterns().in_doubt.search(words)
    return bool(proportion_patterns().taken_back.search(words)) and not doubtful
