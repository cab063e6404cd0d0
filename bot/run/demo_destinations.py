"""The demo destinations of a first start, and what production refuses."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock
from bot.feed.scopes import Scope
from bot.outbox import Destination, FeedClient, add_client, add_destination, destinations, production_faults, secret
from bot.run.keys import asking_secret, receiver_secret
from bot.run.stack.layout import CannotStart, receiver_address
from bot.services import Services

DEMO = ("police", "social_care", "rail_police")


def demo_destination(services: Services, role: str) -> Destination:
    """Return the demo receiver of a role as a destination; it is a practice one, and the default of every area."""
    url = f"{receiver_address(services.settings, role).base}/events"
    name = services.texts.say(f"utter_destinations_{role}")
    return Destination(f"demo_{role}", role, "push", name, practice=True, url=url)


async def seed_demo_destinations(services: Services) -> None:
    """Add the demo receivers while no real destination is there; raises CannotStart when production would use one."""
    async with services.database.writing() as session:
        existing = await destinations(session)
        if services.settings.production:
            await _refuse_faults(session, services, existing)
            return
        if real := [destination.id for destination in existing if not destination.practice]:
            # Nothing would be sent to it from a page that says "practice"; the operator must know which it is to be.
            raise CannotStart(
                f"A real destination is set up ({', '.join(real)}): start with SIGHTLINE_PRODUCTION=1, or"
                " `sightline admin destinations pause` or `remove` it"
            )
        for role in DEMO:
            shared = receiver_secret(services.settings.state_dir, role)
            place = demo_destination(services, role)
            await add_destination(session, services.identity, place, shared)
            client = FeedClient(place.id, place.id, str(Scope()))
            await add_client(session, client, asking_secret(services.settings.state_dir, role), clock.now())


async def _refuse_faults(session: AsyncSession, services: Services, existing: list[Destination]) -> None:
    secrets = {destination.id: await secret(session, services.identity, destination.id) for destination in existing}
    keys = services.settings.state_dir / "keys"
    demo = {path.read_text().strip() for path in keys.glob("receiver_*.secret")}
    faults = production_faults(existing, secrets, demo)
    if faults:
        raise CannotStart(f"SIGHTLINE_PRODUCTION is set, but: {' '.join(faults)}")
