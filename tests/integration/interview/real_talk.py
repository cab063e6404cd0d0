"""A person's interview with the real rooms behind it: database, knowledge, texts and understanding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from actions.action import TopicAction, case_of
from actions.tracker import read_turn
from bot import concerns, inbox
from bot.casework.case_in_hand import CaseInHand
from bot.concerns.tables import ProductRow
from bot.interview.turn_input import TurnInput
from bot.interview.voice import Voice
from tests.unit.interview.world import Talk, tracker

SAW = (
    "girl about 14 crying in the back of my cab last night, the man with her held her phone and would not let her talk"
)


@dataclass
class RealTalk(Talk):
    """A person's interview with the real case."""

    def case(self, turn: TurnInput) -> CaseInHand:
        """Return the real case."""
        return case_of(self.services, turn)

    async def is_parked(self) -> bool:
        """Say whether the conversation knows that the car stands, as the gateway does: until the report ends."""
        context = concerns.ConcernContext.of(self.services)
        async with self.services.database.reading() as session:
            talk = await inbox.conversation(session, self.services.content, "h1")
            return bool(talk and talk.parked and await concerns.told_so_far(session, context, "h1"))

    async def stored(self) -> concerns.Draft:
        """Return the draft in the database."""
        context = concerns.ConcernContext.of(self.services)
        async with self.services.database.reading() as session:
            area = self.services.knowledge.areas.get(self.area or "")
            return await concerns.draft(session, context, self.slots["concern"], area.places if area else ())


async def begin(talk: RealTalk) -> None:
    """Park and tell."""
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)


async def skip_to_check(talk: RealTalk) -> list[dict[str, Any]]:
    """Skip every question; the last replies."""
    for _ in range(40):
        shown = await talk.tap(intent="skip")
        if talk.step == "check":
            return shown
    raise AssertionError(f"stuck at {talk.step}")


async def tick(talk: RealTalk, *signs: str) -> None:
    """Tick indicators, whatever was suggested."""
    case = case_of(talk.services, read_turn(tracker(slots=talk.slots)))
    await case.record_answer("indicators", "given", list(signs))


async def sent(talk: RealTalk) -> str:
    """Send a concern; its reference."""
    await begin(talk)
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    return str(receipt["reference"])


async def act(talk: RealTalk, action: type[TopicAction], text: str, intent: str) -> str:
    """Run an action outside the interview; all that it says."""
    turn, voice = read_turn(tracker(text, intent, message_id=f"later {text}")), Voice(talk.services, "taxi")
    await action().act(turn, case_of(talk.services, turn), voice)
    return "\n".join(message.text for message in voice.messages)


async def latest(talk: RealTalk) -> tuple[str, dict[str, Any]]:
    """Return the state of the person's concern and what police got last."""
    context = concerns.ConcernContext.of(talk.services)
    async with talk.services.database.reading() as session:
        (one,) = await concerns.mine(session, context, "h1")
        rows = select(ProductRow).where(ProductRow.role == "police").order_by(ProductRow.version.desc())
        product = (await session.scalars(rows)).first()
        assert product is not None
        return one.concern.state, dict(await concerns.payload(session, context, product.id))
