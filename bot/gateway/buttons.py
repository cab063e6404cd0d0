"""The gateway's own buttons: danger, the call to 999, a child, where a person works, deleting who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.gateway import child_mode, choices, danger_first, handover

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

CALLED = ("yes", "no", "cant")


async def press(turn: Turn) -> None:
    """Answer a button of the gateway; one that was never offered changes nothing, except the call for help."""
    option = turn.message.incoming.choices[0]
    if option == choices.ALWAYS:
        await danger_first.button(turn)
        return
    if await choices.offered(turn) is None:
        turn.say("late")
        await choices.repeat_question(turn)
        return
    _, name, *value = option.split(":", 2)
    await _do(turn, name, value[0] if value else "")


async def _do(turn: Turn, name: str, value: str) -> None:
    if name == "called" and value in CALLED:
        await danger_first.called(turn, value)
        return
    if name == "incident":
        await danger_first.keep_incident(turn, None)
    elif name == "not_child":
        child_mode.leave(turn)
    elif name == "sector" and value in turn.services.knowledge.sectors:
        turn.conversation.sector = value
        turn.say("sector_kept")
    elif name == "told":
        receipt = await choices.offered(turn)
        reference = receipt.reference if receipt else None
        waited = await turn.cases.called(turn.session, turn.conversation, value, turn.now, reference)
        turn.say("told" if waited else "told_nothing")
        return
    elif name == "web_form":
        await handover.offer(turn)
        return
    elif name == "delete_my_data":
        await turn.cases.forget_reporter(turn.session, turn.conversation)
        turn.say("data_deleted")
    await choices.repeat_question(turn)
