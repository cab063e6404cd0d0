"""Parts of one long message: Telegram's apps cut what a person typed at 4096 characters and send the parts in a row."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from telegram import Message, Update

LIMIT = 4096  # UTF-16 units, https://core.telegram.org/bots/api#sendmessage
LONG = 3500  # the apps may cut earlier, at a space or a line
JOIN_WITHIN = 2.0  # seconds between two parts

Parts = tuple[Update, ...]


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def is_long(update: Update) -> bool:
    """Say whether more of the same message may follow."""
    message = update.message
    return message is not None and message.text is not None and units(message.text) >= LONG


def goes_on(before: Message | None, after: Message | None) -> bool:
    """Say whether the second message is the next part of the first."""
    if before is None or after is None or before.text is None or after.text is None:
        return False
    soon = after.date - before.date <= timedelta(seconds=JOIN_WITHIN)
    return soon and units(before.text) >= LONG and not after.text.startswith("/")


def group(updates: Sequence[Update]) -> list[Parts]:
    """Put the parts of one long message together; the order within each chat stays."""
    groups: list[list[Update]] = []
    newest: dict[int | None, list[Update]] = {}
    for update in updates:
        chat = update.effective_chat.id if update.effective_chat else None
        open_one = newest.get(chat)
        if open_one and goes_on(open_one[-1].message, update.message):
            open_one.append(update)
        else:
            newest[chat] = [update]
            groups.append(newest[chat])
    return [tuple(parts) for parts in groups]


def first_open(updates: Sequence[Update]) -> int | None:
    """Return the place of the first message that the next updates may still continue."""
    ends = [parts[-1] for parts in group(updates)]
    last_of_chat = {update.effective_chat.id: update for update in ends if update.effective_chat}
    waiting = {update.update_id for update in last_of_chat.values() if is_long(update)}
    starts = [parts[0].update_id for parts in group(updates) if parts[-1].update_id in waiting]
    return next((place for place, update in enumerate(updates) if update.update_id in starts), None)


def joined_text(parts: Parts) -> str:
    """Return the whole text: a part of full length was cut inside the words, a shorter one at a space or line."""
    texts = [update.message.text or "" for update in parts if update.message]
    glued = [text if units(text) >= LIMIT else f"{text}\n" for text in texts[:-1]]
    return "".join([*glued, texts[-1]])
