"""Messages that came in: stored before anything else sees them, once, in order per conversation."""

from bot.inbox.handovers import is_open, offer_handover, take_handover
from bot.inbox.model import Conversation, Incoming, Reply, StoredMessage
from bot.inbox.operator_links import add_link, find_link, revoke_link, set_parents
from bot.inbox.store import (
    add_replies,
    conversation,
    delivered,
    handled,
    handles_waiting,
    message_by_key,
    messages_before,
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
    "is_open",
    "message_by_key",
    "messages_before",
    "offer_handover",
    "replies_after",
    "reply_at",
    "revoke_link",
    "save_conversation",
    "set_parents",
    "start_conversation",
    "store",
    "take_handover",
    "transcript",
    "undelivered",
    "waiting",
]
