"""The operator's checks of contacts: who rang or read the page, and when. Nobody's check is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Date, String, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base
from bot.guidance.model import ContactCheck


class ContactCheckRow(Base):
    """The newest check of one contact."""

    __tablename__ = "contact_checks"

    contact_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    checked_on: Mapped[date] = mapped_column(Date)
    checked_by: Mapped[str] = mapped_column(String(120))


async def checks(session: AsyncSession) -> Mapping[str, ContactCheck]:
    """Return the newest check of each contact that was ever checked."""
    rows = (await session.scalars(select(ContactCheckRow))).all()
    return {row.contact_id: ContactCheck(row.contact_id, row.checked_on, row.checked_by) for row in rows}


async def record_check(session: AsyncSession, contact_id: str, by: str, on: date) -> ContactCheck:
    """Keep that somebody checked a contact; raises ValueError without a name."""
    if not by.strip():
        raise ValueError("a check needs the name of the person who made it")
    row = await session.merge(ContactCheckRow(contact_id=contact_id, checked_on=on, checked_by=by.strip()))
    return ContactCheck(row.contact_id, row.checked_on, row.checked_by)
