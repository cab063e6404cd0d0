"""`sightline admin destinations`: who receives referrals."""

from __future__ import annotations

import asyncio
import base64
import secrets
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, outbox
from bot.feed.challenge import challenge
from bot.feed.scopes import Scope
from bot.feed.wire.public_addresses import outside_client
from bot.guidance.load import load_knowledge
from bot.outbox import Destination, FeedClient, faults_of
from bot.paths import KNOWLEDGE
from bot.run.cli.operator_database import in_database
from bot.run.keys import fresh_asking_secret, sealers
from bot.run.stack.layout import RECEIVER, CannotStart, is_practice_up, service_addresses
from bot.settings import Settings

destination_commands = typer.Typer(no_args_is_help=True)
Change = Callable[[AsyncSession, str], Awaitable[bool]]


@destination_commands.command("list")
def list_destinations() -> None:
    """List the destinations: id, role, area, mode, practice or real, active or paused, name."""
    waits = in_database(outbox.unanswered)
    for place, active in in_database(outbox.states_of_destinations).items():
        kind = "practice" if place.practice else "real"
        state = "not activated" if place.id in waits else "active" if active else "paused"
        print("\t".join([place.id, place.role, place.area or "every area", place.mode, kind, state, place.name]))


@destination_commands.command("add")
def new_destination(
    destination_id: str,
    role: str,
    mode: str,
    name: str,
    area: Annotated[str | None, typer.Option()] = None,
    url: Annotated[str | None, typer.Option(help="For push: where signed events go.")] = None,
    practice: Annotated[bool, typer.Option("--practice", help="Its referrals say test: true.")] = False,
    whole: Annotated[bool, typer.Option("--whole", help="Pushes carry the referral; they are thin otherwise.")] = False,
    acknowledge_within_hours: Annotated[
        int | None, typer.Option(help="Only what the recipient itself has set.")
    ] = None,
) -> None:
    """Add a destination, real unless --practice; its two secrets are printed once. With push: then `activate` it."""
    within = timedelta(hours=acknowledge_within_hours) if acknowledge_within_hours is not None else None
    new = Destination(destination_id, role, mode, name, practice, area, url, within, whole)
    settings = Settings()
    _refuse(new, settings)
    _, identity, _ = sealers(settings.state_dir)
    fresh = Secrets(fresh_secret(), fresh_asking_secret())
    client = FeedClient(destination_id, destination_id, str(Scope()))

    async def add(session: AsyncSession) -> None:
        await outbox.add_destination(session, identity, new, fresh.signing, is_to_answer=mode == "push")
        await outbox.add_client(session, client, fresh.asking, clock.now())

    _say_added(new, fresh, in_database(lambda session: _add(session, new, lambda: add(session))))


@dataclass(frozen=True)
class Secrets:
    """The two secrets of a new destination: one signs what is pushed, the other opens the feed to its client."""

    signing: str = field(repr=False)
    asking: str = field(repr=False)


def _say_added(new: Destination, fresh: Secrets, others: Sequence[str]) -> None:
    """Print the secrets, the only time that they are shown, and what the operator has to do next."""
    kind = "practice" if new.practice else "real"
    print(f"{new.id} added ({kind}). Its client id is {new.id}; that client's secret, shown only now: {fresh.asking}")
    if new.mode == "push":
        print(f"The other secret, which signs what is pushed, shown only now: {fresh.signing}")
    if others:
        taken = f"{new.role} for {new.area or 'every area'}"
        print(f"Note: {', '.join(others)} already takes {taken}; the first by name receives.")
    if new.mode == "push":
        print(
            "Nothing is sent to it yet. Give its receiver the secret of signing, then run `sightline admin destinations"
            f" activate {new.id}`: that sends the challenge of docs/feed.md, which the receiver has to answer."
        )


@destination_commands.command("activate")
def activate(destination_id: str) -> None:
    """Challenge a receiver that takes pushes; once it has answered rightly it receives."""
    _, identity, _ = sealers(Settings().state_dir)
    now = clock.now()
    waiting = in_database(lambda session: outbox.to_be_challenged(session, identity, destination_id, now))
    if waiting is None:
        raise CannotStart(_unknown(destination_id))
    place, shared = waiting
    if place.mode != "push":
        raise CannotStart(f"{destination_id} takes no pushes: there is nobody to challenge")
    fault = asyncio.run(_challenge(place, shared))
    if fault is not None:
        raise CannotStart(f"{destination_id} stays as it is: its receiver {fault}")
    in_database(lambda session: outbox.challenge_answered(session, destination_id))
    print(f"{destination_id} answered the challenge and receives from now on")


