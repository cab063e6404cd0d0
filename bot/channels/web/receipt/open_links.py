"""How long a receipt link shows anything: it is all that opens a report, and lies about in mailboxes and histories."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot import clock
from bot.channels.web.receipt.receipt_reports import mine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from bot.channels.web.web_channel import WebChannel
    from bot.concerns import ConcernState


async def open_handle(channel: WebChannel, token: str) -> str | None:
    """Return whose link it is, None for one that nobody made, and for one that has ended.

    It ends `receipt_link_days` after anything last came of any of its reports, so that nobody loses the way back
    while somebody works on one.
    """
    handle = channel.handle_of_receipt(token)
    own = await mine(channel.services, handle) if handle else []
    moved = [when for each in own for when in _moments(each)]
    days = timedelta(days=channel.services.settings.receipt_link_days)
    return handle if not moved or max(moved) > clock.now() - days else None


def _moments(own: ConcernState) -> Iterator[datetime]:
    """Give when a report was written, and whatever came of it since."""
    yield own.concern.touched_at
    yield from (when for *_, when in own.recipients if when is not None)
    yield from (when for *_, when in own.outcomes)
    yield from (when for _, when in own.asked)
