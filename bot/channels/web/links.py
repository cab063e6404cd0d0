"""Who opens the chat: an organisation's link, or anybody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot import inbox
from bot.gateway import ANYBODY

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
    if link := services.knowledge.links.get(code):
        return Entrance(code, link.sector, link.area, link.organisation, link.demo, link.parents)
    async with services.database.reading() as session:
        row = await inbox.find_link(session, code)
    return Entrance(code, row.sector, row.area, row.organisation, False, tuple(row.parents)) if row else None


def demos(services: Services) -> list[tuple[Entrance, str]]:
    """Return the demo links with the name of their trade."""
    knowledge = services.knowledge
    links = [link for link in knowledge.links.values() if link.demo and link.sector in knowledge.sectors]
    return [
        (Entrance(link.code, link.sector, link.area, link.organisation, True), knowledge.sectors[link.sector].name)
        for link in links
    ]
