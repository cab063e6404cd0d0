"""Whether an account is told of then and not of now: what learning alone finds in it is not sure, and its event waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.clock import now
from bot.understanding.alarms.may_be_today import with_today
from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.danger.at_once import seen_at_once
from bot.understanding.danger.recognition import recognise
from bot.understanding.facts import read_facts
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from bot.understanding.writers.who_types import speaker_role


def is_sure_by_rules(text: str) -> bool:
    """Say whether what the rules know makes an account sure, or a child who types: when it was told of changes nothing."""
    return recognise(text).danger or seen_at_once(text).danger or speaker_role(text) == "child"


def is_told_of_then(text: str, written: datetime | None) -> bool:
    """Say whether an account tells of a habit or of an earlier day, and no sentence of it tells of now."""
    every = [with_today(plain(sentence), written) for sentence in sentences_as_typed(text)]
    if is_told_of_now(every):
        return False
    return any(phrases("told_of_then").search(words) for words in every) or _is_habit(text, written)


def is_told_of_now(sentences: Sequence[str]) -> bool:
    """Say whether any sentence, in plain words, tells of what goes on while it is typed."""
    return any(phrases("told_of_now").search(without_orders(words)) for words in sentences)


def without_orders(words: str) -> str:
    """Return plain words without what somebody was ordered to do "now": that is not the now of the telling."""
    return phrases("commanded").sub(" ", words)


def _is_habit(text: str, written: datetime | None) -> bool:
    recurrence = read_facts(text, (), written or now()).recurrence
    return recurrence is not None and recurrence.how_often is not None
