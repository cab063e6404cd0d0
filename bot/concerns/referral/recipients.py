"""Who receives what a route asks for, as the operator has set it up at this moment."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, cast

from sqlalchemy.ext.asyncio import AsyncSession

from bot import outbox
from bot.concerns.model import Recipient

EXTERNAL = ("police", "social_care", "lado", "licensing", "rail_police")


def recipient_of(role: str, destination_id: str | None) -> str:
    """Return the name under which the outbox keeps a recipient, also one that nobody has set up."""
    return destination_id or f"call:{role}"


def first_state(recipient: Recipient) -> outbox.SendingState:
    """Return how far a recipient is with what was put into the outbox just now."""
    return "waiting" if recipient.electronic else "not_passed_on"


async def recipients(
    session: AsyncSession, roles: Iterable[str], area: str | None, *, practice: bool
) -> tuple[Recipient, ...]:
    """Return the recipients of the roles that a system of this kind may reach; the DSL is told in person."""
    asked = [role for role in EXTERNAL if role in set(roles)]
    places = await outbox.destinations_for(session, asked, area, practice=practice)
    return tuple(_recipient(role, places.get(role), practice=practice) for role in asked)


def _recipient(role: str, place: outbox.Destination | None, *, practice: bool) -> Recipient:
    if place is None:
        return Recipient(role, None, "none", practice)
    mode = cast(Literal["push", "pull", "call"], place.mode)
    return Recipient(role, place.name, mode, place.practice, place.id, place.acknowledge_within)
