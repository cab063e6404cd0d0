"""An acceptance on the receipt itself: in a chat that can edit, it comes in place of a message of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot import inbox
from bot.guidance.texts import Message

if TYPE_CHECKING:
    from sqlalchemy.ext.asyncio import AsyncSession

    from bot.guidance.texts import Texts
    from bot.inbox import Conversation, Reply
    from bot.services import Services

EDITS = "telegram"  # the channel in which what was sent can be changed
LAST_FEW = 5  # replies: a receipt that lies further back is out of sight
UNTAKEN = ("utter_receipt_waiting", "utter_receipt_delivered")


async def as_edit(
    session: AsyncSession, services: Services, chat: Conversation, news: Sequence[Mapping[str, Any]]
) -> dict[str, Any] | None:
    """Return the body that changes the receipt in sight; None where the news has to be a message of its own."""
    if chat.channel != EDITS or not news or any(item.get("what") != "accepted" for item in news):
        return None
    recent = await inbox.newest_replies(session, services.content, chat.handle, LAST_FEW)
    receipt = next((reply for reply in reversed(recent) if _is_of(reply, news)), None)
    return _changed(services.texts, chat.sector, receipt, news) if receipt else None


def _is_of(reply: Reply, news: Sequence[Mapping[str, Any]]) -> bool:
    return reply.body.get("kind") == "receipt" and {item["reference"] for item in news} == {reply.body.get("reference")}


def _changed(
    texts: Texts, sector: str | None, receipt: Reply, news: Sequence[Mapping[str, Any]]
) -> dict[str, Any] | None:
    """Return the receipt with each recipient's line as it is now; None where one has no line."""
    message = Message.from_json(receipt.body)
    lines = message.text.split("\n")
    for name in (str(item["recipient"]) for item in news):
        before = [texts.say(key, sector=sector, name=name) for key in UNTAKEN]
        places = [n for n, line in enumerate(lines) if line.startswith(tuple(before))]
        if not places:
            return None
        lines[places[0]] = texts.say("utter_receipt_accepted", sector=sector, name=name)
    changed = replace(message, text="\n".join(lines)).to_json()
    return changed | {inbox.OF_REPLY: receipt.body.get(inbox.OF_REPLY) or receipt.sequence}
