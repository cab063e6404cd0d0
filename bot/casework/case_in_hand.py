"""The concern in hand of one message: what the engine's side asks of the rooms, one unit of work together."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot import concerns, inbox
from bot.casework import adding
from bot.casework.case_look_ups import CaseLookUps
from bot.casework.gathered_work import GatheredWork
from bot.casework.held_draft import HeldDraft
from bot.casework.service import CaseService
from bot.casework.telling import tell
from bot.clock import now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from contextlib import AbstractAsyncContextManager

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.casework.adding import Added, OwnReport
    from bot.concerns import AnswerState, Audience, Concern, Draft, Receipt, ReleaseLine
    from bot.inbox import Conversation
    from bot.services import Services
    from bot.understanding.corrections import Correction
    from bot.understanding.facts import Facts
    from bot.understanding.reading import Reading


class CaseInHand(CaseLookUps):
    """A conversation's concern, known to the engine by its id (`concern_id`) only, while one message is handled."""

    def __init__(
        self, services: Services, conversation: Conversation, message_id: str, concern_id: str | None = None
    ) -> None:
        self.services = services
        self.concern_id = concern_id
        self._conversation, self._message_id = conversation, message_id
        self._cases = CaseService(services)
        self._unit = GatheredWork(services.database)
        area = services.knowledge.areas.get(conversation.area or "")
        self._draft = HeldDraft(self._cases.context, self._unit, area.places if area else ())
        self._readings: dict[str, Reading] = {}

    def gathered(self) -> AbstractAsyncContextManager[None]:
        """Make what is asked in a block one unit of work; words and alarms are committed as soon as they are stored."""
        return self._unit.gathered()

    def read(self, text: str) -> Reading:
        """Return understanding's reading of a text; a person's own words stay, so their wording is not weighed."""
        if text not in self._readings:
            sector, area = self._conversation.sector, self._conversation.area
            self._readings[text] = self.services.understanding.read(text, sector, area, now(), with_wording=False)
        return self._readings[text]

    def corrections(
        self, text: str, parts: Mapping[str, Facts], words: str, *, in_passing: bool = False
    ) -> tuple[Correction, ...]:
        """Return what a text puts right of what was told before: its facts, part by part, and its words.

        `in_passing`: the text is an answer, and may put something right besides.
        """
        area = self.services.knowledge.areas.get(self._conversation.area or "")
        read = self.services.readings.facts(area.places if area else (), now())
        if in_passing:
            return tuple(concerns.in_passing(parts, words, text, read, answer=True))
        return concerns.corrections_of(parts, words, text, read)

    async def draft(self) -> Draft | None:
        """Return the draft in hand, or None; one that was passed on unfinished in the meantime is still in hand."""
        return await self._draft.read(self._conversation.handle, self.concern_id)

    async def is_unfinished(self) -> bool:
        """Say whether a concern is open or parked, so that words go into it."""
        draft = await self.draft()
        return draft is not None and draft.concern.state in ("open", "parked")

    async def _in_hand(self, session: AsyncSession) -> str:
        self._draft.forget()
        self.concern_id = await self._cases.in_hand(session, self._conversation, now(), self.concern_id)
        return self.concern_id

    async def add_statement(self, text: str, source: str) -> None:
        """Store words as they are; the first words open the concern."""
        talk = self._conversation
        held, is_known = self._draft.unfinished(talk.handle), self._draft.is_sure(talk.handle)
        self._draft.forget()
        how: dict[str, Any] = {"key": self._message_id, "source": source, "now": now()}
        async with self._unit.writing(at_once=True) as session:
            if not is_known:
                self.concern_id = await self._cases.add_statement(session, talk, text, **how, resuming=self.concern_id)
                return
            written = await tell(session, self._cases.context, talk, text, held, **how)
        self.concern_id = written.row.id
        self._draft.commit(written)

    async def replace_statement(self, message_key: str, text: str) -> None:
        """Put words in the place of a statement; its first version stays in the history."""
        self._draft.forget()
        async with self._unit.writing(at_once=True) as session:
            await self._in_hand(session)
            await self._cases.correct_statement(session, self._conversation, message_key, text, now())

    async def record_answer(self, field: str, state: AnswerState, value: Any = None, text: str | None = None) -> None:
        """Store an answer as it was given."""
        answer, handle = concerns.Answer(state, value, text), self._conversation.handle
        concern_id = await self._draft.record(handle, self.concern_id, field, answer, now())
        if concern_id is not None:
            self.concern_id = concern_id
            return
        self._draft.forget()
        async with self._unit.writing() as session:
            self.concern_id = await self._cases.record_answer(
                session,
                self._conversation,
                field,
                value,
                now(),
                state=state,
                text=text,
                resuming=self.concern_id,
            )

    async def raise_safety_event(self, evidence: Sequence[str]) -> None:
        """Send what is known of a danger at once."""
        self._draft.forget()
        async with self._unit.writing(at_once=True) as session:
            self.concern_id = await self._cases.raise_safety_event(
                session, self._conversation, evidence, now(), resuming=self.concern_id
            )

    async def raise_alarm_if_routed(self) -> bool:
        """Say whether the answers so far call for 999; where they mean danger now, a safety event has gone out."""
        draft = await self.draft()
        if draft is None:
            return False
        route = concerns.route(draft, self.services.knowledge)
        if route.danger:
            await self.raise_safety_event((*draft.danger_words, *draft.suspected))
        return route.card

    def wanted(self, draft: Draft) -> Sequence[str]:
        """Return the questions that the routing table still wants answered."""
        return concerns.route(draft, self.services.knowledge).ask

    def release_copy(self, draft: Draft) -> Sequence[ReleaseLine]:
        """Return what the recipients would read of a draft, as it would be frozen now."""
        return concerns.check_lines(draft, self._cases.context, now())

    async def audience(self) -> Audience:
        """Return for whom the receipt is written; to be asked before the concern is sent."""
        draft = await self.draft()
        return "anybody" if draft is None else concerns.audience(draft, self.services.knowledge)

    async def submit(self, *, confirmed: bool) -> Receipt:
        """Pass the concern on; a second call for the same message gives the same receipt."""
        handle = self._conversation.handle
        held, context = self._draft.unfinished(handle), self._cases.context
        self._draft.forget()
        async with self._unit.writing(at_once=True) as session:
            concern = None if held else await concerns.current(session, handle)
            concern_id = held.row.id if held else concern.id if concern else self.concern_id
            concern_id = concern_id or await self._in_hand(session)
            how: dict[str, Any] = {"message_key": self._message_id, "confirmed": confirmed, "now": now()}
            return await concerns.submit(session, context, concern_id, **how, read=held)

    async def earlier_report(self, account: str) -> OwnReport | None:
        """Return the report of this person's own that an account may speak of."""
        handle, context = self._conversation.handle, self._cases.context
        async with self._unit.reading() as session:
            return await adding.earlier_report(session, context, handle, account, self.concern_id, now())

    async def join_earlier(self, reference: str, *, tells: bool) -> Added | None:
        """Make what was told the next version of an earlier report; None when it stays a report of its own."""
        self._draft.forget()
        async with self._unit.writing(at_once=True) as session:
            added = await adding.join(
                session,
                self._cases.context,
                self._conversation.handle,
                await self._in_hand(session),
                reference,
                tells=tells,
                key=self._message_id,
                now=now(),
            )
        self.concern_id = None if added else self.concern_id
        return added

    async def add_to_sent(self, text: str, source: str, *, flag: str | None = None) -> Receipt | None:
        """Add words to the concern sent last and pass on its next version; None when nothing of theirs was sent."""
        self._draft.forget()
        handle = self._conversation.handle
        async with self._unit.writing(at_once=True) as session:
            return await self._cases.add_to_sent(
                session, handle, text, key=self._message_id, source=source, now=now(), flag=flag
            )

    async def report_to_add_to(self) -> Concern | None:
        """Return the report that more words go to: the unfinished one, else the one sent last."""
        async with self._unit.reading() as session:
            unfinished = await concerns.current(session, self._conversation.handle)
            return unfinished or await self._cases.last_sent(session, self._conversation.handle)

    async def add_more(self, text: str, reference: str) -> Added | None:
        """Add words to a report of one's own and pass its next version on; None when it is not theirs any more."""
        self._draft.forget()
        cases, key = self._cases, self._message_id
        async with self._unit.writing(at_once=True) as session:
            taken = await cases.take_up(session, self._conversation, reference, now())
            if taken is None:
                return None
            await cases.add_words(session, taken, text, key=key, now=now())
            return await cases.pass_on(session, self._conversation, taken, key=key, now=now())

    async def park(self) -> None:
        """Keep the concern for later."""
        async with self._unit.writing(at_once=True) as session:
            await concerns.park(session, await self._in_hand(session), now())

    async def resume(self) -> None:
        """Take a parked concern up again."""
        async with self._unit.writing(at_once=True) as session:
            await concerns.resume(session, self._cases.context, await self._in_hand(session), now())

    async def discard(self) -> None:
        """Throw the concern away, as the person asked."""
        async with self._unit.writing(at_once=True) as session:
            await concerns.discard(session, self._cases.context, await self._in_hand(session), now())

    async def note_vehicle_parked(self) -> None:
        """Keep that the vehicle stands: the card for drivers, and a report taken up again, need not ask."""
        async with self._unit.writing() as session:
            stored = await inbox.conversation(session, self.services.content, self._conversation.handle)
            if stored is not None:
                await inbox.save_conversation(session, self.services.content, replace(stored, parked=True), stored)
