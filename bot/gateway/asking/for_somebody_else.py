"""Ordinary matters that are no concern: said kindly whose they are, and nothing is stored or sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.understanding.asking.advice_asked import advice_stated
from bot.understanding.asking.asked_midway import asked
from bot.understanding.asking.elsewhere import ordinary_matter
from bot.understanding.earlier_report import comes_back
from bot.understanding.text.controls import asks_in_form
from bot.understanding.text.plain_sentences import sentences_as_typed

if TYPE_CHECKING:
    from bot.gateway.turn import Turn


def met(turn: Turn, text: str) -> bool:
    """Say whether words outside a report tell of an ordinary matter, and say whose it is; what comes next is heard."""
    if turn.engine_step is not None or turn.asks_999 or comes_back(text) or asked(text) or advice_stated(text):
        return False
    sector, area = turn.conversation.sector, turn.conversation.area
    reading = turn.services.understanding.read(text, sector, area, turn.now, with_wording=False)
    matter = ordinary_matter(text, reading)
    if matter is None or (matter == "unclear" and _asks(text)):
        return False
    texts = turn.services.texts
    whose = texts.say(f"utter_talk_elsewhere_{matter}")
    turn.replies.append(texts.message("utter_talk_elsewhere", sector=sector, whose=whose))
    return True


def _asks(text: str) -> bool:
    """Say whether a sentence asks something, which is answered for what it asks."""
    typed = [sentence.strip() for sentence in sentences_as_typed(text)]
    return any(sentence.endswith("?") or asks_in_form(sentence) for sentence in (text.strip(), *typed))
