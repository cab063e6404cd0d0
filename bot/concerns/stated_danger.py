"""Danger once stated stays stated: kept with the person's words, until their own later words take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.concerns.answers import Answers
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer, Statement
from bot.understanding.alarms import event_words, suspected_words
from bot.understanding.reading_memory import DangerReader

FIELD = "danger_stated"
WordsOf = Callable[[str, DangerReader, datetime | None, Sequence[str]], tuple[str, ...]]
SUSPECTED = "danger_suspected"  # kept with its time, so that no answer is waited for too long


@dataclass(frozen=True)
class StatedDanger:
    """The words of danger of a concern, and the words that took it back, if any did."""

    words: tuple[str, ...] = ()
    taken_back: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether danger was stated and nothing has taken it back."""
        return bool(self.words) and not self.taken_back


def stated_danger(given: Mapping[str, Answer]) -> StatedDanger | None:
    """Return what was kept of danger; None when nobody has stated any."""
    answer = given.get(FIELD)
    if answer is None or not isinstance(answer.value, Mapping):
        return None
    return StatedDanger(tuple(answer.value.get("words", ())), tuple(answer.value.get("taken_back", ())))


def in_statements(statements: Sequence[Statement], read: DangerReader) -> StatedDanger:
    """Return the danger that the statements state by themselves, as certain as an event asks for."""
    return StatedDanger(_of_each(statements, read, event_words))


def suspected_in(statements: Sequence[Statement], read: DangerReader) -> tuple[str, ...]:
    """Return the words that would be danger if the person says that it is happening now."""
    return _of_each(statements, read, suspected_words)


def _of_each(statements: Sequence[Statement], read: DangerReader, words_of: WordsOf) -> tuple[str, ...]:
    """Return the words of each statement, read after those that stand before it."""
    texts = [said.text for said in statements]
    return tuple(
        words
        for place, said in enumerate(statements)
        for words in words_of(said.text, read, said.written, texts[:place])
    )


async def keep_danger(
    session: AsyncSession, context: ConcernContext, concern_id: str, words: Sequence[str], now: datetime
) -> None:
    """Keep that danger was stated, anew when it had been taken back."""
    answers = Answers(session, context)
    before = stated_danger(await answers.latest(concern_id)) or StatedDanger()
    every = list(dict.fromkeys((*before.words, *words)))
    await answers.record(concern_id, FIELD, Answer("given", _value(every, ())), now)


async def take_danger_back(
    session: AsyncSession, context: ConcernContext, concern_id: str, words: Sequence[str], now: datetime
) -> bool:
    """Keep the words by which the person took danger back; False when none stood."""
    answers = Answers(session, context)
    before = stated_danger(await answers.latest(concern_id))
    if before is None or not before.stands:
        return False
    await answers.record(concern_id, FIELD, Answer("given", _value(before.words, words)), now, also_sent=True)
    return True


def _value(words: Sequence[str], taken_back: Sequence[str]) -> dict[str, Any]:
    return {"words": list(words), "taken_back": list(taken_back)}
