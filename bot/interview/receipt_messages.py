"""The receipt: what has gone where, what has not, and what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.guidance.texts import Message, Option
from bot.interview.advice.advice_message import ANYBODY, as_lines, fitting

if TYPE_CHECKING:
    from datetime import timedelta

    from bot.concerns import Audience, Receipt
    from bot.guidance.model import Knowledge
    from bot.interview.voice import Voice

NEED_NO_ADVICE = frozenset({"parent", "survivor", "child"})  # a trade's do's and don'ts are not for them
SHOWN = 2  # don'ts
CALL_ORDER = (
    "social_care",
    "lado",
    "licensing",
    "rail_police",
    "police",
)  # the same order as the number that the receipt carries


def receipt_message(voice: Voice, knowledge: Knowledge, receipt: Receipt, audience: Audience = ANYBODY) -> Message:
    """Return the receipt as it fits who writes; what has NOT gone comes first."""
    passed_on = [_recipient(voice, *entry) for entry in receipt.recipients]
    parts = [
        *_not_gone(voice, receipt),
        voice.practice,
        voice.text(
            "utter_receipt_reference" if passed_on else "utter_receipt_reference_note", reference=receipt.reference
        ),
        *passed_on,
        *_advice(voice, knowledge, audience),
        voice.text("utter_receipt_closing" if audience == ANYBODY else f"utter_receipt_closing_{audience}"),
    ]
    own = voice.message("utter_receipt_options" if passed_on else "utter_receipt_options_note")
    text = "\n\n".join(part for part in parts if part)
    options = (*_called(voice, receipt), *own.options)
    return Message(kind="receipt", text=text, options=options, reference=receipt.reference)


def _not_gone(voice: Voice, receipt: Receipt) -> list[str]:
    """Say plainly what has not gone to whom, with a checked number where there is one."""
    if not receipt.recipients:
        return [voice.text("utter_receipt_note_only")]
    first = sorted(receipt.must_call, key=CALL_ORDER.index)
    contact = receipt.call_now
    lines = [voice.text(f"utter_receipt_call_{role}") for role in first]
    if contact is not None and first:
        phone = ", ".join(contact.phones)
        lines[0] = voice.text(f"utter_receipt_call_now_{first[0]}", name=contact.name, phone=phone)
    return lines


def _called(voice: Voice, receipt: Receipt) -> list[Option]:
    """Offer to say that the call was made; the gateway writes it down."""
    offered = {option.id: option for option in voice.message("utter_receipt_called").options}
    return [option for role in receipt.must_call if (option := offered.get(f"gateway:told:{role}"))]


def _recipient(voice: Voice, role: str, name: str | None, state: str, within: timedelta | None) -> str:
    sent = voice.text(f"utter_receipt_{state}", name=name or voice.text(f"utter_receipt_role_{role}"))
    if within is None:
        return sent
    return f"{sent} {voice.text('utter_receipt_within', hours=round(within.total_seconds() / 3600))}"


def _advice(voice: Voice, knowledge: Knowledge, audience: Audience) -> list[str]:
    sector = knowledge.sectors.get(voice.sector or "")
    if sector is None or audience in NEED_NO_ADVICE:
        return []
    lines = as_lines([*fitting(sector.afterwards, audience), *sector.donts[:SHOWN]])
    return [voice.text("utter_receipt_advice", lines=lines)]
