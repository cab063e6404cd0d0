"""The places and the outline of a link's area, for the list and the drawn map beside the question for the place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from bot.channels.web import links
from bot.channels.web.web_channel import Channel

if TYPE_CHECKING:
    from bot.channels.web.links import Entrance
    from bot.services import Services

router = APIRouter(include_in_schema=False)
KEPT = {"cache-control": "private, max-age=3600"}  # what everybody may read; it changes with the knowledge alone


@router.get("/chat/{code}/places")
async def places(channel: Channel, code: str) -> Response:
    """Return name, part of the area and position (WGS 84 degrees) of each place; none for a link without an area."""
    services, entrance = channel.services, await links.find(channel.services, code)
    area = services.knowledge.areas.get((entrance.area if entrance else None) or "")
    outline = [{"lat": lat, "lon": lon} for lat, lon in (area.outline if area else ())]
    return JSONResponse({"places": places_of(services, entrance), "outline": outline}, headers=KEPT)


def places_of(services: Services, entrance: Entrance | None) -> list[dict[str, Any]]:
    """Return the places of an area that have a position."""
    area = services.knowledge.areas.get((entrance.area if entrance else None) or "")
    return [
        {"name": one.name, "locality": one.locality, "lat": one.lat, "lon": one.lon, "names": [one.name, *one.aliases]}
        for one in (area.places if area else ())
        if one.lat is not None and one.lon is not None
    ]
