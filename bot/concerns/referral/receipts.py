"""What the person is told after sending: who has it, who has not, and whom to call now."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.concerns.context import ConcernContext
from bot.concerns.model import Product, Receipt, Recipient
from bot.concerns.referral.recipients import first_state
from bot.concerns.tables import ConcernRow, SubmissionRow
from bot.guidance.checks import checks
from bot.guidance.find import contact_to_show

if TYPE_CHECKING:
    from bot.guidance.model import Contact, Knowledge


def receipt_of(row: ConcernRow, sent: Sequence[tuple[Product, Recipient | None]]) -> dict[str, Any]:
    """Return the lasting part of a receipt as JSON; states and checked contacts are read anew each time."""
    recipients: dict[str, dict[str, Any]] = {}
    for product, recipient in sent:
        if recipient is not None and recipient.role not in recipients:
            recipients[recipient.role] = _recipient(product, recipient)
    return {
        "reference": row.reference,
        "area": row.area,
        "version": row.version,
        "confirmed": row.confirmed,
        "recipients": list(recipients.values()),
        "products": [[product.kind, product.id] for product, _ in sent],
    }


def _recipient(product: Product, recipient: Recipient) -> dict[str, Any]:
    within = recipient.acknowledge_within
    return {
        "role": recipient.role,
        "name": recipient.name,
        "product": product.id,
        "electronic": recipient.electronic,
        "within": within.total_seconds() if within else None,
    }


def states_of(sent: Sequence[tuple[Product, Recipient | None]]) -> dict[str, outbox.SendingState]:
    """Return how far each product is that goes out in this unit of work, by its id."""
    return {product.id: first_state(to) for product, to in sent if to is not None}


async def current_receipt(
    session: AsyncSession,
    context: ConcernContext,
    submission: SubmissionRow,
    now: datetime,
    states: Mapping[str, str] | None = None,
) -> Receipt:
    """Return the receipt of a submission with the states of this moment, which are read where they are not known."""
    sealed = context.content.open(submission.receipt, f"concern_submissions.receipt:{submission.message_key}")
    lasting = json.loads(sealed)
    if states is None:
        states = await outbox.first_states(session, [entry["product"] for entry in lasting["recipients"]])
    entries = [(entry, states.get(entry["product"], "not_passed_on")) for entry in lasting["recipients"]]
    must_call = tuple(entry["role"] for entry, state in entries if state == "not_passed_on")
    return Receipt(
        reference=lasting["reference"],
        version=lasting["version"],
        confirmed=lasting["confirmed"],
        recipients=tuple((e["role"], e["name"], state, _within(e["within"])) for e, state in entries),
        call_now=await _call_now(session, must_call, lasting["area"], context.knowledge, now),
        must_call=must_call,
        products=tuple((kind, product_id) for kind, product_id in lasting["products"]),
    )


def _within(seconds: float | None) -> timedelta | None:
    return timedelta(seconds=seconds) if seconds is not None else None


async def _call_now(
    session: AsyncSession, must_call: tuple[str, ...], area: str | None, knowledge: Knowledge, now: datetime
) -> Contact | None:
    kinds = [role for role in ("social_care", "lado", "licensing") if role in must_call]
    return contact_to_show(knowledge, area, kinds[0], await checks(session), now.date()) if kinds else None