async def _challenge(place: Destination, shared: tuple[str, ...]) -> str | None:
    async with outside_client(practice=place.practice) as client:
        return await challenge(client, place, shared, clock.now())


def fresh_secret() -> str:
    """Return a new shared secret in the form of Standard Webhooks."""
    return "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()


def _refuse(new: Destination, settings: Settings) -> None:
    """Raise CannotStart for what may not be added, with everything that is wrong."""
    if not new.practice and is_practice_up(settings.state_dir):
        raise CannotStart("A practice system is running: stop it first, or add a practice destination with --practice")
    if new.practice and settings.production:
        raise CannotStart("SIGHTLINE_PRODUCTION is set: a practice destination belongs to a practice system")
    own = [service.port for service in service_addresses(settings) if not service.name.startswith(RECEIVER)]
    faults = faults_of(new, areas=load_knowledge(KNOWLEDGE).areas, own_ports=own)
    if faults:
        raise CannotStart(" ".join(faults))


async def _add(session: AsyncSession, new: Destination, add: Callable[[], Awaitable[None]]) -> list[str]:
    """Add a destination and return who does the same already; raises CannotStart for an id that is taken."""
    earlier = list(await outbox.states_of_destinations(session))
    if any(one.id == new.id for one in earlier):
        raise CannotStart(
            f"There is a destination {new.id} already: `sightline admin destinations rotate {new.id}` gives it a new"
            f" secret, `remove {new.id}` takes it away"
        )
    await add()
    same = (new.role, new.area, new.practice)
    return [one.id for one in earlier if (one.role, one.area, one.practice) == same]


@destination_commands.command("remove")
def remove(destination_id: str) -> None:
    """Remove a destination, unless something still waits for it."""
    waiting = in_database(lambda session: outbox.remove_destination(session, destination_id))
    if waiting is None:
        raise CannotStart(_unknown(destination_id))
    if waiting:
        raise CannotStart(
            f"{waiting} messages still wait for {destination_id}: `pause` it, and remove it when none does"
        )
    print(f"{destination_id} is gone")


@destination_commands.command("pause")
def pause(destination_id: str) -> None:
    """Let nothing out to a destination, and nothing be read by it, until `resume`; what waits goes on waiting."""
    _change(outbox.pause_destination, destination_id)
    print(f"{destination_id} is paused: who reports is told to call while nobody else takes its role")


@destination_commands.command("resume")
def resume(destination_id: str) -> None:
    """Let a paused destination receive again."""
    if destination_id in in_database(outbox.unanswered):
        raise CannotStart(
            f"The receiver of {destination_id} has not answered the challenge: use `activate` instead of `resume`"
        )
    _change(outbox.resume_destination, destination_id)
    print(f"{destination_id} receives again")


def _change(change: Change, destination_id: str) -> None:
    if not in_database(lambda session: change(session, destination_id)):
        raise CannotStart(_unknown(destination_id))


@destination_commands.command("rotate")
def rotate(
    destination_id: str,
    at_once: Annotated[bool, typer.Option("--at-once", help="The old secret is known to others: end it now.")] = False,
) -> None:
    """Give a destination a new secret of signing, printed once; the old one signs too for 24 hours.

    The secret with which it asks is its client's: `sightline admin clients rotate`.
    """
    _, identity, _ = sealers(Settings().state_dir)
    shared, now = fresh_secret(), clock.now()
    _change(
        lambda session, name: outbox.rotate_secret(session, identity, name, shared, now, at_once=at_once),
        destination_id,
    )
    print(f"The new secret that signs what {destination_id} gets, shown only now: {shared}")


@destination_commands.command("remove-demo")
def remove_demo() -> None:
    """Remove every practice destination; from then on real destinations alone receive referrals."""
    in_database(outbox.remove_practice_destinations)
    print("the practice destinations are gone")


def _unknown(destination_id: str) -> str:
    return f"There is no destination {destination_id}: see `sightline admin destinations list`"
