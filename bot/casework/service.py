"""What a conversation does with its concern: every operation once, within the caller's unit of work."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

from bot import concerns, identity
from bot.casework import adding
from bot.casework.keeping import correct_told, keep_words
from bot.casework.telling import opened
from bot.guidance.checks import checks
from bot.guidance.find import contact_to_show, contacts_to_show

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.concerns import AlarmSent, AnswerState, Concern, Receipt
    from bot.guidance.model import Contact
    from bot.inbox import Conversation
    from bot.services import Services


class CaseService:
    """The concerns of conversations; a statement's key is the id of the message that brought it.

    `resuming` names the concern that the conversation goes on with although it was passed on unfinished.
    """

    def __init__(self, services: Services) -> None:
        self._services = services
        self.context = concerns.ConcernContext.of(services)

    async def in_hand(
        self, session: AsyncSession, conversation: Conversation, now: datetime, resuming: str | None = None
    ) -> str:
        """Return the concern to write to: the open one, the one to go on with taken up again, or a new one."""
        open_concern = await concerns.current(session, conversation.handle)
        if open_concern is None and resuming is not None:
            open_concern = await self._resumed(session, resuming, now)
        return open_concern.id if open_concern else (await opened(session, self.context, conversation, now)).row.id

    async def _resumed(self, session: AsyncSession, concern_id: str, now: datetime) -> Concern | None:
        with suppress(concerns.ConcernError):
            return await concerns.resume(session, self.context, concern_id, now)
        return None

    async def add_statement(
        self,
        session: AsyncSession,
        conversation: Conversation,
        text: str,
        *,
        key: str,
        now: datetime,
        source: str = "account",
        resuming: str | None = None,
    ) -> str:
        """Store words as they are and return the concern; the first words open it.

        Words of several messages are a statement each, said when it came.
        """
        concern_id = await self.in_hand(session, conversation, now, resuming)
        await keep_words(session, self.context, concern_id, text, key=key, source=source, now=now)
        return concern_id

    async def told_so_far(self, session: AsyncSession, conversation: Conversation) -> Sequence[str]:
        """Return what was told of the unfinished concern, in the order of saying; nothing when there is none."""
        return await concerns.told_so_far(session, self.context, conversation.handle)

    async def correct_statement(
        self, session: AsyncSession, conversation: Conversation, key: str, text: str, now: datetime
    ) -> bool:
        """Correct a statement, keeping its first version; False when there is none."""
        concern = await concerns.current(session, conversation.handle)
        if concern is None:
            return False
        try:
            await concerns.Statements(session, self.context).correct(concern.id, key, text, now)
        except concerns.ConcernError:
            return False
        return True

    async def correct_sent(
        self,
        session: AsyncSession,
        handle: str,
        key: str,
        text: str,
        message_key: str,
        now: datetime,
        *,
        field: str | None = None,
    ) -> Receipt | None:
        """Correct words, or the answer `field`, of the concern sent last and pass on its next version, if any."""
        sent = await self.last_sent(session, handle)
        if sent is None or await concerns.current(session, handle) is not None:
            return None
        new = concerns.NewStatement(text, message_key)
        if not await correct_told(session, self.context, sent.id, key, field, new, now):
            return None
        return await self.submit(session, sent.id, key=message_key, confirmed=sent.confirmed, now=now)

    async def record_answer(
        self,
        session: AsyncSession,
        conversation: Conversation,
        field: str,
        value: Any,
        now: datetime,
        *,
        state: AnswerState = "given",
        text: str | None = None,
        resuming: str | None = None,
    ) -> str:
        """Store the answer to one question, a choice (`value`) or words (`text`), and return the concern."""
        concern_id = await self.in_hand(session, conversation, now, resuming)
        answer = concerns.Answer(state, value, text)
        await concerns.Answers(session, self.context).record(concern_id, field, answer, now)
        return concern_id

    async def raise_safety_event(
        self,
        session: AsyncSession,
        conversation: Conversation,
        evidence: Sequence[str],
        now: datetime,
        *,
        resuming: str | None = None,
    ) -> str:
        """Send what is known of a danger at once and return the concern."""
        concern_id = await self.in_hand(session, conversation, now, resuming)
        await concerns.safety_event(session, self.context, concern_id, tuple(evidence), now)
        return concern_id

    async def pass_on_early(self, session: AsyncSession, conversation: Conversation, now: datetime) -> None:
        """Pass the unfinished concern on as it is, without the pause that one waits for."""
        concern = await concerns.current(session, conversation.handle)
        if concern is not None:
            await concerns.pass_on_one(session, self.context, concern.id, now)

    async def alarmed_reference(self, session: AsyncSession, conversation: Conversation) -> str | None:
        """Return the reference of the unfinished concern of which an alarm went out, or None."""
        return await concerns.alarmed_reference(session, conversation.handle)

    async def alarm_sent(self, session: AsyncSession, conversation: Conversation) -> AlarmSent | None:
        """Return what of the unfinished concern went out at once, or None."""
        unfinished = await concerns.current(session, conversation.handle)
        return await concerns.alarm_sent(session, unfinished.id) if unfinished else None

    async def take_danger_back(
        self, session: AsyncSession, conversation: Conversation, words: Sequence[str], now: datetime
    ) -> bool:
        """Keep the words by which a danger is over and tell whoever got an event; False when none stood."""
        concern = await concerns.current(session, conversation.handle)
        if concern is None:
            concern = await self.last_sent(session, conversation.handle)
        return concern is not None and await concerns.take_back(session, self.context, concern.id, words, now)

    async def submit(
        self, session: AsyncSession, concern_id: str, *, key: str, confirmed: bool, now: datetime
    ) -> Receipt:
        """Pass a concern on; the same message again gives the same receipt."""
        return await concerns.submit(session, self.context, concern_id, message_key=key, confirmed=confirmed, now=now)

    async def add_to_sent(
        self, session: AsyncSession, handle: str, text: str, *, key: str, source: str, now: datetime, flag: str | None
    ) -> Receipt | None:
        """Add words, and a yes to the field `flag`, to the concern sent last and pass on its next version, if any."""
        sent = await self.last_sent(session, handle)
        if sent is None:
            return None
        await concerns.resume(session, self.context, sent.id, now)
        await keep_words(session, self.context, sent.id, text, key=key, source=source, now=now)
        if flag is not None:
            yes = concerns.Answer("given", "yes")
            await concerns.Answers(session, self.context).record(sent.id, flag, yes, now)
        return await self.submit(session, sent.id, key=key, confirmed=sent.confirmed, now=now)

    async def take_up(
        self, session: AsyncSession, conversation: Conversation, reference: str, now: datetime
    ) -> adding.TakenUp | None:
        """Take a report of one's own up again, so that words go into it; None when it is not theirs any more."""
        return await adding.take_up(session, self.context, conversation.handle, reference, now)

    async def take_up_alarmed(
        self, session: AsyncSession, conversation: Conversation, now: datetime
    ) -> adding.TakenUp | None:
        """Take the report sent last up again when an alarm of it went out and none is unfinished."""
        return await adding.take_up_alarmed(session, self.context, conversation.handle, now)

    async def add_words(
        self,
        session: AsyncSession,
        taken: adding.TakenUp,
        text: str,
        *,
        key: str,
        now: datetime,
        question: str | None = None,
    ) -> None:
        """Keep words as they are: as the answer to a recipient's question, or as something added."""
        await adding.add_words(session, self.context, taken, text, key=key, now=now, question=question)

    async def pass_on(
        self, session: AsyncSession, conversation: Conversation, taken: adding.TakenUp, *, key: str, now: datetime
    ) -> adding.Added:
        """Pass the next version on and say who gets it."""
        return await adding.pass_on(session, self.context, taken, conversation.handle, key=key, now=now)

    async def last_sent(self, session: AsyncSession, handle: str) -> Concern | None:
        """Return the concern that a conversation sent last."""
        own = await concerns.mine(session, self.context, handle)
        return next((report.concern for report in own if report.concern.state == "submitted"), None)

    async def record_call(
        self, session: AsyncSession, conversation: Conversation, role: str, now: datetime, reference: str | None = None
    ) -> bool:
        """Write down that the person telephoned a recipient; False when nothing of theirs waited for that."""
        concern_ids = {report.concern.id for report in await concerns.mine(session, self.context, conversation.handle)}
        sent = await concerns.by_reference(session, reference) if reference else None
        if sent is not None:  # on the receipt in their hand, also when they stay anonymous and it is no longer theirs
            concern_ids = {sent.id}
        return any([await concerns.record_call(session, concern_id, role, now) for concern_id in concern_ids])

    async def keep_contact(self, session: AsyncSession, conversation: Conversation, text: str, now: datetime) -> None:
        """Put who the reporter is into the vault."""
        await identity.keep_contact(session, self.context.vault, await self.in_hand(session, conversation, now), text)

    async def forget_reporter(self, session: AsyncSession, conversation: Conversation) -> None:
        """Destroy who the reporter is and the way back to them, for each of their concerns."""
        await identity.forget_mail(session, self.context.vault, conversation.handle)
        for report in await concerns.mine(session, self.context, conversation.handle):
            await identity.cut(session, self.context.vault, report.concern.id)

    async def checked_phone(
        self, session: AsyncSession, conversation: Conversation, kind: str, now: datetime
    ) -> str | None:
        """Return the number of a kind of contact that an operator has checked, or None."""
        checked = await checks(session)
        contact = contact_to_show(self._services.knowledge, conversation.area, kind, checked, now.date())
        return contact.phones[0] if contact and contact.phones else None

    async def contacts(self, session: AsyncSession, conversation: Conversation, now: datetime) -> Sequence[Contact]:
        """Return the contacts that may be shown today to a person of a sector and an area."""
        sector, area = conversation.sector, conversation.area
        return contacts_to_show(self._services.knowledge, sector, area, await checks(session), now.date())
