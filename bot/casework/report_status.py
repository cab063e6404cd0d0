"""The state of a report in words, the same for the chat and the web page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.guidance.texts import names_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.concerns import ConcernState
    from bot.guidance.texts import Texts

NOT_PASSED_ON = "not_passed_on"


@dataclass(frozen=True)
class RecipientStatus:
    """One recipient's state in words; `role` when the person has to call them and can say that they did."""

    text: str
    role: str | None = None


@dataclass(frozen=True)
class ReportStatus:
    """One report's state in words: its reference and state, and its recipients."""

    title: str
    recipients: tuple[RecipientStatus, ...]
    reference: str = ""

    @property
    def text(self) -> str:
        """All of it, a line each."""
        return "\n".join([self.title, *(recipient.text for recipient in self.recipients)])


def report_status(texts: Texts, report: ConcernState) -> ReportStatus:
    """Return the state of one report in words, those of its sector where there are any."""
    sector, concern = report.concern.sector, report.concern
    state = texts.say(f"utter_mine_state_{concern.state}", sector=sector)
    title = texts.say("utter_mine_line", sector=sector, reference=concern.reference, state=state)
    recipients = tuple(_recipient(texts, sector, *entry[:3]) for entry in report.recipients)
    return ReportStatus(title, recipients, concern.reference)


def _recipient(texts: Texts, sector: str | None, role: str, name: str | None, state: str) -> RecipientStatus:
    shown = name or recipient_name(texts, role, sector)
    text = texts.say(f"utter_mine_recipient_{state}", sector=sector, name=shown)
    return RecipientStatus(text, role if state == NOT_PASSED_ON else None)


def recipient_name(texts: Texts, role: str, sector: str | None = None) -> str:
    """Return what a recipient without a name of its own is called."""
    return texts.say(f"utter_receipt_role_{role}", sector=sector)


def names_of(texts: Texts, recipients: Iterable[tuple[str, str | None]], sector: str | None = None) -> str:
    """Return recipients, each as (role, name), as they are read in a sentence."""
    return names_in_words(name or recipient_name(texts, role, sector) for role, name in recipients)
