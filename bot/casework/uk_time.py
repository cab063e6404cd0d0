"""A moment as people in the United Kingdom write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.clock import LONDON
from bot.questions.time_words import day_in_words

if TYPE_CHECKING:
    from datetime import datetime

    from bot.guidance.texts import Texts

EVERY_YEAR = 0  # no year is this one, so that a kept paper names its own


def at_in_words(texts: Texts, moment: datetime) -> str:
    """Return a moment as "Monday 30 November 2026 at 2:05pm"."""
    here = moment.astimezone(LONDON)
    return texts.say("utter_mine_at", day=day_in_words(here, EVERY_YEAR), time=hour_in_words(moment))


def hour_in_words(moment: datetime) -> str:
    """Return the time of a moment as "2:05pm"."""
    return f"{moment.astimezone(LONDON):%I:%M%p}".lstrip("0").lower()
