"""Whether words of danger are in proportion: not what is only asked, of the writer, of another day, or safe beside them.

Danger once stated stays stated until the person's own later words take it back; in doubt it stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from bot.understanding.alarms.elsewhere_told import is_then_elsewhere
from bot.understanding.alarms.explained import is_explained
from bot.understanding.alarms.may_be_today import with_today
from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.alarms.no_suspicion import names_somebody, suspects_nothing
from bot.understanding.alarms.told_when import (
    is_narrated,
    is_sure_by_rules,
    is_told_of_now,
    is_told_of_then,
    keeps_on,
    of_the_telling,
)
from bot.understanding.asking.nothing_to_report import is_cleared_up
from bot.understanding.danger.recognition import Danger, recognise
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import patterns_of
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

Reader = Callable[[str], Danger]


@dataclass(frozen=True)
class _ProportionPatterns:
    """The phrases of lexicon/danger_proportion.yml as patterns."""

    of_the_writer: re.Pattern[str]
    asked_only: re.Pattern[str]
    another_day: re.Pattern[str]
    days_ago: re.Pattern[str]
    done: re.Pattern[str]
    present: re.Pattern[str]
    goes_on: re.Pattern[str]
    safe_beside: re.Pattern[str]
    taken_back: re.Pattern[str]
    in_doubt: re.Pattern[str]


@lru_cache(maxsize=1)
def proportion_patterns() -> _ProportionPatterns:
    return patterns_of(_ProportionPatterns, lexicon().danger_proportion)


def is_no_alarm(text: str, of_all: Danger, read: Reader) -> bool:
    """Say whether the child is safe beside the writer, or what was found is explained, a habit, or of nobody."""
    if _is_safe_beside(text) or is_then_elsewhere(text) or is_explained(text, read):
        return True
    return not of_all.sure and _comes_to_nothing(text)


def _comes_to_nothing(text: str) -> bool:
    """Say whether what is only suspected is of nobody, or is told to be nothing after all."""
    return suspects_nothing(text) or is_cleared_up(text)


def waits(text: str, written: datetime | None, before: Sequence[str]) -> bool:
    """Say whether even what learning is sure of waits for an answer: of a habit or an earlier day, with no word of now."""
    return not is_sure_by_rules(text) and is_told_of_then(text, written, before)


def shows_no_card(text: str, read: Reader, written: datetime | None = None, before: Sequence[str] = ()) -> bool:
    """Say whether what learning alone suspects is of long ago, only asked, of grown-ups, or the writer's own state."""
    if is_then_elsewhere(text) or is_explained(text, read) or (not read(text).sure and _comes_to_nothing(text)):
        return True
    of_then = not read(text).sure and waits(
        text, written, before
    )  # whether it is now is asked first: a "yes" shows the card
    return of_then or is_suspected_of_long_ago(text, read, written) or _is_of_own_state(text, read)


def _is_of_own_state(text: str, read: Reader) -> bool:
    """Say whether nothing is danger without the sentences in which somebody says how they themselves are."""
    typed = tuple(sentences_as_typed(text))
    rest = " ".join(one for one in typed if not _tells_own_state(one))
    if len(rest) == len(" ".join(typed)) or is_sure_by_rules(text):
        return False
    return not rest or not read(rest).danger


def _tells_own_state(sentence: str) -> bool:
    """Say whether a sentence tells how the writer is, "a grown woman who cannot sleep", and of nobody else."""
    rest = phrases("own_state").sub(" ", words := plain(sentence))
    return rest != words and not names_somebody(rest)


def is_suspected_of_long_ago(text: str, read: Reader, written: datetime | None = None) -> bool:
    """Say whether the rules call no sentence danger, and what is suspected was before yesterday and does not go on."""
    typed = tuple(sentences_as_typed(text))
    if not is_of_another_day(typed, written) or recognise(text).danger or any(map(is_of_rules, typed)):
        return False
    dated = {part for part in typed if proportion_patterns().days_ago.search(with_today(plain(part), written))}
    return bool(dated) and not any(_goes_on(part, read) for part in typed if part not in dated or keeps_on(plain(part)))


def _goes_on(part: str, read: Reader) -> bool:
    return read(part).danger and proportion_patterns().present.search(_told_by_the_writer(part)) is not None


def tells_of_somebody(text: str, read: Reader) -> bool:
    """Say whether words of danger tell of somebody, though they may call for no event: of another day, or safe beside."""
    typed = tuple(sentences_as_typed(text))
    return any(calls_for_one(sentence, typed) for sentence in _of_danger(typed, read))


def _of_danger(typed: Sequence[str], read: Reader) -> Sequence[str]:
    """Return the sentences that are danger by themselves, or all where it is only in them together."""
    return tuple(sentence for sentence in typed if read(sentence).danger) or typed


def is_of_another_day(typed: Sequence[str], written: datetime | None, *, is_dated: bool = False) -> bool:
    """Say whether an account says that it was on an earlier day or keeps on happening, and nowhere that it goes on.

    One that `is_dated` names a day that is over: then only words for now tell of now.
    """
    patterns, every = proportion_patterns(), [with_today(plain(sentence), written) for sentence in typed]
    if is_told_of_now(every, in_words=is_dated) or any(map(patterns.goes_on.search, of_the_telling(every))):
        return False
    return is_dated or any(patterns.another_day.search(words) for words in every)


def _is_safe_beside(text: str) -> bool:
    """Say whether the child is safe beside the writer; what the rules themselves call danger is still danger."""
    every = [plain(sentence) for sentence in sentences_as_typed(text)]
    beside = any(proportion_patterns().safe_beside.search(words) for words in every)
    comes = any(phrases("comes_near").search(words) for words in every)
    return beside and not comes and not recognise(text).danger


def is_of_rules(sentence: str) -> bool:
    """Say whether the rules call a sentence danger, also without what is said of parents in jest."""
    if not recognise(sentence).danger:
        return False
    rest = phrases("in_jest").sub(" ", words := plain(sentence))
    return rest == words or recognise(rest).danger


def still_stands(sentence: str, account: Sequence[str]) -> bool:
    """Say whether the rules call a sentence of another day danger, and it is not told as done and over."""
    patterns = proportion_patterns()
    of_now = (part for part in account if not is_narrated(plain(part)))
    is_present = any(
        patterns.present.search(words) for words in filter(names_somebody, map(_told_by_the_writer, of_now))
    )
    over = is_narrated(plain(sentence)) or patterns.done.search(plain(sentence))
    return is_of_rules(sentence) and bool(is_present or not over)


def _told_by_the_writer(sentence: str) -> str:
    """Return the plain words before what somebody was heard to say: its present is not that of the telling."""
    words = plain(sentence)
    speech = phrases("speech").search(words)
    return words[: speech.start()] if speech else words


def calls_for_one(sentence: str, _account: Sequence[str]) -> bool:
    patterns, words = proportion_patterns(), plain(sentence)
    if is_of_rules(sentence):
        return True
    telling = phrases("closing_plea").sub(" ", words)
    asks = patterns.of_the_writer.search(words) or patterns.asked_only.search(telling)
    says_nothing = asks or _tells_own_state(sentence)
    return not says_nothing and names_somebody(words)
