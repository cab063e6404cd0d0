"""Marks of reports under a blind index, and the links that they give; what a mark says is sealed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Boolean, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class MarkRow(Base):
    """One mark of one report: found by a keyed hash, its words sealed."""

    __tablename__ = "repeat_marks"
    __table_args__ = (UniqueConstraint("concern_id", "kind", "blind"), Index("repeat_marks_blind", "kind", "blind"))
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(20))
    blind: Mapped[str] = mapped_column(String(64))
    is_part: Mapped[bool] = mapped_column(Boolean)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class RepeatRow(Base):
    """Two reports that tell of one thing, and why; an analyst may undo it, which is kept with who and why."""

    __tablename__ = "repeat_links"
    __table_args__ = (UniqueConstraint("concern_id", "other_id", "kind"), Index("repeat_links_other", "other_id"))
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(String(36))
    other_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(String(40))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    found_at: Mapped[datetime] = mapped_column(UtcDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    undone_with: Mapped[str | None] = mapped_column(String(80))
    sealed_why: Mapped[bytes | None] = mapped_column(LargeBinary)
