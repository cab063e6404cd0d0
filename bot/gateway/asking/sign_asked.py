"""Who only asks: what is told then is read for signs and answered, and opens no concern until the person says so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot import inbox
from bot.casework.sign_message import sign_message
from bot.gateway.engine_client import Choice
from bot.guidance.texts import Option
from bot.questions import catalogue
from bot.understanding.asking.advice_asked import asks_of_a_sign, without_the_wish
from bot.understanding.asking.supposed import names_a_case
from bot.understanding.text.controls import says, steering

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.guidance.texts import Message
    from bot.understanding.reading import Reading

SIGN, REPORT = "ask_if_sign", "report_concern"
ONLY_ASKS = ("asks", "only")  # the fact by which it is remembered that somebody only asks
BUTTON = "gateway:pass_on"
FEWEST = 4  # words that can tell what was seen


def begin(turn: Turn) -> None:
    """From now on what is told is only asked about."""
    if turn.engine_step is None:
        turn.is_new(*ONLY_ASKS)


def tapped(turn: Turn, choice: Choice) -> bool:
    """Ask what was seen where "Is this a sign?" was tapped outside a report; who begins one no longer only asks."""
    if choice.intent == REPORT:
        turn.forget(*ONLY_ASKS)
    if choice.intent != SIGN or turn.engine_step is not None:
        return False
    begin(turn)
    turn.replies.append(_message(turn, None))
    return True


async def met(turn: Turn, text: str) -> bool:
    """Say whether words outside a report ask of a sign, or are told by somebody who only asks; they are answered."""
    if turn.engine_step is not None or turn.asks_999 or steering(text) or says(text, "requests"):
        return False
    seen, sector, area = without_the_wish(text), turn.conversation.sector, turn.conversation.area
    reading = turn.services.understanding.read(seen, sector, area, turn.now, with_wording=False)
    only_asks = turn.was_met(*ONLY_ASKS)
    if only_asks and _agrees(text):
        await pass_on(turn)
        return True
    if not (_tells(text) if only_asks else asks_of_a_sign(text) and not names_a_case(reading)):
        return False
    begin(turn)
    turn.replies.append(_message(turn, reading, seen))
    return True


def _tells(text: str) -> bool:
    """Say whether there are words enough to tell what was seen."""
    return len(text.split()) >= FEWEST


def _agrees(text: str) -> bool:
    """Say whether words say to pass it on, as the button does."""
    return says(text, "yes") or text.casefold().lstrip().startswith(("yes", "pass it on", "report it"))


def _message(turn: Turn, reading: Reading | None, text: str = "") -> Message:
    """Return the answer; its button passes on what was asked about."""
    services = turn.services
    message = sign_message(services.texts, services.knowledge, turn.conversation.sector, reading, text)
    if reading is None:
        return message
    options = (Option(BUTTON, option.label) if option.id == REPORT else option for option in message.options)
    return replace(message, options=tuple(options))


async def pass_on(turn: Turn) -> None:
    """Begin a report with the words that were asked about last."""
    turn.forget(*ONLY_ASKS)
    content, handle = turn.services.content, turn.conversation.handle
    earlier = await inbox.messages_before(turn.session, content, handle, turn.message.sequence)
    accounts = [message for message in earlier if _tells(message.incoming.words)]
    if not accounts:
        turn.ask(choice=Choice(REPORT, ()))
        return
    last = accounts[-1]
    await turn.cases.add_statement(turn.session, turn.conversation, last.incoming.words, key=last.id, now=turn.now)
    # The person has just said so: whether to pass it on is not put a second time.
    await turn.cases.record_answer(turn.session, turn.conversation, catalogue.WORTH_IT, "yes", turn.now)
    turn.ask(choice=Choice(REPORT, ("continue",)))
