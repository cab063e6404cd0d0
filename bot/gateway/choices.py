"""Choices: a button counts only when it was offered with that question, and that question is the latest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway.engine_client import Choice
from bot.guidance.texts import Message
from bot.questions import catalogue
from bot.understanding.asking.supposed import asks_of_a_case, asks_of_another_office, asks_of_chat

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

GATEWAY = "gateway:"  # options that begin so never reach the engine
EMERGENCY = "gateway:999"  # the one button that works at any time, without a question
ANSWER = "answer"
SEND = "answer:send"  # by which a report leaves
ADD = "add_information"
DOUBLE = timedelta(seconds=3)  # in which the same button again is one tap that trembled
ELSEWHERE = "out_of_scope"  # what is asked is for another office
BEGIN = "report_concern"  # by which the interview begins, or is told while none is open to stop
# What a command or a menu may ask for at any time; none of them answers a question.
FREE = frozenset(
    {
        "report_concern",
        "ask_if_sign",
        "ask_signs",
        "ask_what_to_do",
        "check_status",
        ADD,
        "help",
        "cancel",
    }
)


def of_a_case(turn: Turn, text: str) -> Choice | None:
    """Return as which request of the menu words outside a report are answered that only ask of a supposed case."""
    asked = asks_of_a_case(text, turn.services.understanding) if turn.engine_step is None else None
    return Choice(asked, ()) if asked else None


def asked_plainly(turn: Turn, text: str) -> Choice | None:
    """Return as which request words are answered that ask of this chat, or outside a report of another office."""
    if asked := asks_of_chat(text):
        return Choice(asked, ())
    elsewhere = turn.engine_step is None and asks_of_another_office(text, turn.services.understanding)
    return Choice(ELSEWHERE, ()) if elsewhere else None


def put(turn: Turn, asked: Choice) -> None:
    """Leave a choice to the engine; what is for another office is answered here, as the engine takes no such choice."""
    if asked.intent == ELSEWHERE:
        texts, sector = turn.services.texts, turn.conversation.sector
        turn.replies.append(texts.message("utter_answer_out_of_scope", sector=sector))
    else:
        turn.ask(choice=asked)


def is_engines(message: Message) -> bool:
    """Say whether the engine waits for one of the message's options, or for words."""
    return message.step is not None or any(not option.id.startswith(GATEWAY) for option in message.options)


async def latest_question(turn: Turn) -> tuple[int, Message] | None:
    """Return the engine's latest question and its sequence; of one changed in place, that of its first form."""
    asked = await turn.newest_reply(lambda body: is_engines(Message.from_json(body)))
    if asked is None:
        return None
    return int(asked.body.get(inbox.OF_REPLY) or asked.sequence), Message.from_json(asked.body)


def listens_for_account(turn: Turn) -> bool:
    """Say whether words open a report or are its account: no other question is open."""
    return turn.engine_step is None or turn.engine_step in catalogue.QUESTIONS.statements


async def earlier_question(turn: Turn) -> str | None:
    """Return the question that the words answer by a reply to it, when another one is open now."""
    answered = turn.message.incoming.replies_to
    if answered is None or turn.engine_step is None:
        return None
    session, content, handle = turn.session, turn.services.content, turn.conversation.handle
    asked = await inbox.reply_by_reference(session, content, handle, answered)
    step = asked.body.get("step") if asked else None
    row = catalogue.QUESTIONS.by_id.get(step or "")
    return step if row is not None and row.released and step != turn.engine_step else None


async def was_written_before(turn: Turn) -> bool:
    """Say whether words came before the open question was put, so that they cannot be its answer."""
    if listens_for_account(turn):
        return False
    asked = await turn.newest_reply(lambda body: body.get("step") == turn.engine_step)
    newest = max(part.received_at for part in (turn.message, *turn.parts))
    return asked is not None and newest < asked.created_at


async def repeat_question(turn: Turn) -> None:
    """Put the current question again, or the menu when none is open."""
    latest = await latest_question(turn)
    still_open = latest is not None and (latest[1].step is not None) == (turn.engine_step is not None)
    turn.replies.append(replace(latest[1]) if latest and still_open else turn.build("menu"))


async def offer(turn: Turn) -> Message | None:
    """Return the reply that a choice answers, when it offered every chosen option."""
    incoming = turn.message.incoming
    reply = await turn.reply_at(incoming.question)
    if reply is None or not incoming.choices:
        return None
    message = Message.from_json(reply.body)
    too_many = not message.multiple and len(incoming.choices) > 1
    options = {option.id for option in message.options}
    return message if not too_many and options.issuperset(incoming.choices) else None


async def was_chosen(turn: Turn) -> bool:
    """Say whether the same options of the same question were taken before."""
    stored, incoming = turn.message, turn.message.incoming
    asked = await turn.reply_at(incoming.question)
    if asked is None or turn.others_until is None or turn.others_until < asked.created_at:
        return False
    content, since = turn.services.content, asked.created_at
    earlier = await inbox.messages_before(turn.session, content, incoming.handle, stored.sequence, since)
    answers = ((message.incoming.question, message.incoming.choices) for message in earlier)
    return (incoming.question, incoming.choices) in answers


async def trouble(turn: Turn) -> str | None:
    """Return the key of what to say when a choice does not count, or None when it does.

    What a menu or a receipt offers counts whenever it is tapped; nothing in it answers a question.
    """
    incoming = turn.message.incoming
    if len(incoming.choices) == 1 and incoming.choices[0] in FREE:
        if incoming.question is None:
            return None
        if await offer(turn) is not None:
            return "twice" if await _trembled(turn) else None
    latest = await latest_question(turn)
    if await offer(turn) is None or latest is None or latest[0] != incoming.question:
        return "late"
    return "twice" if await was_chosen(turn) else None


async def _trembled(turn: Turn) -> bool:
    """Say whether the message right before this one is the same tap, a moment ago."""
    incoming, content = turn.message.incoming, turn.services.content
    since = turn.message.received_at - DOUBLE
    earlier = await inbox.messages_before(turn.session, content, incoming.handle, turn.message.sequence, since)
    before = earlier[-1].incoming if earlier else None
    return before is not None and (before.question, before.choices) == (incoming.question, incoming.choices)


async def sent_already(turn: Turn) -> str | None:
    """Return the reference of the report that the tapped "send" has sent, or None."""
    incoming = turn.message.incoming
    if incoming.choices != (SEND,) or await offer(turn) is None:
        return None
    receipt = await turn.newest_reply(lambda body: body.get("kind") == "receipt")
    came_after = receipt is not None and receipt.sequence > (incoming.question or 0)
    return str(receipt.body.get("reference") or "") or None if receipt and came_after else None


async def receipt_to_add_to(turn: Turn) -> str | None:
    """Return the reference of the receipt under which "I have more to add" was tapped, or None."""
    offered = await offer(turn) if turn.message.incoming.choices == (ADD,) else None
    return offered.reference if offered is not None and offered.kind == "receipt" else None


def as_choice(options: tuple[str, ...]) -> Choice:
    """Return chosen options as the engine takes them; ticked answers win over a way round the question."""
    parts = [option.partition(":") for option in options]
    answers = tuple(value for intent, _, value in parts if intent == ANSWER)
    if answers:
        return Choice(ANSWER, answers)
    intent, _, value = parts[0]
    return Choice(intent, (value,) if value else ())
