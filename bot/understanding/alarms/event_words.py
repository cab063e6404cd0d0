"""The words of danger that call for an event, and those that wait for the answer whether it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.alarms.proportion import (
    Reader,
    calls_for_one,
    is_no_alarm,
    is_of_another_day,
    is_of_rules,
    still_stands,
    waits,
)
from bot.understanding.alarms.told_when import is_of_a_day_over, is_told_of_now
from bot.understanding.danger.recognition import Danger
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from bot.understanding.writers.who_types import speaker_role


@dataclass(frozen=True)
class _Account:
    """What the whole of an account says of when it was: its messages before this one, and this one's sentences."""

    typed: tuple[str, ...]
    of_then: bool
    of_then_alone: bool  # by the words of this message, whatever stood before it
    dated: bool
    waits: bool
    of_now: bool
    denied: bool


def event_words(
    text: str, read: Reader, written: datetime | None = None, before: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the sentences, as typed, that call for an event; none when danger is only asked about or is not certain.

    `written` tells a weekday of today from another; `before` are the messages that the account began with.
    """
    return _of_certainty(text, read, (written, before), sure=True)


def suspected_words(
    text: str, read: Reader, written: datetime | None = None, before: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the sentences, as typed, that would call for an event if the person says that it is happening now.

    What is only learned, and close to ordinary talk, raises the card; an event waits for the answer.
    """
    return _of_certainty(text, read, (written, before), sure=False)


def _of_certainty(
    text: str, read: Reader, account: tuple[datetime | None, Sequence[str]], *, sure: bool
) -> tuple[str, ...]:
    of_all = read(text)
    if not of_all.danger or is_no_alarm(text, of_all, read):
        return ()
    of_it = _account(text, *account)
    counts = still_stands if (of_it.of_then if sure else of_it.of_then_alone) else calls_for_one
    each = _readings(of_it.typed, of_all, read).items()
    return tuple(
        words for words, reading in each if _is_certain(words, reading, of_it) is sure and counts(words, of_it.typed)
    )


def _account(text: str, written: datetime | None, before: Sequence[str]) -> _Account:
    typed = tuple(sentences_as_typed(text))
    is_dated = any(is_of_a_day_over(one, written) for one in (*before, text))
    sentences = tuple(sentence for one in (*before, text) for sentence in sentences_as_typed(one))
    of_then = is_of_another_day(sentences, written, is_dated=is_dated)
    every = [plain(sentence) for sentence in typed]
    return _Account(
        typed,
        of_then,
        is_of_another_day(typed, written),
        of_then and is_dated,
        waits(text, written, before),
        is_told_of_now(every),
        _denies_now(every) and speaker_role(text) != "child",
    )


def _is_certain(words: str, reading: Danger, account: _Account) -> bool:
    is_past = account.dated and phrases("told_in_past").search(plain(words))
    return not (account.denied or is_past) and _is_sure(words, reading, waits=account.waits, of_now=account.of_now)


def _denies_now(every: Sequence[str]) -> bool:
    """Say whether plain sentences say that it is not of now, and nothing in the others that it still goes on."""
    denies = phrases("denies_now")
    left = [denies.sub(" ", words) for words in every]
    return left != list(every) and not any(phrases("still_on").search(words) for words in left)


def _readings(typed: Sequence[str], of_all: Danger, read: Reader) -> dict[str, Danger]:
    """Return the sentences that are danger by themselves, or all where it is only in them together.

    What none of them makes sure by itself, they may make sure together.
    """
    alone = {sentence: reading for sentence in typed if (reading := read(sentence)).danger}
    if alone and of_all.sure and not any(reading.sure for reading in alone.values()):
        return dict.fromkeys(alone, of_all)
    return alone or dict.fromkeys(typed, of_all)


def _is_sure(sentence: str, reading: Danger, *, waits: bool, of_now: bool) -> bool:
    if not of_now and phrases("of_a_while").search(plain(sentence)):
        return False
    return reading.sure and (not waits or is_of_rules(sentence))
