"""The receipt: what has gone where, what has not, and what to do now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.guidance.texts import Message

if TYPE_CHECKING:
    from actions.say import Voice
    from bot.guidance.model import Knowledge

SHOWN = 2  # do's and don'ts


def receipt_message(voice: Voice, knowledge: Knowledge, receipt: Any) -> Message:
    """Return the receipt; what has NOT gone comes first."""
    parts = [
        *_call_now(voice, receipt.call_now),
        voice.text("utter_receipt_reference", reference=receipt.reference),
        *(_recipient(voice, *entry) for entry in receipt.recipients),
        *_advice(voice, knowledge),
        voice.text("utter_receipt_closing"),
        voice.practice,
    ]
    own = voice.message("utter_receipt_options")
    text = "\n\n".join(part for part in parts if part)
    return Message(kind="receipt", text=text, options=own.options, reference=receipt.reference)


def _call_now(voice: Voice, contact: Any) -> list[str]:
    if contact is None:
        return []
    return [voice.text("utter_receipt_call_now", name=contact.name, phone=", ".join(contact.phones))]


def _recipient(voice: Voice, role: str, name: str, state: str, within: Any) -> str:
    told = voice.text(f"utter_receipt_{state}", name=name, role=role)
    if within is None:
        return told
    hours = round(within.total_seconds() / 3600)
    return f"{told} {voice.text('utter_receipt_within', hours=hours)}"


def _advice(voice: Voice, knowledge: Knowledge) -> list[str]:
    sector = knowledge.sectors.get(voice.sector or "")
    if sector is None:
        return []
    dos = "\n".join(f"- {line}" for line in sector.dos[:SHOWN])
    donts = "\n".join(f"- {line}" for line in sector.donts[:SHOWN])
    return [voice.text("utter_receipt_advice", dos=dos, donts=donts)]
