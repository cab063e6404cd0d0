"""Whether a driver has parked, told in words or tapped: believed until the report ends or a while passes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from bot.gateway import choices
from bot.understanding.text.controls import says

if TYPE_CHECKING:
    from bot.gateway.engine_client import Choice, EngineReply
    from bot.gateway.turn import Turn

STEP: Final = "parked"
STANDS = timedelta(minutes=30)  # without a word; after that the car may be on the road again


def forget(turn: Turn) -> None:
    """Forget that a driver had parked where they were silent since and no report is open."""
    last = turn.others_until
    if turn.engine_step is None and last is not None and turn.message.received_at - last > STANDS:
        turn.conversation.parked = None


async def forget_at_the_end(turn: Turn, reply: EngineReply) -> None:
    """Forget it where a report ends: who comes with another one is asked again, who left it for later is not."""
    if reply.step is not None or turn.engine_step is None or turn.conversation.parked is None:
        return
    is_sent = any(message.kind == "receipt" for message in reply.messages)
    if is_sent or not await turn.cases.told_so_far(turn.session, turn.conversation):
        turn.conversation.parked = None


def note(turn: Turn, choice: Choice) -> None:
    """Keep what was tapped."""
    if turn.engine_step == STEP and choice.intent == choices.ANSWER:
        turn.conversation.parked = choice.values == (STEP,)


async def told(turn: Turn, text: str) -> bool:
    """Say whether words tell unasked that the car stands; that is kept, is no account and no answer to what is open."""
    if turn.conversation.sector != "taxi" or turn.engine_step == STEP or not says(text, STEP):
        return False
    turn.conversation.parked = True
    if turn.engine_step is None:
        turn.say("parked_kept")
    else:
        await choices.repeat_question(turn)
    return True
