"""Health and metrics: does it live, is it ready, how much waits; no personal data in any label."""

from __future__ import annotations

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from sqlalchemy import text

from bot.concerns import outgoing_faults
from bot.services import Services

WAITING = (
    ("sightline_inbox_waiting", "Messages that no turn has answered yet.", "inbox_messages", "handled_at IS NULL"),
    ("sightline_outbox_waiting", "Messages that have not left yet.", "outbox", "state = 'waiting'"),
)


async def count_waiting(services: Services) -> dict[str, int]:
    """Count what waits, by metric name."""
    async with services.database.reading() as session:
        counted = {}
        for name, _, table, where in WAITING:
            query = text(f"SELECT count(*) FROM {table} WHERE {where}")  # noqa: S608 - the four words are constants above
            counted[name] = int(await session.scalar(query) or 0)
        return counted


def router(services: Services) -> APIRouter:
    """Return the routes that an operator's monitoring asks."""
    routes = APIRouter(tags=["health"])

    @routes.get("/health/live")
    async def live() -> dict[str, str]:
        return {"state": "up"}

    @routes.get("/health/ready")
    async def ready() -> dict[str, object]:
        return {"state": "ready", "degraded": services.understanding.degraded, **await count_waiting(services)}

    @routes.get("/metrics", include_in_schema=False)
    async def metrics() -> Response:
        registry = CollectorRegistry()
        counted = await count_waiting(services)
        for name, title, _, _ in WAITING:
            Gauge(name, title, registry=registry).set(counted[name])
        return Response(generate_latest(registry) + generate_latest(outgoing_faults), media_type=CONTENT_TYPE_LATEST)

    return routes
