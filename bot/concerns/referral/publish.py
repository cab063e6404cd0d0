"""Publish referrals: frozen payloads and their outgoing messages, in the caller's one unit of work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity, outbox, procedures, repeats
from bot.concerns.context import ConcernContext
from bot.concerns.contract.what_changed import topic_of
from bot.concerns.model import Draft, Product, Recipient, State
from bot.concerns.redaction.redact import Redaction
from bot.concerns.redaction.release_copy import release_copy
from bot.concerns.referral import products
from bot.concerns.referral.outgoing import alarm, fit_to_send
from bot.concerns.referral.payload import ReferralCase
from bot.concerns.referral.recipients import first_state, recipient_of, recipients
from bot.concerns.referral.site import site_of
from bot.concerns.routing import route
from bot.concerns.tables import ConcernRow, ProductRow

ALL_CLEAR = "all_clear"
Addressed = tuple[Product, Recipient | None]  # the reporter's own copy has no recipient


class Publisher:
    """Publishes what one concern has become."""

    def __init__(self, session: AsyncSession, context: ConcernContext, row: ConcernRow) -> None:
        self._session, self._context, self._row = session, context, row
        self.is_first = False  # True while what it publishes is the first that leaves

    async def publish_version(self, draft: Draft, *, state: State, confirmed: bool, now: datetime) -> list[Addressed]:
        """Publish the concern's next version to everybody whom the routing table names; it has a new state by that."""
        context, row = self._context, self._row
        self.is_first = row.version == 0 and not draft.alarmed
        contact = None
        if confirmed and draft.choice == "named":
            contact = await identity.contact(self._session, context.vault, row.id)
        row.version, row.passed_at, row.state = row.version + 1, now, state
        if state == "submitted":  # what is passed on unfinished stays as confirmed as it was
            row.confirmed = confirmed
        destined = route(draft, context.knowledge)
        to = await recipients(self._session, destined.recipients, row.area, practice=context.practice)
        lines = release_copy(draft, draft.redaction, texts=context.texts, knowledge=context.knowledge)
        site = site_of(context, row)
        case = ReferralCase(draft, destined, lines, to, context.knowledge, row.version, confirmed, now, contact, site)
        addressed = products.build(case)
        await self.publish(addressed, None, now, draft.redaction)
        await self._link_repeats(addressed, now)
        return addressed

    async def _link_repeats(self, addressed: list[Addressed], now: datetime) -> None:
        """Link the concern with others that tell of the same; what is compared is what recipients read."""
        subjects = [one for product, to in addressed if to is not None for one in product.payload["subjects"]]
        marks, context = repeats.marks_of(subjects, self._row.area), self._context
        await repeats.note_marks(
            self._session, context.content, context.vault.blinder, self._row.id, marks, now, anew=self.is_first
        )

    async def publish(
        self, addressed: Sequence[Addressed], topic: str | None, now: datetime, redaction: Redaction
    ) -> None:
        """Freeze products after the last look at them, put their recipients' messages into the outbox, open the steps.

        Without a topic they are a version of a referral: what it changes of the one before says which type of event it
        is. All are written together.
        """
        sent = [await self._publish(product, recipient, topic, now, redaction) for product, recipient in addressed]
        await self._session.flush()
        messages = [message for message, _ in sent if message is not None]
        await outbox.Outbox(self._session, self._context.content).enqueue_all(messages, now)
        opening = [opens for _, opens in sent if opens is not None]
        await procedures.open_steps(self._session, self._context.knowledge, opening, now, anew=self.is_first)

    async def _publish(
        self, product: Product, recipient: Recipient | None, topic: str | None, now: datetime, redaction: Redaction
    ) -> tuple[outbox.OutboxMessage | None, procedures.Addressed | None]:
        """Freeze one product; return the message of its recipient and what opens their steps, if any."""
        fitted, faults = fit_to_send(product.payload, redaction)
        alarm(product.kind, faults)
        product = replace(product, payload=fitted)
        replaces = topic is None and self._row.version > 1 and recipient is not None
        before = await self._replaced(product) if replaces and self._row.version > 1 else None
        self._freeze(product, recipient, now)
        if recipient is None:
            return None, None
        addressee = recipient_of(recipient.role, recipient.destination_id)
        topic = topic or topic_of(before, product.payload)
        thin = _thin(product, before["id"] if before else None)
        message = outbox.OutboxMessage(
            addressee, topic, product.id, thin, first_state(recipient), _tells_of_danger(product)
        )
        if product.kind == ALL_CLEAR:  # it asks for nothing
            return message, None
        return message, _addressed(self._row, product, addressee)

    async def _replaced(self, product: Product) -> dict[str, Any] | None:
        """Return what a new version replaces: the newest of its kind and role; an alarm is ended, not replaced."""
        own = ProductRow.concern_id == self._row.id, ProductRow.role == product.role, ProductRow.kind == product.kind
        newest = select(ProductRow).where(*own, ProductRow.version < self._row.version)
        with self._session.no_autoflush:  # what is published now is of the next version
            row = await self._session.scalar(newest.order_by(ProductRow.version.desc(), ProductRow.id.desc()).limit(1))
        if row is None:
            return None
        text = self._context.content.open(row.payload, f"concern_products.payload:{row.id}")
        replaced: dict[str, Any] = json.loads(text)
        return replaced

    def _freeze(self, product: Product, recipient: Recipient | None, now: datetime) -> None:
        concern = self._row
        row = ProductRow(id=product.id, concern_id=concern.id, version=concern.version)
        row.kind, row.role, row.made_at = product.kind, product.role, now
        row.destination_id = recipient.destination_id if recipient else None
        text = _valid(json.dumps(product.payload, ensure_ascii=False))
        row.payload = self._context.content.seal(text, f"concern_products.payload:{product.id}")
        self._session.add(row)


def _valid(text: str) -> str:
    """Return text that every receiver can encode: half a surrogate pair, which is no character, becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _tells_of_danger(product: Product) -> bool:
    return "safety" in (product.payload["lane"], *product.payload["lanes"]) or product.kind == ALL_CLEAR


def _addressed(row: ConcernRow, product: Product, addressee: str) -> procedures.Addressed:
    """Return what the procedure needs to know of a product: no words, and nobody's name."""
    body = product.payload
    roles = frozenset({product.role, *(other["role"] for other in body["other_recipients"])})
    lanes = (body["lane"], *body["lanes"])
    to = product.role, addressee, row.area, lanes, roles
    return procedures.Addressed(row.id, row.reference, product.id, *to, missing="missing" in body)


def _thin(product: Product, before: str | None) -> dict[str, Any]:
    """Return what an event may carry: no child, no words."""
    body = {name: product.payload[name] for name in ("reference", "version", "kind", "lane", "test", "confirmed")}
    return {"id": product.id, **body, "urgency": product.payload["urgency"]["level"], "supersedes": before}
