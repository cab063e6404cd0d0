"""Commands: the menu, what each asks for, and the words behind one, which are the person's and never lost."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram import BotCommand

from bot import inbox
from bot.channels.telegram import start
from bot.gateway import EMERGENCY
from bot.inbox import Incoming

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.ext.asyncio import AsyncSession
    from telegram import Bot

    from bot.guidance.texts import Message, Texts
    from bot.services import Services

# The command and what it asks of the gateway; `start` is answered by the channel.
COMMANDS = {
    "999": EMERGENCY,
    "start": None,
    "report": "report_concern",
    "signs": "ask_signs",
    "help": "help",
    "status": "check_status",
    "stop": "cancel",
}
# As Telegram writes them, the bot's name behind some; one that begins with a digit (`/10pm`) is words.
SHAPE = re.compile(r"/(999|[A-Za-z]\w{0,31})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.ASCII)


async def introduce(bot: Bot, services: Services) -> None:
    """Tell Telegram what it shows before and beside a chat, in English and for clients in each language switched on."""
    for language in (None, *services.languages.values()):
        code = language.code if language else None
        shown = language.text if language else str
        description = services.texts.say("utter_telegram_description", practice=services.practice_sentence).strip()
        await bot.set_my_commands(menu(services.texts, shown), language_code=code)
        await bot.set_my_description(shown(description), language_code=code)
        await bot.set_my_short_description(shown(services.texts.say("utter_telegram_about")), language_code=code)


def menu(texts: Texts, shown: Callable[[str], str] = str) -> list[BotCommand]:
    """Return the commands that Telegram shows beside the text field."""
    return [BotCommand(name, shown(texts.say(f"utter_telegram_command_{name}"))) for name in COMMANDS]


def command(text: str | None) -> tuple[str, str] | None:
    """Return a command and what stands behind it: `/start@bot demo-taxi` is ("start", "demo-taxi")."""
    shaped = SHAPE.fullmatch(text or "")
    return (shaped[1].lower(), (shaped[2] or "").strip()) if shaped else None


def is_known(text: str | None) -> bool:
    """Say whether words begin with a command of the menu."""
    called = command(text)
    return called is not None and called[0] in COMMANDS


def is_unknown(incoming: Incoming) -> bool:
    """Say whether somebody typed a command that is none of ours."""
    return incoming.kind == "text" and command(incoming.text) is not None and not is_known(incoming.text)


async def answer_unknown(session: AsyncSession, services: Services, incoming: Incoming) -> list[Message]:
    """Return which commands there are; alone, an unknown one answers nothing, so the open question comes again."""
    name, behind = command(incoming.text) or ("", "")
    listed = "\n".join(f"/{entry.command}: {entry.description}" for entry in menu(services.texts))
    key = "utter_telegram_unknown_command_words" if behind else "utter_telegram_unknown_command"
    messages = [services.texts.message(key, name=name, commands=listed)]
    chat = None if behind else await inbox.conversation(session, services.content, incoming.handle)
    question = await start.open_question(session, services, chat) if chat else None
    return [*messages, question] if question else messages


def alone(incoming: Incoming) -> Incoming:
    """Return a command without the words behind it, which keep the message's key: an edit of it corrects them."""
    name, behind = command(incoming.text) or ("", "")
    key = f"{incoming.dedupe_key}:command" if behind else incoming.dedupe_key
    return Incoming(incoming.handle, key, "text", text=f"/{name}")


def split(incoming: Incoming, emergency: str) -> list[Incoming]:
    """Return what a message asks for: a command or the lasting button as a choice, and the words behind it."""
    if incoming.kind != "text":
        return [incoming]
    name, behind = command(incoming.text) or ("", "")
    option = EMERGENCY if incoming.text == emergency else COMMANDS.get(name)
    if option is None:
        return [incoming]
    choice = Incoming(incoming.handle, alone(incoming).dedupe_key, "choice", choices=(option,))
    return [choice, replace(incoming, text=behind)] if behind else [choice]


def behind_start(incoming: Incoming, argument: str) -> list[Incoming]:
    """Return the words behind `/start`: a link's code is one word, more are somebody's own."""
    is_words = len(argument.split()) > 1
    return [replace(incoming, dedupe_key=f"{incoming.dedupe_key}:words", text=argument)] if is_words else []
