"""An edited message corrects what it told: a statement, or the answer to the question that it answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway import child_mode, choices, contact, danger_first
from bot.gateway.engine_client import Choice
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.inbox import StoredMessage

EDITED = "edited"  # the answer by which the interview takes an earlier answer anew: with the question and the new words


async def take(turn: Turn) -> None:
    """Correct what the edited message told; the first version stays, and the person hears it in one line."""
    text = turn.message.incoming.words
    if text == await _words_now(turn):
        return
    if child_mode.is_child(turn, text):
        await _correct_statement(turn, text)
        await child_mode.meet(turn, text)
        return
    if await _correct_statement(turn, text):
        await danger_first.meet(turn, text, keep=False)
        turn.say("edited")
        return
    first = await _first_version(turn)
    step = await _answered_step(turn, first) if first is not None else None
    if step == contact.STEP and turn.engine_step is not None:
        await turn.cases.keep_contact(turn.session, turn.conversation, text, turn.now)
        turn.say("edited")
    elif not await _correct_sent(turn, first, text, step):
        await _correct_answer(turn, text, step)


async def _first_version(turn: Turn) -> StoredMessage | None:
    key, content = turn.message.incoming.edits or "", turn.services.content
    return await inbox.message_by_key(turn.session, content, turn.conversation.handle, key)


async def _words_now(turn: Turn) -> str | None:
    """Return the words of a message as they stood; Telegram brings an edit, too, where only its preview changed."""
    first = await _first_version(turn)
    if first is None:
        return None
    stored, content, handle = turn.message, turn.services.content, turn.conversation.handle
    since = await inbox.messages_before(turn.session, content, handle, stored.sequence, first.received_at)
    edits = [one.incoming.words for one in since if one.incoming.edits == stored.incoming.edits]
    return edits[-1] if edits else first.incoming.words


async def _correct_statement(turn: Turn, text: str) -> bool:
    """Correct a statement of the open report; False when the message was none."""
    first = await _first_version(turn)
    if first is None:
        return False
    return await turn.cases.correct_statement(turn.session, turn.conversation, first.id, text, turn.now)


async def _answered_step(turn: Turn, first: StoredMessage) -> str | None:
    """Return the question that was open when the message came, which it answered."""
    asked = [reply for reply in await turn.every_reply() if reply.body.get("step")]
    before = [str(reply.body["step"]) for reply in asked if reply.created_at <= first.received_at]
    return before[-1] if before and before[-1] in catalogue.QUESTIONS.by_id else None


async def _correct_sent(turn: Turn, first: StoredMessage | None, text: str, step: str | None) -> bool:
    """Pass on the next version of the report sent last, when the message told something of it."""
    if first is None:
        return False
    handle, message = turn.conversation.handle, turn.message
    receipt = await turn.cases.correct_sent(turn.session, handle, first.id, text, message.id, turn.now, field=step)
    await danger_first.meet(turn, text, keep=receipt is None)
    if receipt is None:
        return False
    turn.say("edited_sent", reference=receipt.reference, version=receipt.version)
    return True


async def _correct_answer(turn: Turn, text: str, step: str | None) -> None:
    """Let the interview take the answer anew; words that corrected nothing are kept while a report is open."""
    if turn.asks_999:  # the card came, and with it the words were kept
        return
    if turn.engine_step is None:
        turn.say("edited_nothing")
    elif step is None:
        await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
        turn.say("edited")
    else:
        turn.ask(choice=Choice(choices.ANSWER, (EDITED, step, text)))
