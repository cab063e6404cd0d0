"""Whether an account is told of then and not of now: what learning alone finds in it is not sure, and its event waits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from bot.clock import LONDON, now
from bot.newest import read_once
from bot.understanding.alarms.may_be_today import SMALL_HOURS, with_today
from bot.understanding.alarms.named_phrases import phrases
from bot.understanding.danger.at_once import seen_at_once
from bot.understanding.danger.recognition import recognise
from bot.understanding.facts import read_facts, read_when
from bot.understanding.text.plain_sentences import plain, sentences_as_typed
from bot.understanding.writers.who_types import speaker_role

_NUMBER_ALONE = re.compile(r"(?:on )?(?:the )?\d+(?: ?(?:st|nd|rd|th))?")  # "the 4th" may be a floor


def is_sure_by_rules(text: str) -> bool:
    """Say whether what the rules know makes an account sure, or a child who types: when it was told of changes nothing."""
    return recognise(text).danger or seen_at_once(text).danger or speaker_role(text) == "child"


def is_told_of_then(text: str, written: datetime | None, before: Sequence[str] = ()) -> bool:
    """Say whether an account tells of a habit or of an earlier day, and no sentence of it tells of now.

    `before` are the messages that the account began with: a day that they tell is the day of what follows. Where a day
    is told that is over, only words for now tell of now: "he is calling her his wife" is how it goes on in general.
    """
    every = [with_today(plain(sentence), written) for one in (*before, text) for sentence in sentences_as_typed(one)]
    if is_told_of_now(every, in_words=(is_dated := any(is_of_a_day_over(one, written) for one in (*before, text)))):
        return False
    is_then = is_dated or any(phrases("told_of_then").search(words) for words in every)
    return is_then or any(_is_habit(one, written) for one in (*before, text))


def is_told_of_now(sentences: Sequence[str], *, in_words: bool = False) -> bool:
    """Say whether any sentence, in plain words, tells of what goes on while it is typed; or says so `in_words` for now."""
    kinds = [phrases("told_of_now")] if in_words else [phrases("told_of_now"), phrases("telling_tense")]
    return any(kind.search(words) for words in of_the_telling(sentences) for kind in kinds)


@read_once
def is_of_a_day_over(text: str, written: datetime | None) -> bool:
    """Say whether a text names a day, and it ended before the one on which it was written."""
    when = read_when(text, written) if written else None
    if when is None or not when.day_said or when.end.astimezone(LONDON).date() >= _day_of(written):
        return False
    if _NUMBER_ALONE.fullmatch(named := plain(when.phrase)):
        return False
    return not any(named in until.group() for until in phrases("to_a_day").finditer(plain(text)))


def _day_of(written: datetime | None) -> date:
    """Return the day on which somebody writes; until six in the morning the night before still goes on."""
    return ((written or now()).astimezone(LONDON) - timedelta(hours=SMALL_HOURS)).date()


def of_the_telling(sentences: Sequence[str]) -> Iterator[str]:
    """Give the plain words whose present is that of the telling: no order that was heard, no day told as if it were now."""
    return (_without_other_nows(words) for words in sentences if not is_narrated(words))


def _without_other_nows(words: str) -> str:
    """Return plain words without the "now" of an order that was heard, or of how old somebody is since."""
    return phrases("no_now").sub(" ", phrases("commanded").sub(" ", words))


def is_narrated(words: str) -> bool:
    """Say whether a sentence begins with an earlier day and is told as if one stood there; what still goes on is not."""
    goes_on = keeps_on(words) or phrases("still_on").search(_without_other_nows(words))
    return bool(phrases("narrated").match(words)) and not goes_on


def keeps_on(words: str) -> bool:
    """Say whether plain words tell that something has not ended, whatever day it began."""
    return bool(phrases("keeps_on").search(words))


def _is_habit(text: str, written: datetime | None) -> bool:
    recurrence = read_facts(text, (), written or now()).recurrence
    return recurrence is not None and recurrence.how_often is not None
