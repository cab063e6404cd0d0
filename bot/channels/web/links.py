"""Who opens the chat: an organisation's link, or anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway.opening import ANYBODY

if TYPE_CHECKING:
    from bot.services import Services


@dataclass(frozen=True)
class Entrance:
    """What a link code says."""

    code: str
    sector: str | None = None
    area: str | None = None
    organisation: str | None = None
    demo: bool = False
    parents: tuple[str, ...] = ()


async def find(services: Services, code: str) -> Entrance | None:
    """Return what a code opens, or None when nobody made it."""
    if code == ANYBODY:
        return Entrance(ANYBODY)
    if known := services.knowledge.links.get(code):
        return Entrance(code, known.sector, known.area, known.organisation, known.demo, known.parents)
    async with services.database.reading() as session:
        made = await inbox.find_link(session, code)
    return Entrance(code, made.sector, made.area, made.organisation, False, tuple(made.parents)) if made else None


def demos(services: Services) -> list[tuple[Entrance, str]]:
    """Return the demo links with the name of their trade."""
    known = services.knowledge
    links = [link for link in known.links.values() if link.demo and link.sector in known.sectors]
    return [
        (Entrance(link.code, link.sector, link.area, link.organisation, True), known.sectors[link.sector].name)
        for link in links
    ]
