"""The gateway's own buttons: the call to 999, not a child, the trade, a telephoned recipient, deleting who reported."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from bot.gateway import child_mode, choices, danger_first, handover, hold_back
from bot.gateway.asking import sign_asked
from bot.guidance.languages import ENGLISH

if TYPE_CHECKING:
    from bot.gateway.turn import Turn
    from bot.guidance.texts import Message

CALLED = ("yes", "no", "cant")


async def press(turn: Turn) -> None:
    """Answer a button of the gateway; one that was never offered changes nothing, except the call for help."""
    option = turn.message.incoming.choices[0]
    if option == choices.EMERGENCY:
        await danger_first.card(turn)
        return
    offer = await choices.offer(turn)
    if offer is None:
        turn.say("late")
        await choices.repeat_question(turn)
        return
    _, name, *value = option.split(":", 2)
    act = ACTIONS.get(name)
    if act is None or await act(turn, value[0] if value else "", offer):
        await choices.repeat_question(turn)


async def _called_999(turn: Turn, answer: str, _offer: Message) -> bool:
    if answer not in CALLED:
        return True
    await answer_called(turn, answer)
    return False


async def answer_called(turn: Turn, answer: str) -> None:
    """Keep whether 999 was called, tapped or typed, and go on with what waited for it."""
    await danger_first.called(turn, answer)
    is_asked = turn.engine_step is not None  # a question that was put meanwhile stands above the answer about 999
    if answer != "yes" and (hold_back.is_held(turn) or is_asked):
        await hold_back.go_on(turn)


async def _no_incident_number(turn: Turn, _value: str, _offer: Message) -> bool:
    await danger_first.keep_incident(turn, None)
    await hold_back.go_on(turn)
    return False


async def _not_child(turn: Turn, _value: str, _offer: Message) -> bool:
    child_mode.leave(turn)
    return True


async def _choose_sector(turn: Turn, sector: str, _offer: Message) -> bool:
    if sector in turn.services.knowledge.sectors:
        turn.conversation.sector = sector
        turn.say("sector_kept")
    return True


async def _choose_language(turn: Turn, code: str, _offer: Message) -> bool:
    chosen = turn.services.language(code)
    if chosen is None and code != ENGLISH:
        return True
    turn.conversation.language = chosen.code if chosen else None
    if chosen is None:
        turn.say("language_english")
    else:
        turn.say("language_checked" if chosen.checked_by else "language_unchecked", language=chosen.name)
    return True


async def _telephoned(turn: Turn, role: str, receipt: Message) -> bool:
    waited = await turn.cases.record_call(turn.session, turn.conversation, role, turn.now, receipt.reference)
    turn.say("told" if waited else "told_nothing")
    return False


async def _offer_handover(turn: Turn, _value: str, _offer: Message) -> bool:
    await handover.offer(turn)
    return False


async def _forget_reporter(turn: Turn, _value: str, _offer: Message) -> bool:
    await turn.cases.forget_reporter(turn.session, turn.conversation)
    turn.say("data_deleted", days=turn.services.settings.chat_kept_days)
    return turn.engine_step is not None  # the offer that was just taken is no question to put again


async def _pass_on(turn: Turn, _value: str, _offer: Message) -> bool:
    await sign_asked.pass_on(turn)
    return False


# Name of a button, and what it does; each returns whether the question that is open is put again.
ACTIONS: dict[str, Callable[[Turn, str, Message], Awaitable[bool]]] = {
    "called": _called_999,
    "incident": _no_incident_number,
    "not_child": _not_child,
    "sector": _choose_sector,
    "language": _choose_language,
    "told": _telephoned,
    "web_form": _offer_handover,
    "delete_my_data": _forget_reporter,
    "pass_on": _pass_on,
}
