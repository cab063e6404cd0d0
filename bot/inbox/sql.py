"""The statements of this room that run on every turn, made once: nothing of them is put together for a message."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any, cast

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    ScalarSelect,
    Select,
    String,
    Table,
    bindparam,
    func,
    insert,
    select,
    union_all,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from bot.db import UtcDateTime
from bot.inbox.tables import ConversationRow, IncomingRow, ReplyRow

CHATS = cast(Table, ConversationRow.__table__)
MESSAGES = cast(Table, IncomingRow.__table__)
REPLIES = cast(Table, ReplyRow.__table__)

# Whose row it is, and the moment: a bound name may not be that of a column.
OF: BindParameter[str] = bindparam("of", type_=String(36))
AT: BindParameter[datetime] = bindparam("at", type_=UtcDateTime())


def _next_sequence(table: FromClause) -> ScalarSelect[int]:
    last = select(func.coalesce(func.max(table.c.sequence), 0) + 1).where(table.c.handle == OF)
    return last.scalar_subquery()


CHAT = select(CHATS).where(CHATS.c.handle == OF)
SAVE_CHAT = update(CHATS).where(CHATS.c.handle == OF)
END_CHAT = update(CHATS).where(CHATS.c.handle == OF, CHATS.c.ended_at.is_(None)).values(ended_at=AT)
# The conversation's row is the lock that keeps two writers of one conversation in order on PostgreSQL.
LOCK = update(CHATS).where(CHATS.c.handle == OF).values(handle=OF)
SEE = update(CHATS).where(CHATS.c.handle == OF).values(last_seen=AT).returning(*CHATS.c)

_OF_CHAT = MESSAGES.c.handle == OF
_WAITS = MESSAGES.c.handled_at.is_(None)
# Ordered by a sum, so that SQLite finds what waits by the index of what waits, and not by going through the whole chat.
_IN_ORDER = MESSAGES.c.sequence + 0
WAITING = select(MESSAGES).where(_OF_CHAT, _WAITS).order_by(_IN_ORDER.desc())
LAST_WAITING = WAITING.limit(bindparam("most"))
BY_KEY = select(MESSAGES).where(_OF_CHAT, MESSAGES.c.dedupe_key == bindparam("key_of"))
BEFORE = select(MESSAGES).where(_OF_CHAT, MESSAGES.c.sequence < bindparam("before")).order_by(MESSAGES.c.sequence)
SINCE = BEFORE.where(MESSAGES.c.received_at >= AT)
ANY_WAITING = select(MESSAGES.c.handle).where(_WAITS).distinct()
_SAME_TURN = (MESSAGES.c.id == bindparam("first")) | (MESSAGES.c.burst == bindparam("first"))
BURST = select(MESSAGES).where(_SAME_TURN).order_by(MESSAGES.c.sequence)
HANDLED = update(MESSAGES).where(_SAME_TURN, _WAITS).values(handled_at=AT)
JOIN = update(MESSAGES).where(MESSAGES.c.id.in_(bindparam("ids", expanding=True))).values(burst=bindparam("first"))


def _chat_that_waits(*, in_span: bool) -> Select[Any]:
    """Return the statement for a conversation, when the newest of its other messages came, and what waits in it."""
    other = MESSAGES.alias("other")
    others = select(other.c.received_at).where(other.c.handle == OF, ~_waits(other, in_span=in_span))
    newest = others.order_by(other.c.sequence.desc()).limit(1).scalar_subquery()
    is_meant = (MESSAGES.c.handle == CHATS.c.handle) & _waits(MESSAGES, in_span=in_span)
    joined = CHATS.outerjoin(MESSAGES, is_meant)
    chat = select(*CHATS.c, newest, *MESSAGES.c).select_from(joined).where(CHATS.c.handle == OF)
    return chat.order_by(_IN_ORDER)


def _waits(table: FromClause, *, in_span: bool) -> ColumnElement[bool]:
    waits = table.c.handled_at.is_(None)
    return waits & table.c.sequence.between(bindparam("low"), bindparam("high")) if in_span else waits


CHAT_THAT_WAITS, CHAT_WITH_SPAN = _chat_that_waits(in_span=False), _chat_that_waits(in_span=True)

_REPLIES_OF = select(REPLIES).where(REPLIES.c.handle == OF)
AFTER = _REPLIES_OF.where(REPLIES.c.sequence > bindparam("after")).order_by(REPLIES.c.sequence)
NEWEST = _REPLIES_OF.order_by(REPLIES.c.sequence.desc()).limit(bindparam("most"))
REPLY_AT = _REPLIES_OF.where(REPLIES.c.sequence == bindparam("place"))
LAST_ANSWER = _REPLIES_OF.where(REPLIES.c.message_id.is_not(None)).order_by(REPLIES.c.sequence.desc()).limit(1)
BY_REFERENCE = _REPLIES_OF.where(REPLIES.c.channel_ref == bindparam("reference"))
DELIVERED = (
    update(REPLIES).where(REPLIES.c.id == bindparam("one")).values(delivered_at=AT, channel_ref=bindparam("reference"))
)
AGAIN = (
    update(REPLIES)
    .where(
        REPLIES.c.handle == bindparam("of"),
        REPLIES.c.channel_ref == bindparam("why"),
        REPLIES.c.message_id.is_(None),
    )
    .values(delivered_at=None, channel_ref=None)
)
LAST_BROUGHT = (
    select(REPLIES.c.channel_ref)
    .where(REPLIES.c.handle == OF, REPLIES.c.delivered_at.is_not(None))
    .order_by(REPLIES.c.sequence.desc())
    .limit(1)
)
UNDELIVERED = (
    select(REPLIES)
    .join(CHATS, CHATS.c.handle == REPLIES.c.handle)
    .where(CHATS.c.channel == bindparam("over"), REPLIES.c.delivered_at.is_(None))
    .order_by(REPLIES.c.created_at, REPLIES.c.sequence)
    .limit(bindparam("most"))
)


@cache
def add_replies(how_many: int) -> Any:
    """Return the insert of so many replies in order, whose bound names end in their place: `id_0`, `id_1`.

    Rows that are selected, as SQLAlchemy puts an insert of several rows of values together anew at every call.
    """
    names = ("id", "handle", "message_id", "sealed", "created_at")
    last = _next_sequence(REPLIES)
    rows = [
        select(last + place, *(bindparam(f"{name}_{place}", type_=REPLIES.c[name].type) for name in names))
        for place in range(how_many)
    ]
    return insert(REPLIES).from_select(["sequence", *names], union_all(*rows)).returning(REPLIES.c.sequence)


@cache
def add_message(dialect: str) -> Any:
    """Return the insert of a message that does nothing when it is here already."""
    new = postgresql.insert(MESSAGES) if dialect == "postgresql" else sqlite.insert(MESSAGES)
    once = new.values(sequence=_next_sequence(MESSAGES)).on_conflict_do_nothing(index_elements=["handle", "dedupe_key"])
    return once.returning(MESSAGES.c.sequence)
