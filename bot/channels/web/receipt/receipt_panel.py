"""What is shown when a report was sent: who has it, what happens next, whom to ring, and a copy for one's own record.

The copy goes to the page of the session that sent the report, once; a receipt link never shows what was written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from bot import clock, concerns
from bot.casework.report_status import NOT_PASSED_ON, recipient_name
from bot.casework.service import CaseService
from bot.casework.uk_time import at_in_words
from bot.channels.web.receipt.receipt_reports import KEY_PATH, report_lines
from bot.channels.web.receipt.sealed_copy import seal_copy
from bot.channels.web.rendering.render import TextBlock, blocks_of
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from bot.channels.web.receipt.receipt_reports import StatusLine
    from bot.channels.web.web_channel import WebChannel
    from bot.guidance.languages import Language
    from bot.guidance.model import Contact
    from bot.guidance.texts import Texts
    from bot.inbox import Conversation, Reply
    from bot.services import Services


@dataclass(frozen=True)
class Panel:
    """A receipt as a page shows it; `copy` and `record` are texts to keep, empty where nothing was told."""

    title: str
    reference: str
    at: str
    recipients: tuple[StatusLine, ...]
    advice: tuple[TextBlock, ...]
    contacts: tuple[tuple[str, tuple[str, ...]], ...]
    link: str
    copy: str
    record: str
    pdf: str = ""  # the copy sealed, for the form that gets it as a PDF; empty where none is made


NOTHING = Panel("", "", "", (), (), (), "", "", "")  # what a page fills when its report is sent


async def panel_of(channel: WebChannel, conversation: Conversation, reply: Reply) -> Panel:
    """Return the receipt of the session that has just sent a report."""
    services, message = channel.services, Message.from_json(reply.body)
    reference, texts = message.reference or "", services.texts
    async with services.database.reading() as session:
        copy = await concerns.own_copy(session, concerns.ConcernContext.of(services), reference)
        ring = await CaseService(services).contacts(session, conversation, clock.now())
    lines = await report_lines(services, conversation.handle, reference)
    at = at_in_words(texts, reply.created_at)
    names = tuple(line.text.partition(": ")[0] for line in lines)
    shared = {"reference": reference, "at": at, "practice": services.practice_sentence}
    shared["recipients"] = "; ".join(_states(texts, lines, copy)) or texts.say("utter_web_copy_nobody")
    text = _text(texts, "copy", copy, shared)
    panel = Panel(
        title=texts.say(f"utter_web_panel_{_outcome(copy)}"),
        reference=reference,
        at=at,
        recipients=lines,
        advice=tuple(blocks_of(_rest(message.text, reference, names, services.practice_sentence))),
        contacts=tuple(map(_contact, ring)),
        link=channel.receipt_link(conversation.handle),
        copy=_signed(services, reference, text),
        record=_text(texts, "record", copy, shared),
        pdf=seal_copy(services, reference, text),
    )
    language = services.language(conversation.language)
    return _in_language(panel, language) if language else panel


def _signed(services: Services, reference: str, text: str) -> str:
    """Return a copy with its signature as its last line: whoever is shown it can check it without us."""
    if not text:
        return ""
    signature = services.signer.sign_text(text, reference=reference, signed_at=clock.now().isoformat())
    return f"{text}\n\n{services.texts.say('utter_web_copy_signed', None, where=KEY_PATH)}\n{signature}"


def _in_language(panel: Panel, language: Language) -> Panel:
    """Return a panel in a language; the copies to keep stay as they were sent."""
    return replace(
        panel,
        title=language.text(panel.title),
        recipients=tuple(replace(line, text=language.text(line.text)) for line in panel.recipients),
        advice=tuple(replace(block, lines=[language.text(line) for line in block.lines]) for block in panel.advice),
    )


def _outcome(copy: Mapping[str, Any] | None) -> str:
    """Say whether it went to anybody, has to be telephoned, or is a note alone."""
    if copy is None:
        return "sent"
    others = [other["state"] for other in copy["other_recipients"] if other["role"] != "dsl"]
    if not others:
        return "note"
    return "call" if set(others) == {NOT_PASSED_ON} else "sent"


def _rest(text: str, reference: str, names: Sequence[str], banner: str) -> str:
    """Return the receipt's words without those that stand in the panel: the reference, and who has it."""
    shown = tuple(f"{name}: " for name in names)
    every = text.replace(banner, "").split("\n") if banner else text.split("\n")
    return "\n".join(line for line in every if not (line.startswith(shown) or (reference and reference in line)))


def _contact(contact: Contact) -> tuple[str, tuple[str, ...]]:
    return contact.name, contact.phones


def _states(texts: Texts, lines: Sequence[StatusLine], copy: Mapping[str, Any] | None) -> list[str]:
    """Return who has it, as it stands; by what they are where the way back to the person was cut."""
    if lines or copy is None:
        return [line.text for line in lines]
    others = [(other["role"], other["state"]) for other in copy["other_recipients"] if other["role"] != "dsl"]
    states = {role: NOT_PASSED_ON if state == NOT_PASSED_ON else "waiting" for role, state in others}
    return [
        texts.say(f"utter_mine_recipient_{state}", name=recipient_name(texts, role)) for role, state in states.items()
    ]


def _text(texts: Texts, kind: str, copy: Mapping[str, Any] | None, values: Mapping[str, str]) -> str:
    """Return a text to keep: what was sent, as it was released for the person's own record."""
    if copy is None:
        return ""
    lines = [texts.say("utter_web_copy_line", label=one["label"], text=one["text"]) for one in copy["release_copy"]]
    withheld = texts.say("utter_web_copy_withheld") if copy["withheld"] else ""
    values = {**values, "lines": "\n".join(lines), "withheld": withheld}
    return texts.say(f"utter_web_{kind}_text", None, **values).strip()
