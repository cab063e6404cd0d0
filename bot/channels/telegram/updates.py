"""Updates as Telegram sent them, read one by one: one that the library cannot read must not hold up the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import structlog
from telegram import Update

if TYPE_CHECKING:
    from telegram import Bot

KEPT = ("message_id", "date", "edit_date", "chat", "from", "text", "caption", "location")
MESSAGES = ("message", "edited_message", "channel_post")
UNREADABLE = "unreadable"
log = structlog.get_logger()


def read_update(raw: Any, bot: Bot) -> Update | None:
    """Return an update, cut down to its words or to its bare id when the rest cannot be read; None for no update."""
    if not isinstance(raw, Mapping) or not isinstance(raw.get("update_id"), int):
        return None
    for form in (raw, _cut_down(raw), {"update_id": raw["update_id"]}):
        try:
            return Update.de_json(dict(form), bot)
        except (TypeError, ValueError, KeyError, AttributeError) as problem:
            log.warning("update cut down", kind=type(problem).__name__)
    return None


def _cut_down(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Keep who wrote and the words; the mark makes the rest refused instead of overlooked."""
    cut: dict[str, Any] = {"update_id": raw["update_id"]}
    for kind in MESSAGES:
        if isinstance(message := raw.get(kind), Mapping):
            cut[kind] = {name: message[name] for name in KEPT if name in message} | {UNREADABLE: True}
    return cut
