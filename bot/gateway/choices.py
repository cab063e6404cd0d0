"""A button counts only when it was offered with that question, and that question is the latest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway.engine_client import Choice
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

GATEWAY = "gateway:"
ALWAYS = "gateway:999"
ANSWER = "answer"
# What a command or a menu may ask for at any time; none of them answers a question.
FREE = frozenset(
    {
        "report_concern",
        "ask_if_sign",
        "ask_signs",
        "ask_what_to_do",
        "check_status",
        "add_information",
        "help",
        "cancel",
    }
)


def is_engines(message: Message) -> bool:
    """Say whether the engine waits for one of the message's options, or for words."""
    return message.step is not None or any(not option.id.startswith(GATEWAY) for option in message.options)


async def latest_question(turn: Turn) -> tuple[int, Message] | None:
    """Return the engine's latest question and its sequence."""
    told = await inbox.replies_after(turn.session, turn.services.content, turn.conversation.handle, 0)
    asked = ((reply.sequence, Message.from_json(reply.body)) for reply in reversed(told))
    return next((entry for entry in asked if is_engines(entry[1])), None)


async def repeat_question(turn: Turn) -> None:
    """Put the current question again, or the menu when none is open."""
    asked = await latest_question(turn)
    still_open = asked is not None and (asked[1].step is not None) == (turn.engine_step is not None)
    turn.replies.append(replace(asked[1]) if asked and still_open else turn.build("menu"))


async def offered(turn: Turn) -> Message | None:
    """Return the reply that a choice answers, when it offered every chosen option."""
    told = turn.message.incoming
    if told.question is None:
        return None
    reply = await inbox.reply_at(turn.session, turn.services.content, turn.conversation.handle, told.question)
    message = Message.from_json(reply.body) if reply else None
    ids = {option.id for option in message.options} if message else set()
    single = message is not None and not message.multiple and len(told.choices) > 1
    return message if told.choices and not single and ids.issuperset(told.choices) else None


async def was_chosen(turn: Turn) -> bool:
    """Say whether the same options of the same question were taken before."""
    told = turn.message.incoming
    both = await inbox.transcript(turn.session, turn.services.content, turn.conversation.handle)
    earlier = (item for item in both if isinstance(item, inbox.StoredMessage) and item.sequence < turn.message.sequence)
    return any(e.incoming.question == told.question and e.incoming.choices == told.choices for e in earlier)


async def trouble(turn: Turn) -> str | None:
    """Return the key of what to say when a choice does not count, or None when it does."""
    told = turn.message.incoming
    if told.question is None and len(told.choices) == 1 and told.choices[0] in FREE:
        return None
    latest = await latest_question(turn)
    if await offered(turn) is None or latest is None or latest[0] != told.question:
        return "late"
    return "twice" if await was_chosen(turn) else None


def as_choice(options: tuple[str, ...]) -> Choice:
    """Return chosen options as the engine takes them; ticked answers win over a way round the question."""
    parts = [option.partition(":") for option in options]
    answers = tuple(value for intent, _, value in parts if intent == ANSWER)
    if answers:
        return Choice(ANSWER, answers)
    intent, _, value = parts[0]
    return Choice(intent, (value,) if value else ())
