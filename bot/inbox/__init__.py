"""Messages that came in: stored before anything else sees them, once, in order per conversation."""

from bot.inbox.model import Conversation, Incoming, Reply, StoredMessage
from bot.inbox.store import (
    add_link,
    add_replies,
    conversation,
    delivered,
    find_link,
    handled,
    handles_waiting,
    message_by_key,
    replies_after,
    reply_at,
    save_conversation,
    start_conversation,
    store,
    transcript,
    undelivered,
    waiting,
)

__all__ = [
    "Conversation",
    "Incoming",
    "Reply",
    "StoredMessage",
    "add_link",
    "add_replies",
    "conversation",
    "delivered",
    "find_link",
    "handled",
    "handles_waiting",
    "message_by_key",
    "replies_after",
    "reply_at",
    "save_conversation",
    "start_conversation",
    "store",
    "transcript",
    "undelivered",
    "waiting",
]
