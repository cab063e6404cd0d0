"""Messages that must leave, one row a recipient, and who the recipients are."""

from datetime import datetime

from sqlalchemy import BigInteger, Boolean, Index, Integer, LargeBinary, String, false
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class DestinationRow(Base):
    """A recipient of referrals; `area` empty = the default for every area, not `active` = paused.

    `unanswered` is a new address whose receiver has not answered the challenge yet: until then it is not active.

    The earlier secret still opens and signs until `earlier_until`.
    """

    __tablename__ = "destinations"
    id: Mapped[str] = mapped_column(String(60), primary_key=True)
    role: Mapped[str] = mapped_column(String(20))
    area: Mapped[str | None] = mapped_column(String(60))
    mode: Mapped[str] = mapped_column(String(10))
    name: Mapped[str] = mapped_column(String(200))
    url: Mapped[str | None] = mapped_column(String(500))
    practice: Mapped[bool] = mapped_column(Boolean)
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    whole: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    unanswered: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    acknowledge_within_hours: Mapped[int | None] = mapped_column(Integer)
    sealed_secret: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_earlier_secret: Mapped[bytes | None] = mapped_column(LargeBinary)
    earlier_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


class ClientRow(Base):
    """A client of the feed: it asks for one destination, as far as its scope goes; of its secret only a hash is here.

    The earlier secret still opens until `earlier_until`; what was revoked opens nothing and stays listed.
    """

    __tablename__ = "feed_clients"
    id: Mapped[str] = mapped_column(String(80), primary_key=True)
    destination_id: Mapped[str] = mapped_column(String(60), index=True)
    scope: Mapped[str] = mapped_column(String(500))
    secret_hash: Mapped[str] = mapped_column(String(64))
    earlier_hash: Mapped[str | None] = mapped_column(String(64))
    earlier_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    revoked_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


SEQUENCE = BigInteger().with_variant(Integer, "sqlite")


class OutboxRow(Base):
    """One message for one recipient; its sending state is kept apart from the concern's."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("outbox_due", "state", "next_at"),
        Index("outbox_lanes", "state", "recipient", "goes_first", "attempts", "sequence"),
        Index("outbox_subject", "subject"),
        Index("outbox_recipient", "recipient", "sequence"),
        {"sqlite_autoincrement": True},  # a sequence is never given twice, also after a deletion
    )
    sequence: Mapped[int] = mapped_column(SEQUENCE, primary_key=True, autoincrement=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    recipient: Mapped[str] = mapped_column(String(80))
    topic: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(36))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    state: Mapped[str] = mapped_column(String(20))
    goes_first: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    reason: Mapped[str | None] = mapped_column(String(80))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    next_at: Mapped[datetime] = mapped_column(UtcDateTime)
    claimed_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    replayed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
