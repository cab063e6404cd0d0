"""Words that only ask, of this chat or of what comes of telling: answered at once, and nothing told is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import choices
from bot.understanding.supposed import asks_of_what_follows, tells_of_a_case

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.understanding.supposed import OfWhatFollows


async def answered(turn: Turn, text: str) -> bool:
    """Say whether the words only ask something and were answered."""
    if asked := choices.of_a_case(turn, text) or choices.asked_plainly(turn, text):
        choices.put(turn, asked)
        return True
    asks = asks_of_what_follows(text)
    return asks is not None and await _answer(turn, text, asks)


async def _answer(turn: Turn, text: str, asks: OfWhatFollows) -> bool:
    """Answer and put the open question again; what is asked while an account is waited for may be the account."""
    if _tells(turn, text):
        if choices.listens_for_account(turn):
            return False
        await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    turn.say(f"asked_{asks}")
    await choices.repeat_question(turn)
    return True


def _tells(turn: Turn, text: str) -> bool:
    sector, area = turn.conversation.sector, turn.conversation.area
    return tells_of_a_case(turn.services.understanding.read(text, sector, area, turn.now, with_wording=False))
