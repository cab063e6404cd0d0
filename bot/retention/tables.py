"""Proof of deletion: how many rows of what were deleted when, by which rule."""

from datetime import datetime

from sqlalchemy import Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class DeletionRow(Base):
    """One deletion: it names no person and no chat; `sealed` is who disposed of a referral, and why."""

    __tablename__ = "deletions"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    rule: Mapped[str] = mapped_column(String(40))
    what: Mapped[str] = mapped_column(String(40))
    rows: Mapped[int] = mapped_column(Integer)
    reference: Mapped[str | None] = mapped_column(String(16))
    sealed: Mapped[bytes | None] = mapped_column(LargeBinary)
