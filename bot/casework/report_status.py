"""The state of a report in words, the same for the chat and the web page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.casework.uk_time import EVERY_YEAR, at_in_words
from bot.clock import LONDON
from bot.guidance.texts import names_in_words, outcome_sentence
from bot.questions.time_words import day_in_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from bot.concerns import ConcernState
    from bot.guidance.texts import Texts

NOT_PASSED_ON = "not_passed_on"


OUTCOMES = ("outcome", "rejected")  # what a recipient answers that the person reads again; the rest is a state


@dataclass(frozen=True)
class RecipientStatus:
    """One recipient's state in words and since when; `role` when the person has to call them and can say they did."""

    text: str
    role: str | None = None
    at: str = ""


@dataclass(frozen=True)
class ReportStatus:
    """One report in words: reference, day and state, its recipients, what came back and what is asked."""

    title: str
    recipients: tuple[RecipientStatus, ...]
    reference: str = ""
    news: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it, a line each."""
        each = (f"{one.text}, {one.at}" if one.at else one.text for one in self.recipients)
        return "\n".join([self.title, *each, *self.news])


def report_status(texts: Texts, report: ConcernState) -> ReportStatus:
    """Return the state of one report in words, those of its sector where there are any."""
    sector, concern = report.concern.sector, report.concern
    state = texts.say(f"utter_mine_state_{_state(report)}", sector=sector)
    day = day_in_words(concern.opened_at.astimezone(LONDON), EVERY_YEAR)
    title = texts.say("utter_mine_line", sector=sector, reference=concern.reference, day=day, state=state)
    recipients = tuple(_recipient(texts, sector, *entry) for entry in report.recipients)
    return ReportStatus(title, recipients, concern.reference, tuple(_news(texts, report)))


def _state(report: ConcernState) -> str:
    """Return the state as its recipients bear it out: nothing is "not sent" beside a recipient who has it."""
    state = report.concern.state
    if state == "submitted":
        states = {entry[2] for entry in report.recipients}
        return "note" if not states else "to_call" if states == {NOT_PASSED_ON} else state
    if state == "discarded" or not report.recipients:
        return state
    return "adding" if report.concern.version else "alarmed"


def _news(texts: Texts, report: ConcernState) -> Iterator[str]:
    """Give what recipients answered and what they ask, each with its time."""
    for kind, answer, at in report.outcomes:
        if kind in OUTCOMES:
            values = {"at": at_in_words(texts, at), "text": answer.get("text") or ""}
            sentence = outcome_sentence(texts, f"{kind}_{answer.get('code')}", report.concern.area)
            key = "utter_mine_coded" if sentence else f"utter_mine_{kind}"
            yield texts.say(key, sentence=sentence, **values).strip()
    for text, at in report.asked:
        yield texts.say("utter_mine_asked", at=at_in_words(texts, at), text=text)


def _recipient(
    texts: Texts, sector: str | None, role: str, name: str | None, state: str, at: datetime | None
) -> RecipientStatus:
    shown = name or recipient_name(texts, role, sector)
    text = texts.say(f"utter_mine_recipient_{state}", sector=sector, name=shown)
    return RecipientStatus(text, role if state == NOT_PASSED_ON else None, at_in_words(texts, at) if at else "")


def recipient_name(texts: Texts, role: str, sector: str | None = None) -> str:
    """Return what a recipient without a name of its own is called."""
    return texts.say(f"utter_receipt_role_{role}", sector=sector)


def names_of(texts: Texts, recipients: Iterable[tuple[str, str | None]], sector: str | None = None) -> str:
    """Return recipients, each as (role, name), as they are read in a sentence."""
    return names_in_words(name or recipient_name(texts, role, sector) for role, name in recipients)
