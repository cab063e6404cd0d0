"""The core's tables. What a person said, and what is sent, is sealed; the context is `table.column:row`."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class ConcernRow(Base):
    """One concern; `version` counts how often it was passed on, `touched_at` is when the person last added to it.

    `came_from` is the conversation in which it began, when it went on in another.
    """

    __tablename__ = "concerns"
    __table_args__ = (Index("concerns_by_clock", "state", "touched_at"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    reference: Mapped[str] = mapped_column(String(16), unique=True)
    handle: Mapped[str | None] = mapped_column(String(36), index=True)
    came_from: Mapped[str | None] = mapped_column(String(36), index=True)
    channel: Mapped[str] = mapped_column(String(20))
    sector: Mapped[str | None] = mapped_column(String(40))
    area: Mapped[str | None] = mapped_column(String(60))
    organisation: Mapped[bytes | None] = mapped_column(LargeBinary)
    state: Mapped[str] = mapped_column(String(20))
    version: Mapped[int] = mapped_column(Integer, default=0)
    confirmed: Mapped[bool] = mapped_column(Boolean, default=False)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    touched_at: Mapped[datetime] = mapped_column(UtcDateTime)
    passed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class StatementRow(Base):
    """One version of one statement; version 1 is what was first said and is never altered.

    Which message brought it is a blind index; the key itself is sealed: the table alone leads to no message.
    """

    __tablename__ = "concern_statements"
    __table_args__ = (UniqueConstraint("concern_id", "message_key", "version"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(ForeignKey("concerns.id"), index=True)
    message_key: Mapped[str] = mapped_column(String(200))
    sealed_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    version: Mapped[int] = mapped_column(Integer)
    how: Mapped[str] = mapped_column(String(20))
    source: Mapped[str] = mapped_column(String(40))
    when_known: Mapped[datetime | None] = mapped_column(UtcDateTime)
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    text: Mapped[bytes] = mapped_column(LargeBinary)


class AnswerRow(Base):
    """One version of one answer: sealed JSON with state, value and words."""

    __tablename__ = "concern_answers"
    __table_args__ = (UniqueConstraint("concern_id", "field", "version"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(ForeignKey("concerns.id"), index=True)
    field: Mapped[str] = mapped_column(String(60))
    version: Mapped[int] = mapped_column(Integer)
    answer: Mapped[bytes] = mapped_column(LargeBinary)


class ProductRow(Base):
    """What one recipient gets, frozen when it was passed on."""

    __tablename__ = "concern_products"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(ForeignKey("concerns.id"), index=True)
    version: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str] = mapped_column(String(30))
    role: Mapped[str] = mapped_column(String(20))
    destination_id: Mapped[str | None] = mapped_column(String(36), index=True)
    payload: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SubmissionRow(Base):
    """One accepted "send"; the same message key, of which this is a blind index, is answered with the same receipt."""

    __tablename__ = "concern_submissions"
    __table_args__ = (UniqueConstraint("concern_id", "version"),)
    message_key: Mapped[str] = mapped_column(String(200), primary_key=True)
    concern_id: Mapped[str] = mapped_column(ForeignKey("concerns.id"), index=True)
    version: Mapped[int] = mapped_column(Integer)
    receipt: Mapped[bytes] = mapped_column(LargeBinary)


class OutcomeRow(Base):
    """One acknowledgement or outcome of a product, in the order in which they came."""

    __tablename__ = "concern_outcomes"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    product_id: Mapped[str] = mapped_column(ForeignKey("concern_products.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    data: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
