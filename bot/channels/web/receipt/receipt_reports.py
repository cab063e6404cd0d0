"""The reports of a receipt link in words: who has each, since when, and what came back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot import concerns, inbox
from bot.casework.report_status import report_status
from bot.casework.uk_time import at_in_words
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from bot.concerns import ConcernState
    from bot.guidance.languages import Language
    from bot.inbox import Reply
    from bot.services import Services


KEY_PATH = "/receipt-key.json"  # where the key is by which a receipt is checked


async def mine(services: Services, handle: str) -> list[ConcernState]:
    """Return the concerns of a conversation, newest first."""
    context = concerns.ConcernContext.of(services)
    async with services.database.reading() as session:
        return await concerns.mine(session, context, handle)


@dataclass(frozen=True)
class StatusLine:
    """A recipient's state in words with its day and time; `role` when the person has to call them."""

    text: str
    at: str = ""
    role: str | None = None


@dataclass(frozen=True)
class ReportOfLink:
    """One report as its page shows it; `latest` is the one that was sent last and can be taken back."""

    reference: str
    title: str
    recipients: tuple[StatusLine, ...]
    latest: bool = False

    @property
    def text(self) -> str:
        """All of it as the chat says it, a line each."""
        return "\n".join([self.title, *(line.text for line in self.recipients)])

    def in_language(self, language: Language) -> ReportOfLink:
        """Return the states in a language."""
        return replace(self, recipients=tuple(replace(one, text=language.text(one.text)) for one in self.recipients))


async def reports(services: Services, handle: str) -> list[ReportOfLink]:
    """Return each report of a conversation in words, newest first."""
    own = await mine(services, handle)
    sent = next((one.concern.id for one in own if one.concern.state == "submitted"), None)
    return [_report_of_link(services, one, latest=one.concern.id == sent) for one in own]


async def report_lines(services: Services, handle: str, reference: str) -> tuple[StatusLine, ...]:
    """Return who has one report, and since when; nothing once the way back was cut."""
    return next((one.recipients for one in await reports(services, handle) if one.reference == reference), ())


def _report_of_link(services: Services, own: ConcernState, *, latest: bool) -> ReportOfLink:
    status = report_status(services.texts, own)
    lines = tuple(StatusLine(line.text, line.at, line.role) for line in status.recipients)
    return ReportOfLink(status.reference, status.title, lines, latest)


@dataclass(frozen=True)
class NewsItem:
    """What came for a conversation after its receipt; `question` when a recipient asks something in it."""

    text: str
    at: str
    question: int | None = None


async def news(services: Services, handle: str) -> list[NewsItem]:
    """Return the notices of a conversation, each text once, and what was said to words that were added here."""
    async with services.database.reading() as session:
        replies = await inbox.replies_after(session, services.content, handle, 0)
    sent = max((reply.sequence for reply in replies if reply.body["kind"] == "receipt"), default=0)
    shown = (reply for reply in replies if reply.body["kind"] == "notice" or reply.sequence > sent > 0)
    items = [_item(services, reply) for reply in shown if reply.body["kind"] != "receipt"]
    return list({(item.text, item.question): item for item in items}.values())


def _item(services: Services, reply: Reply) -> NewsItem:
    asked = reply.sequence if inbox.listening_to(reply.body) else None
    return NewsItem(Message.from_json(reply.body).text, at_in_words(services.texts, reply.created_at), asked)
