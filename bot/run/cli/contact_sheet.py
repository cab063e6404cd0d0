"""A page on which an operator checks an area's contacts in half an hour: what to ring, to ask and to type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

from bot.guidance.find import CHECK_LASTS, last_check, may_be_shown, reachable

if TYPE_CHECKING:
    from bot.guidance.model import Area, Contact, ContactCheck, Knowledge

Checks = Mapping[str, "ContactCheck"]
NOTHING = "-"


def sheet(knowledge: Knowledge, area: Area, checks: Checks, today: date) -> str:
    """Return the page in plain text: the area's contacts and the national ones, those that are due first."""
    contacts = sorted((*area.contacts, *knowledge.national), key=lambda row: not _is_due(row, checks, today))
    due = sum(_is_due(row, checks, today) for row in contacts)
    head = (
        f"Contacts of {area.name}, {today.isoformat()}",
        f"{due} of {len(contacts)} are to be checked. Ring each, or read its live page.",
        f"A check lasts {CHECK_LASTS.days} days.",
        "Ask: is this the right line for a child who may be exploited, at which hours, and who may ring?",
    )
    return "\n\n".join(["\n".join(head), *("\n".join(_entry(row, checks, today)) for row in contacts)])


def _is_due(contact: Contact, checks: Checks, today: date) -> bool:
    return reachable(contact) and not contact.always_shown and not may_be_shown(contact, checks, today)


def _entry(contact: Contact, checks: Checks, today: date) -> Iterator[str]:
    """Yield the lines of one contact, with the command that records its check."""
    due = _is_due(contact, checks, today)
    yield f"[{' ' if due else 'x'}] {contact.name} ({contact.kind})"
    yield f"    Phone: {', '.join(contact.phones) or NOTHING}"
    yield f"    Page: {contact.url or NOTHING}   Mail: {contact.email or NOTHING}"
    yield f"    Hours: {contact.hours or NOTHING}"
    yield f"    For whom: {contact.eligibility or NOTHING}"
    yield f"    Found at: {contact.source or NOTHING} (sure: {contact.confidence})"
    if contact.notes:
        yield f"    Look out: {contact.notes}"
    yield f"    {_state(contact, checks)}"
    if due:
        yield f'    When it is right: sightline admin contacts check {contact.id} --by "YOUR NAME"'


def _state(contact: Contact, checks: Checks) -> str:
    if contact.always_shown:
        return "Always shown: a code of the emergency service."
    if not reachable(contact):
        return "Nothing to check: no number, page or mail is known. Find one, and add it to the area's file."
    day = last_check(contact, checks)
    return f"Last checked on {day}." if day else "Never checked: no person is shown it."
