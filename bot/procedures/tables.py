"""The procedure of each concern: a line for each step and owner, and what recipients recorded of it."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Boolean, Date, Index, LargeBinary, String, UniqueConstraint, true
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class StepRow(Base):
    """One step of one owner: opened when a product went to them; `product_id` is the newest that asks for it."""

    __tablename__ = "procedure_steps"
    __table_args__ = (
        UniqueConstraint("concern_id", "step", "role"),
        Index("procedure_overdue", "state", "due_at"),
        Index("procedure_recipient", "recipient", "state"),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(String(36))
    reference: Mapped[str] = mapped_column(String(16), index=True)
    step: Mapped[str] = mapped_column(String(40))
    role: Mapped[str] = mapped_column(String(20))
    recipient: Mapped[str] = mapped_column(String(80))
    product_id: Mapped[str] = mapped_column(String(36))
    lane: Mapped[str] = mapped_column(String(20))
    area: Mapped[str | None] = mapped_column(String(60))
    required: Mapped[bool] = mapped_column(Boolean, default=True, server_default=true())
    state: Mapped[str] = mapped_column(String(20))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    settled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)  # that it is still open, to the person


class RecordRow(Base):
    """One record of a step; the recipient's own token makes a repeat harmless. Who took part, and why, is sealed."""

    __tablename__ = "procedure_records"
    __table_args__ = (UniqueConstraint("recipient", "token"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(String(36), index=True)
    product_id: Mapped[str] = mapped_column(String(36))
    step: Mapped[str] = mapped_column(String(40))
    owner: Mapped[str] = mapped_column(String(20))
    recipient: Mapped[str] = mapped_column(String(80))
    role: Mapped[str] = mapped_column(String(20))
    token: Mapped[str] = mapped_column(String(80))
    state: Mapped[str] = mapped_column(String(20))
    on: Mapped[date | None] = mapped_column("on_day", Date)
    code: Mapped[str | None] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
