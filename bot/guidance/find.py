"""Ask the knowledge base: signs of a sector, a contact that may be shown, what to do and not to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from bot.guidance.model import Contact, ContactCheck, Indicator, Knowledge

CHECK_LASTS = timedelta(days=91)  # three months: knowledge/README.md


def signs_for(knowledge: Knowledge, sector: str | None) -> tuple[Indicator, ...]:
    """Return the indicators that people of a trade can meet, in order; all of them without a sector."""
    return tuple(row for row in knowledge.indicators.values() if not sector or sector in row.sectors)


def last_check(contact: Contact, checks: Mapping[str, ContactCheck]) -> date | None:
    """Return the day of the newest check, by the file or by an operator."""
    check = checks.get(contact.id)
    days = [day for day in (contact.checked_on, check.checked_on if check else None) if day is not None]
    return max(days, default=None)


def may_be_shown(contact: Contact, checks: Mapping[str, ContactCheck], today: date) -> bool:
    """Say whether a person may see a contact: always_shown, or checked within three months and not in the future."""
    if contact.always_shown:
        return True
    day = last_check(contact, checks)
    return day is not None and timedelta(0) <= today - day <= CHECK_LASTS


def reachable(contact: Contact) -> bool:
    """Say whether a contact has anything to use: a row without any is kept to show the gap."""
    return bool(contact.phones or contact.email or contact.url)


def contact_to_show(
    knowledge: Knowledge, area: str | None, kind: str, checks: Mapping[str, ContactCheck], today: date
) -> Contact | None:
    """Return the first contact of a kind, the area's own before the national ones; None unless it may be shown."""
    own = knowledge.areas[area].contacts if area and area in knowledge.areas else ()
    candidates = (contact for contact in (*own, *knowledge.national) if contact.kind == kind and reachable(contact))
    return next((contact for contact in candidates if may_be_shown(contact, checks, today)), None)


def contacts_to_show(
    knowledge: Knowledge, sector: str | None, area: str | None, checks: Mapping[str, ContactCheck], today: date
) -> list[Contact]:
    """Return whom a question after a number is answered with, in the order of the kinds; only who may be shown."""
    kinds = [row.kind for row in knowledge.contact_kinds if row.is_named and (not row.sectors or sector in row.sectors)]
    contacts = (contact_to_show(knowledge, area, kind, checks, today) for kind in kinds)
    return [contact for contact in contacts if contact is not None]
