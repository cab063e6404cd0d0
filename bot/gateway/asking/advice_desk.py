"""The answers of knowledge/advice/ as messages: filled for the trade, the area and the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.guidance.answers.law import law_for
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.guidance.answers.advice_texts import Advice
    from bot.guidance.answers.law import LawText

CHILDLINE = "child_helpline"
KNOWN = ("high", "medium")  # how sure it must be that a force knows its code word


async def answer(turn: Turn, what: str) -> Message:
    """Return the answer to what was asked, with whom to ring as far as that may be shown."""
    advice = turn.services.knowledge.advice[what]
    text = await _filled(turn, advice, advice.answer_for(turn.conversation.sector))
    return Message("text", "\n".join([text, *await _numbers(turn, advice)]))


async def card(turn: Turn, what: str) -> Message | None:
    """Return the short words that come beside what is told; None for an answer without any."""
    advice = turn.services.knowledge.advice[what]
    return Message("text", await _filled(turn, advice, advice.card)) if advice.card else None


async def _filled(turn: Turn, advice: Advice, text: str) -> str:
    """Return a text with what it leaves open; what is filled in is never read as open again."""
    parts = text.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        filled += [await _value(turn, advice, name), rest]
    return "".join(filled).strip()


async def _value(turn: Turn, advice: Advice, name: str) -> str:
    if name == "childline":
        return await _childline(turn)
    return _code_words(turn) if name == "code_words" else _law(turn, advice.law or "")


async def _childline(turn: Turn) -> str:
    phone = await turn.cases.checked_phone(turn.session, turn.conversation, CHILDLINE, turn.now)
    return turn.services.texts.say(f"utter_asked_childline{'_checked' if phone else ''}", phone=phone or "")


def _code_words(turn: Turn) -> str:
    """Return the words of the area's force, as far as they are published; elsewhere what to say instead."""
    area = turn.services.knowledge.areas.get(turn.conversation.area or "")
    words = [word.phrase for word in area.code_words if word.confidence in KNOWN or area.demo] if area else []
    key = "utter_asked_code_words" if words else "utter_asked_code_words_unknown"
    return turn.services.texts.say(key, phrase=", ".join(words))


def _law(turn: Turn, duty: str) -> str:
    """Return what the law says on this day, and whether somebody has checked that lately."""
    row = law_for(turn.services.knowledge.laws, duty, turn.conversation.sector)
    shown = row.shown_on(turn.now.date()) if row else None
    return "\n".join([shown, *_standing(turn, row)]) if row and shown else ""


def _standing(turn: Turn, row: LawText) -> list[str]:
    standing = row.standing_on(turn.now.date())
    if standing == "checked":
        return []
    return [turn.services.texts.say(f"utter_asked_law_{standing}", day=str(row.checked_on or ""))]


async def _numbers(turn: Turn, advice: Advice) -> list[str]:
    """Return a line for each kind of contact whose number may be shown."""
    lines = []
    for kind in advice.contacts:
        if phone := await turn.cases.checked_phone(turn.session, turn.conversation, kind, turn.now):
            lines.append(turn.services.texts.say(f"utter_asked_number_{kind}", phone=phone))
    return lines
