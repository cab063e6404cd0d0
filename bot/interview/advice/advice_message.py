"""What to do and not to do, as it fits who writes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.understanding.who_hears.routing_words import writer
from bot.understanding.writers.managers import manager_knows, manager_writes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.concerns import Audience
    from bot.guidance.model import Sector
    from bot.guidance.texts import Message
    from bot.interview.voice import Voice

ANYBODY: Audience = "anybody"
OF_THEIR_OWN = frozenset({"dsl", "head", "parent", "survivor", "child"})  # who needs other advice than a trade's
TELLS_SOMEBODY = ("Tell ", "If you cannot reach them")  # how a line begins that sends the person to somebody there
WRITES_IT_DOWN_THERE = ("Put it ", "Log ")  # read there by the one whom it is about


def advice_message(voice: Voice, sector: Sector | None, audience: Audience, words: str, *, midway: bool) -> Message:
    """Return the advice; `words` say who writes before anything was told, and midway nothing else is offered."""
    message = _message(voice, sector, audience if audience != ANYBODY else _says_who(words))
    return replace(message, options=()) if midway else message


def _says_who(words: str) -> Audience:
    who = writer(words)
    if who in ("dsl", "head", "parent"):
        return who
    if manager_writes(words):
        return "manager"
    return "manager_knows" if manager_knows(words) else ANYBODY


def _message(voice: Voice, sector: Sector | None, audience: Audience) -> Message:
    if audience in OF_THEIR_OWN:
        return voice.message(f"utter_advice_{audience}")
    if sector is None:
        return voice.message("utter_answer_ask_what_to_do")
    dos, donts = fitting(sector.dos, audience), sector.donts
    return voice.message("utter_advice_sector", dos=as_lines(dos), donts=as_lines(donts))


def as_lines(lines: Sequence[str]) -> str:
    """Return do's or don'ts as a list."""
    return "\n".join(f"- {line}" for line in lines)


def fitting(dos: Sequence[str], audience: Audience) -> Sequence[str]:
    """Return the do's without those that send somebody to the person reported, or to who knows already."""
    unfit: tuple[str, ...] = () if audience == ANYBODY else TELLS_SOMEBODY
    if audience == "about_work":
        unfit = (*unfit, *WRITES_IT_DOWN_THERE)
    return [line for line in dos if not line.startswith(unfit)] if unfit else dos
