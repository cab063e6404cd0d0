"""Who read what, and what each recipient answered."""

from datetime import datetime

from sqlalchemy import LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class ReadRow(Base):
    """One fetch of one product by one recipient: every read is audited, with the client and the reason it gave."""

    __tablename__ = "feed_reads"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    reader: Mapped[str] = mapped_column(String(80), index=True)
    client_id: Mapped[str | None] = mapped_column(String(80))
    product_id: Mapped[str] = mapped_column(String(36), index=True)
    sealed_reason: Mapped[bytes | None] = mapped_column(LargeBinary)
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class AcknowledgementRow(Base):
    """One acknowledgement; the recipient's own token makes a repeat harmless."""

    __tablename__ = "feed_acknowledgements"
    __table_args__ = (UniqueConstraint("recipient", "token"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    recipient: Mapped[str] = mapped_column(String(80))
    token: Mapped[str] = mapped_column(String(80))
    product_id: Mapped[str] = mapped_column(String(36), index=True)
    kind: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
