"""Health and metrics: does it live, is it ready, how much waits; no personal data in any label."""

from __future__ import annotations

from fastapi import APIRouter, Depends, FastAPI, HTTPException, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from sqlalchemy import text

from bot import clock, outbox, procedures
from bot.channels.telegram.deafness import HEARS, Hearing
from bot.concerns import outgoing_faults
from bot.services import Services

OFF = "off"
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")  # what proxies add
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


async def measure_waiting(services: Services, registry: CollectorRegistry) -> None:
    """Measure how long children have waited for each step, what is past its time, and what was given up."""
    labels = ("lane", "area", "step", "role")
    steps = Gauge("sightline_procedure_open", "Required steps that nobody has done yet.", labels, registry=registry)
    hours = Gauge("sightline_child_hours_waited", "Hours that those steps have waited.", labels, registry=registry)
    late = Gauge("sightline_procedure_overdue", "Those whose time is up.", labels, registry=registry)
    dead = Gauge("sightline_dead_letters", "Messages that were given up.", ("recipient",), registry=registry)
    async with services.database.reading() as session:
        waiting = await procedures.waiting(session, clock.now())
        given_up = await outbox.count_dead(session)
    for recipient, number in given_up.items():
        dead.labels(recipient).set(number)
    for place, counted in waiting.items():
        steps.labels(*place).set(counted.steps)
        hours.labels(*place).set(counted.hours)
        late.labels(*place).set(counted.overdue)


def telegram_of(app: FastAPI) -> str:
    """Return "off", "on", or "deaf: " and why, of the channel of this process."""
    hearing: Hearing | None = getattr(app.state, "telegram_hearing", None)
    return hearing.state if hearing else OFF


def asked_from_here(request: Request) -> None:
    """Refuse what a proxy passes on: how much waits is for the operator's own monitoring; raises HTTPException."""
    if any(header in request.headers for header in FORWARDED):
        raise HTTPException(404)


def router(services: Services) -> APIRouter:
    """Return the routes that an operator's monitoring asks."""
    routes = APIRouter(tags=["health"])

    @routes.get("/health/live")
    async def live() -> dict[str, str]:
        return {"state": "up"}

    @routes.get("/health/ready", dependencies=[Depends(asked_from_here)])
    async def ready(request: Request, response: Response) -> dict[str, object]:
        telegram = telegram_of(request.app)
        state = "ready" if telegram in (OFF, HEARS) else "deaf"
        response.status_code = 200 if state == "ready" else 503
        state_of_app = {"state": state, "telegram": telegram, "degraded": services.understanding.degraded}
        return {**state_of_app, **await count_waiting(services)}

    @routes.get("/metrics", include_in_schema=False, dependencies=[Depends(asked_from_here)])
    async def metrics(request: Request) -> Response:
        registry = CollectorRegistry()
        counted = await count_waiting(services)
        for name, title, _, _ in WAITING:
            Gauge(name, title, registry=registry).set(counted[name])
        deaf = Gauge("sightline_telegram_deaf", "1 while Telegram brings nothing to the bot.", registry=registry)
        deaf.set(telegram_of(request.app) not in (OFF, HEARS))
        await measure_waiting(services, registry)
        return Response(generate_latest(registry) + generate_latest(outgoing_faults), media_type=CONTENT_TYPE_LATEST)

    return routes
