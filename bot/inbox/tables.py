"""Conversations, what came in, what went out, and the links that open a chat."""

from datetime import datetime

from sqlalchemy import JSON, Boolean, Index, Integer, LargeBinary, String, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class ConversationRow(Base):
    """One person's chat over one channel, under an opaque handle; `sealed` is what may say who reports, and what."""

    __tablename__ = "conversations"
    handle: Mapped[str] = mapped_column(String(36), primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    sector: Mapped[str | None] = mapped_column(String(40))
    area: Mapped[str | None] = mapped_column(String(60))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
    parked: Mapped[bool | None] = mapped_column(Boolean)
    mode: Mapped[str] = mapped_column(String(20), default="normal")
    step: Mapped[str | None] = mapped_column(String(40))
    danger_facts: Mapped[list[str]] = mapped_column(JSON, default=list)
    down_told: Mapped[bool] = mapped_column(Boolean, default=False)
    unopened: Mapped[int | None] = mapped_column(Integer)
    emptied: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    started_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_seen: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class IncomingRow(Base):
    """A message as it came in; `handled_at` is empty until a turn has answered it.

    `burst` is the first message of those that are answered in one turn; it is set before the engine is asked.
    """

    __tablename__ = "inbox_messages"
    __table_args__ = (
        UniqueConstraint("handle", "dedupe_key"),
        UniqueConstraint("handle", "sequence"),
        Index("inbox_waiting", "handled_at", "handle"),
    )
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    handle: Mapped[str] = mapped_column(String(36))
    sequence: Mapped[int] = mapped_column(Integer)
    dedupe_key: Mapped[str] = mapped_column(String(120))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    handled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    burst: Mapped[str | None] = mapped_column(String(36), index=True)


class ReplyRow(Base):
    """A message that went, or has to go, to the person."""

    __tablename__ = "inbox_replies"
    __table_args__ = (UniqueConstraint("handle", "sequence"), Index("replies_undelivered", "delivered_at", "handle"))
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    handle: Mapped[str] = mapped_column(String(36))
    sequence: Mapped[int] = mapped_column(Integer)
    message_id: Mapped[str | None] = mapped_column(String(36))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    delivered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    channel_ref: Mapped[str | None] = mapped_column(String(40))


class HandoverRow(Base):
    """A way that leads once from one conversation into another; `blind` is the blind index of what opens it."""

    __tablename__ = "handovers"
    blind: Mapped[str] = mapped_column(String(64), primary_key=True)
    handle: Mapped[str] = mapped_column(String(36), index=True)
    open_until: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class LinkRow(Base):
    """A link code that an operator made for an organisation; `parents` are the origins that may embed its chat."""

    __tablename__ = "links"
    code: Mapped[str] = mapped_column(String(64), primary_key=True)
    sector: Mapped[str] = mapped_column(String(40))
    area: Mapped[str | None] = mapped_column(String(60))
    organisation: Mapped[str | None] = mapped_column(String(200))
    revoked: Mapped[bool] = mapped_column(Boolean, default=False)
    parents: Mapped[list[str]] = mapped_column(JSON, default=list, server_default="[]")
