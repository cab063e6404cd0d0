"""Where a picker of the day stands beside words: at the question for the time, alone or in one breath with another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.guidance.texts import Texts

WHEN = "when"
WITH_WHEN = ("_and_when", "_and_when_web")  # how the texts name a question that asks for the time too


def asks_when(texts: Texts, step: str | None, words: str, sector: str | None) -> bool:
    """Say whether a message asks when it was."""
    if step is None or step == WHEN:
        return step == WHEN
    keys = [f"utter_interview_{step}{ending}" for ending in WITH_WHEN]
    return any(str(texts.template(key, sector)["text"]) in words for key in keys if texts.has(key))
