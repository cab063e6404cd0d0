"""`sightline admin destinations`: who receives referrals."""

from __future__ import annotations

import base64
import secrets
from datetime import timedelta
from typing import Annotated

import typer

from bot.outbox import Destination, add_destination, destinations, remove_practice_destinations
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from bot.settings import Settings

destination_commands = typer.Typer(no_args_is_help=True)
ROLES = ("police", "social_care", "lado", "licensing", "rail_police")
MODES = ("push", "pull", "call")


@destination_commands.command("list")
def list_destinations() -> None:
    """List the active destinations."""
    for destination in in_database(destinations):
        kind = "practice" if destination.practice else "real"
        area = destination.area or "every area"
        print("\t".join([destination.id, destination.role, area, destination.mode, kind, destination.name]))


@destination_commands.command("add")
def new_destination(
    destination_id: str,
    role: str,
    mode: str,
    name: str,
    area: Annotated[str | None, typer.Option()] = None,
    url: Annotated[str | None, typer.Option(help="For push: where signed events go.")] = None,
    acknowledge_within_hours: Annotated[
        int | None, typer.Option(help="Only what the recipient itself has set.")
    ] = None,
) -> None:
    """Add a real destination; its shared secret is printed once."""
    if role not in ROLES or mode not in MODES or (mode == "push") != bool(url):
        raise CannotStart(f"role: {', '.join(ROLES)}; mode: {', '.join(MODES)}; --url with push, and only with push")
    within = timedelta(hours=acknowledge_within_hours) if acknowledge_within_hours else None
    _, identity, _ = sealers(Settings().state_dir)
    shared = "whsec_" + base64.b64encode(secrets.token_bytes(32)).decode()
    new = Destination(destination_id, role, mode, name, practice=False, area=area, url=url, acknowledge_within=within)
    in_database(lambda session: add_destination(session, identity, new, shared))
    print(f"{destination_id} added. Its client id is {destination_id}; its secret, shown only now: {shared}")


@destination_commands.command("remove-demo")
def remove_demo() -> None:
    """Remove the demo receivers; from then on real destinations alone receive referrals."""
    in_database(remove_practice_destinations)
    print("the demo receivers are gone")
