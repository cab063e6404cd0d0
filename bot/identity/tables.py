"""The vault's tables; nothing outside this room reads them."""

from datetime import datetime

from sqlalchemy import Boolean, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from bot.db import Base, UtcDateTime


class AddressRow(Base):
    """Where a conversation's person can be answered: a blind index to find it, the address sealed."""

    __tablename__ = "identity_addresses"
    handle: Mapped[str] = mapped_column(String(36), primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    blind: Mapped[str] = mapped_column(String(64), unique=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class ReporterRow(Base):
    """What links a concern to its reporter: the sealed handle to answer, and the contact if one was given."""

    __tablename__ = "identity_reporters"
    concern_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    sealed_handle: Mapped[bytes | None] = mapped_column(LargeBinary)
    sealed_contact: Mapped[bytes | None] = mapped_column(LargeBinary)


class WayRow(Base):
    """To which anonymous concerns a conversation may come back: found by a blind index, the list itself sealed."""

    __tablename__ = "identity_ways"
    blind: Mapped[str] = mapped_column(String(64), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)


class ReleaseRow(Base):
    """One request for who reported, and what a custodian decided; who and why on both sides is sealed."""

    __tablename__ = "identity_releases"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    concern_id: Mapped[str] = mapped_column(String(36), index=True)
    state: Mapped[str] = mapped_column(String(20))
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class MailRow(Base):
    """Where to send a mail when there is an answer, sealed; `unopened`: one was sent and nobody has looked since."""

    __tablename__ = "identity_mails"
    blind: Mapped[str] = mapped_column(String(64), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(LargeBinary)
    given_on: Mapped[datetime] = mapped_column(UtcDateTime)
    unopened: Mapped[bool] = mapped_column(Boolean, default=False)
