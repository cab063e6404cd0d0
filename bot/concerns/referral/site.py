"""The site of a concern: the organisation whose link opened the chat, where the person works or is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.concerns.context import ConcernContext
    from bot.concerns.tables import ConcernRow

Site = dict[str, str]


def site_of(context: ConcernContext, row: ConcernRow) -> Site | None:
    """Return name and, if known, address of the link's organisation; None without a link that names one."""
    sector = context.knowledge.sectors.get(row.sector or "")
    if not row.organisation or sector is None or not sector.premises:
        return None  # of a trade without premises the organisation would say who reports, and no place
    name, *codes = json.loads(context.content.open(row.organisation, f"concerns.organisation:{row.id}"))
    links = context.knowledge.links
    if name in links:  # the code alone was kept
        return None
    address = next((links[code].address for code in codes if code in links), None)
    return {"name": name, "address": address} if address else {"name": name}
