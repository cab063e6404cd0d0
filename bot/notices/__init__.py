"""What goes back to the person: a row in the outbox, then a message in the same chat."""

from bot.notices.notices import Notice, deliver_notices, notify, reaches

__all__ = ["Notice", "deliver_notices", "notify", "reaches"]
