"""What the conversation asks of the other rooms, one unit of work a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import concerns, inbox
from bot.clock import now
from bot.guidance.find import contact_to_show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actions.context import Context
    from bot.services import Services

# Which contacts a question after a number is answered with, in this order.
CONTACT_KINDS = ("emergency", "police_non_emergency", "social_care", "social_care_out_of_hours", "anonymous", "advice")


class Desk:
    """The rooms as one conversation sees them; where it says "the concern", it is the one in hand."""

    def __init__(self, services: Services, context: Context) -> None:
        self.services = services
        self.context = context
        self.box = concerns.Box(services.content, services.texts)

    def read(self, text: str) -> Any:
        """Return understanding's reading of a text."""
        return self.services.understanding.read(text, self.context.sector, self.context.area, now())

    async def draft(self) -> Any:
        """Return the draft in hand, or None."""
        async with self.services.database.reading() as session:
            concern = await concerns.current(session, self.context.handle)
            return None if concern is None else await concerns.draft(session, self.box, concern.id)

    async def tell(self, text: str, source: str) -> None:
        """Store words as they are; the first words open the concern."""
        key = f"{self.context.message_id}:{source}"
        async with self.services.database.writing() as session:
            concern = await concerns.current(session, self.context.handle) or await self._open(session)
            await concerns.add_statement(session, self.box, concern.id, text, source=source, message_key=key, now=now())

    async def _open(self, session: Any) -> Any:
        context = self.context
        conversation = await inbox.conversation(session, context.handle)
        return await concerns.open_concern(
            session,
            self.box,
            handle=context.handle,
            channel=context.channel,
            sector=context.sector,
            area=context.area,
            organisation=conversation.organisation if conversation else None,
            now=now(),
        )

    async def record(self, field: str, state: str, value: Any = None, text: str | None = None) -> None:
        """Store one answer."""
        async with self.services.database.writing() as session:
            concern = await concerns.current(session, self.context.handle)
            await concerns.record(session, self.box, concern.id, field, concerns.Answer(state, value, text))

    async def alarm(self) -> bool:
        """Say whether the answers so far mean danger now; a safety event has gone out then."""
        draft = await self.draft()
        route = concerns.route(draft, self.services.knowledge)
        if route.danger:
            await self.warn((route.urgency[1],))
        return bool(route.danger)

    async def warn(self, evidence: Sequence[str]) -> None:
        """Send what is known of a danger at once."""
        async with self.services.database.writing() as session:
            concern = await concerns.current(session, self.context.handle)
            await concerns.safety_event(session, self.box, concern.id, evidence, self.services.knowledge, now())

    def lines(self, draft: Any) -> Sequence[Any]:
        """Return what police would see of a draft."""
        return concerns.release_copy(draft, ())

    async def submit(self, *, confirmed: bool) -> Any:
        """Send the concern; a second call for the same message gives the same receipt."""
        async with self.services.database.writing() as session:
            concern = await concerns.current(session, self.context.handle)
            return await concerns.submit(
                session,
                self.box,
                concern.id,
                message_key=self.context.message_id,
                confirmed=confirmed,
                knowledge=self.services.knowledge,
                now=now(),
            )

    async def park(self) -> None:
        """Keep the concern for later."""
        await self._change(concerns.park)

    async def discard(self) -> None:
        """Throw the concern away, as the person asked."""
        await self._change(concerns.discard)

    async def resume(self) -> None:
        """Take a parked concern up again."""
        await self._change(concerns.resume)

    async def _change(self, change: Any) -> None:
        async with self.services.database.writing() as session:
            concern = await concerns.current(session, self.context.handle)
            if concern is not None:
                await change(session, self.box, concern.id, now())

    async def contacts(self) -> Sequence[Any]:
        """Return the contacts that may be shown today: always shown, or checked by the operator."""
        checks: Any = {}
        found = (
            contact_to_show(self.services.knowledge, self.context.area, kind, checks, now().date()) for kind in CONTACT_KINDS
        )
        return [contact for contact in found if contact is not None]

    async def mine(self) -> Sequence[Any]:
        """Return the state of each of the person's own concerns."""
        async with self.services.database.reading() as session:
            found: Sequence[Any] = await concerns.mine(session, self.box, self.context.handle)
            return found
