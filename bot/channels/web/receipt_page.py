"""What a receipt link shows: the state of the reports and what came back, never what was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import clock, concerns, inbox
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from bot.concerns import ConcernState
    from bot.services import Services

NOT_PASSED_ON = "not_passed_on"


@dataclass(frozen=True)
class ReceiptLine:
    """One recipient's state; `role` when the person has to call them and can say that they did."""

    text: str
    role: str | None = None


@dataclass(frozen=True)
class Report:
    """One report: reference with state, and its recipients."""

    title: str
    lines: list[ReceiptLine]


async def _mine(services: Services, handle: str) -> list[ConcernState]:
    context = concerns.ConcernContext.of(services)
    async with services.database.reading() as session:
        return await concerns.mine(session, context, handle)


async def reports(services: Services, handle: str) -> list[Report]:
    """Return each report of a conversation, newest first."""
    return [_report(services, one) for one in await _mine(services, handle)]


def _report(services: Services, one: ConcernState) -> Report:
    say = services.texts.say
    state = say(f"utter_mine_state_{one.concern.state}")
    title = say("utter_mine_line", reference=one.concern.reference, state=state)
    lines = [
        ReceiptLine(say(f"utter_mine_recipient_{now}", name=name or role), role if now == NOT_PASSED_ON else None)
        for role, name, now, _ in one.recipients
    ]
    return Report(title, lines)


async def called(services: Services, handle: str, role: str) -> None:
    """Write down that the person telephoned a recipient of theirs."""
    for one in await _mine(services, handle):
        async with services.database.writing() as session:
            await concerns.record_call(session, one.concern.id, role, clock.now())


async def news(services: Services, handle: str) -> list[str]:
    """Return the notices that came for this conversation."""
    async with services.database.reading() as session:
        told = await inbox.replies_after(session, services.content, handle, 0)
    return [message.text for message in (Message.from_json(reply.body) for reply in told) if message.kind == "notice"]
