"""What the conversation asks of the other rooms, one unit of work a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot import concerns, inbox
from bot.clock import now
from bot.guidance.checks import checks
from bot.guidance.find import contact_to_show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.ext.asyncio import AsyncSession

    from actions.action_context import Context
    from bot.guidance.model import Contact
    from bot.services import Services
    from bot.understanding.reading import Reading

# Which contacts a question after a number is answered with, in this order.
CONTACT_KINDS = (
    "emergency",
    "police_non_emergency",
    "social_care",
    "social_care_out_of_hours",
    "cse_team",
    "rail_police",
    "anonymous_reporting",
    "child_protection_helpline",
)
# Asked for in a school or about a colleague: who hears of people who work with children, or of a licence.
SECTOR_KINDS = {
    "school": ("lado", "school_safeguarding"),
    "leisure": ("lado",),
    "taxi": ("licensing",),
    "licensed_premises": ("licensing",),
    "takeaway": ("licensing",),
}


class Desk:
    """The rooms as one conversation sees them; "the concern" is the one in hand, known to the engine by its id only."""

    def __init__(self, services: Services, context: Context) -> None:
        self.services = services
        self.context = context
        self.concern: str | None = context.slots.get("concern")
        self._known: tuple[concerns.Draft | None] | None = None  # what was read last, until something is written
        self.box = concerns.ConcernContext.of(services)

    def read(self, text: str) -> Reading:
        """Return understanding's reading of a text; a person's own words stay, so their wording is not weighed."""
        sector, area = self.context.sector, self.context.area
        return self.services.understanding.read(text, sector, area, now(), with_wording=False)

    async def draft(self) -> concerns.Draft | None:
        """Return the draft in hand, or None; one that was passed on unfinished in the meantime is still in hand."""
        if self._known is None:
            self._known = (await self._read(),)
        return self._known[0]

    async def _read(self) -> concerns.Draft | None:
        async with self.services.database.reading() as session:
            found = await concerns.current(session, self.context.handle)
            name = found.id if found else self.concern
            if name is None:
                return None
            area = self.services.knowledge.areas.get(self.context.area or "")
            draft = await concerns.draft(session, self.box, name, area.places if area else ())
            return None if draft.concern.state == "discarded" else draft

    async def _hold(self, session: AsyncSession) -> str:
        """Return the concern to write to: the open one, the one passed on unfinished taken up again, or a new one."""
        self._known = None
        found = await concerns.current(session, self.context.handle)
        if found is None and self.concern is not None:
            try:
                found = await concerns.resume(session, self.box, self.concern, now())
            except concerns.ConcernError:
                found = None
        self.concern = found.id if found else await self._open(session)
        return self.concern

    async def _open(self, session: AsyncSession) -> str:
        context = self.context
        conversation = await inbox.conversation(session, self.services.content, context.handle)
        opened = await concerns.open_concern(
            session,
            self.box,
            handle=context.handle,
            channel=context.channel,
            sector=context.sector,
            area=context.area,
            organisation=conversation.organisation if conversation else None,
            link_code=conversation.link_code if conversation else None,
            now=now(),
        )
        return opened.id

    async def tell(self, text: str, source: str) -> None:
        """Store words as they are; the first words open the concern."""
        async with self.services.database.writing() as session:
            held, key = await self._hold(session), self.context.message_id
            await concerns.add_statement(session, self.box, held, text, source=source, message_key=key, now=now())

    async def record(self, field: str, state: Any, value: Any = None, text: str | None = None) -> None:
        """Store one answer."""
        async with self.services.database.writing() as session:
            held, answer = await self._hold(session), concerns.Answer(state, value, text)
            await concerns.record_answer(session, self.box, held, field, answer, now())

    def wanted(self, draft: concerns.Draft) -> Sequence[str]:
        """Return the ids of what the routing table still wants to know."""
        return concerns.route(draft, self.services.knowledge).ask

    async def alarm(self) -> bool:
        """Say whether the answers so far mean danger now; a safety event has gone out then."""
        draft = await self.draft()
        if draft is None or not (route := concerns.route(draft, self.services.knowledge)).danger:
            return False
        await self.warn((route.urgency.reason,))
        return True

    async def warn(self, evidence: Sequence[str]) -> None:
        """Send what is known of a danger at once."""
        async with self.services.database.writing() as session:
            held = await self._hold(session)
            await concerns.safety_event(session, self.box, held, tuple(evidence), self.services.knowledge, now())

    def lines(self, draft: concerns.Draft) -> Sequence[concerns.ReleaseLine]:
        """Return what police would see of a draft."""
        return concerns.release_copy(
            draft, draft.redaction, texts=self.services.texts, knowledge=self.services.knowledge
        )

    async def submit(self, *, confirmed: bool) -> concerns.Receipt:
        """Send the concern; a second call for the same message gives the same receipt."""
        key, knowledge, self._known = self.context.message_id, self.services.knowledge, None
        async with self.services.database.writing() as session:
            found = await concerns.current(session, self.context.handle)
            held = found.id if found else self.concern or await self._hold(session)
            return await concerns.submit(
                session, self.box, held, message_key=key, confirmed=confirmed, knowledge=knowledge, now=now()
            )

    async def add(self, text: str, source: str, *, field: str | None = None) -> concerns.Receipt | None:
        """Add words to the concern sent last and pass on its next version; None when nothing of theirs was sent."""
        services, moment, self._known = self.services, now(), None
        async with services.database.writing() as session:
            found = await concerns.mine(session, self.box, self.context.handle)
            sent = next((one.concern for one in found if one.concern.state == "submitted"), None)
            if sent is None:
                return None
            key = self.context.message_id
            await concerns.resume(session, self.box, sent.id, moment)
            await concerns.add_statement(session, self.box, sent.id, text, source=source, message_key=key, now=moment)
            if field is not None:
                await concerns.record_answer(session, self.box, sent.id, field, concerns.Answer("given", "yes"), moment)
            return await concerns.submit(
                session,
                self.box,
                sent.id,
                message_key=key,
                confirmed=sent.confirmed,
                knowledge=services.knowledge,
                now=moment,
            )

    async def sent(self) -> str | None:
        """Return the id of the concern that this person sent last."""
        async with self.services.database.reading() as session:
            found = await concerns.mine(session, self.box, self.context.handle)
        return next((one.concern.id for one in found if one.concern.state == "submitted"), None)

    async def park(self) -> None:
        """Keep the concern for later."""
        async with self.services.database.writing() as session:
            await concerns.park(session, self.box, await self._hold(session), now())

    async def is_parked(self) -> bool:
        """Say whether the person told that their vehicle stands."""
        async with self.services.database.reading() as session:
            known = await inbox.conversation(session, self.services.content, self.context.handle)
        return bool(known and known.parked)

    async def note_parked(self) -> None:
        """Keep that the vehicle stands: the card for drivers, and a report taken up again, need not ask."""
        async with self.services.database.writing() as session:
            known = await inbox.conversation(session, self.services.content, self.context.handle)
            if known is not None:
                known.parked = True
                await inbox.save_conversation(session, self.services.content, known)

    async def resume(self) -> None:
        """Take a parked concern up again."""
        async with self.services.database.writing() as session:
            await concerns.resume(session, self.box, await self._hold(session), now())

    async def discard(self) -> None:
        """Throw the concern away, as the person asked."""
        async with self.services.database.writing() as session:
            await concerns.discard(session, self.box, await self._hold(session), now())

    async def contacts(self) -> Sequence[Contact]:
        """Return the contacts that may be shown today: always shown, or checked by the operator."""
        async with self.services.database.reading() as session:
            checked = await checks(session)
        knowledge, area, today = self.services.knowledge, self.context.area, now().date()
        kinds = (*CONTACT_KINDS, *SECTOR_KINDS.get(self.context.sector or "", ()))
        found = (contact_to_show(knowledge, area, kind, checked, today) for kind in kinds)
        return [contact for contact in found if contact is not None]

    async def mine(self) -> Sequence[concerns.ConcernState]:
        """Return the state of each of the person's own concerns."""
        async with self.services.database.reading() as session:
            return await concerns.mine(session, self.box, self.context.handle)
