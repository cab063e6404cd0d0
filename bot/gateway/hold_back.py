"""One question at a time: while 999 is asked about, what the engine has to say waits; the answer brings it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway import choices
from bot.gateway.asking import what_follows
from bot.gateway.asking.tells_something import tells_something
from bot.gateway.engine_client import Choice

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.inbox import Conversation, StoredMessage

HELD = "held:"  # among what a conversation knows of danger: the key of the message that waits, or none: a question
REPEAT = "repeat"  # the answer by which the engine puts its question again
ASKED = "call:asked"  # whether 999 was called was asked, and is not answered yet


def is_held(turn: Turn) -> bool:
    """Say whether something waits for the answer about 999."""
    return waits(turn.conversation)


def waits(conversation: Conversation) -> bool:
    """Say whether something of a conversation waits for the answer about 999."""
    return any(fact.startswith(HELD) for fact in conversation.danger_facts)


def asks_call(conversation: Conversation) -> bool:
    """Say whether it is open whether 999 was called: until then a page keeps the call in sight."""
    return ASKED in conversation.danger_facts


def ask_call(turn: Turn) -> None:
    """Remember that it was asked whether 999 was called."""
    if ASKED not in turn.conversation.danger_facts:
        turn.conversation.danger_facts.append(ASKED)


def note_answer(turn: Turn) -> None:
    """Remember that the person has told whether 999 was called."""
    if ASKED in turn.conversation.danger_facts:
        turn.conversation.danger_facts.remove(ASKED)


def hold_message(turn: Turn) -> None:
    """Let the message wait that brought the card; one that waits already stays the one."""
    if not is_held(turn):
        turn.conversation.danger_facts.append(HELD + turn.message.incoming.dedupe_key)


def hold_question(turn: Turn) -> None:
    """Let the engine's question wait."""
    turn.conversation.danger_facts.append(HELD)


def let_go(turn: Turn) -> None:
    """Forget what waited: the engine has answered."""
    facts = turn.conversation.danger_facts
    turn.conversation.danger_facts = [fact for fact in facts if not fact.startswith(HELD)]


async def keep_words(turn: Turn) -> None:
    """Keep what waits as part of the account, where the engine will not hear it any more."""
    key = _key(turn)
    waiting = await _message(turn, key) if key else None
    if waiting is not None and not waiting.incoming.choices:
        parts = await inbox.burst_of(turn.session, turn.services.content, waiting.id)
        words = inbox.joined(parts)
        await turn.cases.add_statement(turn.session, turn.conversation, words, key=waiting.id, now=turn.now)


def _key(turn: Turn) -> str | None:
    """Return the key of the message that waits, "" where a question does, None where nothing does."""
    facts = turn.conversation.danger_facts
    return next((fact.removeprefix(HELD) for fact in facts if fact.startswith(HELD)), None)


async def _message(turn: Turn, key: str) -> StoredMessage | None:
    return await inbox.message_by_key(turn.session, turn.services.content, turn.conversation.handle, key)


async def add_words(turn: Turn, text: str) -> None:
    """Keep words that come instead of the answer as part of the account, and go on."""
    await turn.cases.add_statement(turn.session, turn.conversation, text, key=turn.message.id, now=turn.now)
    await go_on(turn)


async def go_on(turn: Turn) -> None:
    """Let the engine have what waited, or put the open question again."""
    turn.conversation.step = turn.engine_step
    key = _key(turn)
    if key is None:
        await choices.repeat_question(turn)
    elif not key:
        turn.ask(choice=Choice(choices.ANSWER, (REPEAT,)))
    else:
        await _hear(turn, key)


async def _hear(turn: Turn, key: str) -> None:
    waiting = await _message(turn, key)
    if waiting is None:
        await choices.repeat_question(turn)
    elif waiting.incoming.choices:
        turn.ask(choice=choices.as_choice(waiting.incoming.choices), message_id=waiting.id)
    else:
        parts = await inbox.burst_of(turn.session, turn.services.content, waiting.id)
        words = inbox.joined(parts)
        await what_follows.beside(turn, words)
        turn.ask(text=words, message_id=waiting.id, tells=tells_something(turn, words))
