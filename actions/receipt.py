"""The receipt: what has gone where, what has not, and what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.guidance.texts import Message

if TYPE_CHECKING:
    from datetime import timedelta

    from actions.say import Voice
    from bot.concerns import Receipt
    from bot.guidance.model import Knowledge

SHOWN = 2  # do's and don'ts


def receipt_message(voice: Voice, knowledge: Knowledge, receipt: Receipt) -> Message:
    """Return the receipt; what has NOT gone comes first."""
    parts = [
        *_call_now(voice, receipt),
        voice.practice,
        voice.text("utter_receipt_reference", reference=receipt.reference),
        *([_recipient(voice, *entry) for entry in receipt.recipients] or [voice.text("utter_receipt_note_only")]),
        *_advice(voice, knowledge),
        voice.text("utter_receipt_closing"),
    ]
    own = voice.message("utter_receipt_options")
    text = "\n\n".join(part for part in parts if part)
    return Message(kind="receipt", text=text, options=own.options, reference=receipt.reference)


def _call_now(voice: Voice, receipt: Receipt) -> list[str]:
    contact = receipt.call_now
    if contact is not None:
        return [voice.text("utter_receipt_call_now", name=contact.name, phone=", ".join(contact.phones))]
    if "social_care" in receipt.must_call:
        return [voice.text("utter_receipt_call_council")]
    return []


def _recipient(voice: Voice, role: str, name: str | None, state: str, within: timedelta | None) -> str:
    told = voice.text(f"utter_receipt_{state}", name=name or voice.text(f"utter_receipt_role_{role}"))
    if within is None:
        return told
    return f"{told} {voice.text('utter_receipt_within', hours=round(within.total_seconds() / 3600))}"


def _advice(voice: Voice, knowledge: Knowledge) -> list[str]:
    sector = knowledge.sectors.get(voice.sector or "")
    if sector is None:
        return []
    dos = "\n".join(f"- {line}" for line in sector.dos[:SHOWN])
    donts = "\n".join(f"- {line}" for line in sector.donts[:SHOWN])
    return [voice.text("utter_receipt_advice", dos=dos, donts=donts)]
