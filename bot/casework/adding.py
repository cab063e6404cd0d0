"""Words that are added to a report of one's own, as its next version, and who gets them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import concerns
from bot.casework.report_status import NOT_PASSED_ON, recipient_name
from bot.clock import LONDON
from bot.guidance.texts import names_in_words
from bot.questions.time_words import day_in_words

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.concerns import Concern, ConcernContext, ConcernState
    from bot.guidance.texts import Texts

MORE = "added"  # the source of words that answer no question


@dataclass(frozen=True)
class TakenUp:
    """A report of the person's own that words are being added to, and how it stood before."""

    concern: Concern

    @property
    def was_sent(self) -> bool:
        """Whether the person had sent it: what is added goes out as they confirmed the rest."""
        return self.concern.state == "submitted"


@dataclass(frozen=True)
class Added:
    """Where words were added, and each recipient of the report as it went out now: role, name, state."""

    reference: str
    recipients: tuple[tuple[str, str | None, str], ...] = ()


@dataclass(frozen=True)
class OwnReport:
    """A report of the person's own to which words may belong: when it was begun, and whether it names them."""

    reference: str
    date: str
    named: bool


async def earlier_report(
    session: AsyncSession, context: ConcernContext, handle: str, account: str, in_hand: str | None, now: datetime
) -> OwnReport | None:
    """Return the report, passed on before, that an account may speak of: the one it names, else the newest."""
    own = [report.concern for report in await concerns.mine(session, context, handle)]
    passed_on = [concern for concern in own if concern.version > 0 and concern.id != in_hand]
    named = (concern for concern in passed_on if concern.reference in account.upper())
    meant = next(named, passed_on[0] if passed_on else None)
    if meant is None:
        return None
    choice = (await concerns.Answers(session, context).latest(meant.id)).get("reporter_choice")
    date = day_in_words(meant.opened_at.astimezone(LONDON), now.year)
    return OwnReport(meant.reference, date, bool(choice and choice.value == "named"))


async def own_report(
    session: AsyncSession, context: ConcernContext, handle: str, reference: str
) -> ConcernState | None:
    """Return a report of this conversation by its reference; None for somebody else's, and once the way was cut."""
    own = await concerns.mine(session, context, handle)
    return next((report for report in own if report.concern.reference == reference), None)


async def take_up(
    session: AsyncSession, context: ConcernContext, handle: str, reference: str, now: datetime
) -> TakenUp | None:
    """Take a report of one's own up again, so that words go into it; None when it is not theirs any more."""
    report = await own_report(session, context, handle, reference)
    if report is None:
        return None
    if report.concern.state == "submitted":
        await concerns.resume(session, context, report.concern.id, now)
    return TakenUp(report.concern)


async def take_up_alarmed(session: AsyncSession, context: ConcernContext, handle: str, now: datetime) -> TakenUp | None:
    """Take up the report sent last when an alarm of it went out and none is unfinished: the call belongs to it."""
    own = await concerns.mine(session, context, handle)
    latest = own[0].concern if own else None
    if latest is None or latest.state != "submitted" or await concerns.current(session, handle) is not None:
        return None
    held = await concerns.draft(session, context, latest.id)
    return await take_up(session, context, handle, latest.reference, now) if held.alarmed else None


async def add_words(
    session: AsyncSession,
    context: ConcernContext,
    taken: TakenUp,
    text: str,
    *,
    key: str,
    now: datetime,
    question: str | None = None,
) -> None:
    """Keep words as they are: as the answer to a recipient's question, or as something added."""
    source = concerns.answer_source(question) if question else MORE
    new = concerns.NewStatement(text, key, source=source)
    await concerns.Statements(session, context).add(taken.concern.id, new, now)


async def pass_on(
    session: AsyncSession, context: ConcernContext, taken: TakenUp, handle: str, *, key: str, now: datetime
) -> Added:
    """Pass the next version on: of a report that was sent, or that a recipient has unfinished; say who gets it."""
    concern = taken.concern
    if taken.was_sent:
        await concerns.submit(session, context, concern.id, message_key=key, confirmed=concern.confirmed, now=now)
    elif await _is_heard_of(session, context, concern):
        await concerns.pass_on_one(session, context, concern.id, now)
    report = await own_report(session, context, handle, concern.reference)
    recipients = report.recipients if report else ()
    return Added(concern.reference, tuple((role, name, state) for role, name, state, _ in recipients))


async def join(
    session: AsyncSession,
    context: ConcernContext,
    handle: str,
    concern_id: str,
    reference: str,
    *,
    tells: bool,
    key: str,
    now: datetime,
) -> Added | None:
    """Move what was just told into an earlier report, as its next version; nothing told only waits for more.

    None when it stays a report of its own: somebody has heard of it, or the earlier one is not theirs any more.
    """
    held = await concerns.draft(session, context, concern_id)
    if await _is_heard_of(session, context, held.concern):
        return None
    if not tells:
        await concerns.discard(session, context, concern_id, now)
        return Added(reference)
    taken = await take_up(session, context, handle, reference, now)
    if taken is None:
        return None
    statements = concerns.Statements(session, context)
    for statement in held.statements:
        words = concerns.NewStatement(statement.text, statement.message_key, statement.how, MORE, statement.when_known)
        await statements.add(taken.concern.id, words, statement.written)
    await concerns.discard(session, context, concern_id, now)
    return await pass_on(session, context, taken, handle, key=key, now=now)


async def _is_heard_of(session: AsyncSession, context: ConcernContext, concern: Concern) -> bool:
    """Say whether somebody has an unfinished report: it was passed on before, or it raised an alarm."""
    held = await concerns.draft(session, context, concern.id)
    return concern.version > 0 or bool(held.alarmed)


def added_line(texts: Texts, added: Added, sector: str | None) -> str:
    """Return in one line that it was added and to whom it goes, and who has to be called all the same."""
    names = [
        name or recipient_name(texts, role, sector) for role, name, state in added.recipients if state != NOT_PASSED_ON
    ]
    key = "utter_mine_added_to" if names else "utter_mine_added_open"
    line = texts.say(key, sector=sector, reference=added.reference, recipients=names_in_words(names))
    calls = [
        texts.say(f"utter_receipt_call_{role}", sector=sector)
        for role, _, state in added.recipients
        if state == NOT_PASSED_ON
    ]
    return " ".join([line, *calls])
