"""`sightline admin clients`: who asks the feed for a destination, with which secret, and for what."""

from __future__ import annotations

from typing import Annotated

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, outbox
from bot.feed.routes.token_routes import NAME
from bot.feed.scopes import AREA, LANE, LANES, VERBS, Scope
from bot.guidance.load import load_knowledge
from bot.outbox import FeedClient
from bot.paths import KNOWLEDGE
from bot.run.cli.operator_database import in_database
from bot.run.keys import fresh_asking_secret
from bot.run.stack.layout import CannotStart

client_commands = typer.Typer(no_args_is_help=True)


@client_commands.command("list")
def list_clients() -> None:
    """List the clients: id, destination, live or revoked, scope."""
    for client in in_database(outbox.feed_clients):
        print("\t".join([client.id, client.destination_id, "revoked" if client.revoked else "live", client.scope]))


@client_commands.command("add")
def new_client(
    client_id: str,
    destination_id: str,
    scope: Annotated[
        str, typer.Option(help="For example 'referrals:read lane:safeguarding area:demo'; all of it when left out.")
    ] = "",
) -> None:
    """Add a client of a destination; its secret is printed once, and of it we keep a hash alone."""
    new, secret = FeedClient(client_id, destination_id, str(_scope(scope))), fresh_asking_secret()
    if not NAME.fullmatch(client_id):
        raise CannotStart("An id has letters, digits and . _ : - alone, at most 80 of them")
    in_database(lambda session: _add(session, new, secret))
    print(f"{client_id} asks for {destination_id} with the scope {new.scope}; its secret, shown only now: {secret}")


def _scope(words: str) -> Scope:
    """Read a scope; raises CannotStart, naming what there is."""
    areas = load_knowledge(KNOWLEDGE).areas
    try:
        scope = Scope.of(words)
    except ValueError as problem:
        there_is = ", ".join([*sorted(VERBS), *(LANE + lane for lane in LANES), AREA + "<area>"])
        raise CannotStart(f"There is no scope {problem}: choose of {there_is}") from None
    if unknown := scope.areas - set(areas):
        raise CannotStart(f"There is no area {', '.join(sorted(unknown))}: {', '.join(sorted(areas))}")
    return scope


async def _add(session: AsyncSession, new: FeedClient, secret: str) -> None:
    if await outbox.destination(session, new.destination_id) is None:
        raise CannotStart(f"There is no destination {new.destination_id}: see `sightline admin destinations list`")
    if await outbox.feed_client(session, new.id) is not None:
        raise CannotStart(f"There is a client {new.id} already: `rotate` gives it a new secret, `revoke` ends it")
    await outbox.add_client(session, new, secret, clock.now())


@client_commands.command("rotate")
def rotate(
    client_id: str,
    at_once: Annotated[bool, typer.Option("--at-once", help="The old secret is known to others: end it now.")] = False,
) -> None:
    """Give a client a new secret, printed once; the old one opens for 24 hours more."""
    secret, now = fresh_asking_secret(), clock.now()
    if not in_database(lambda session: outbox.rotate_client(session, client_id, secret, now, at_once=at_once)):
        raise CannotStart(_unknown(client_id))
    print(f"The new secret of {client_id}, shown only now: {secret}")


@client_commands.command("revoke")
def revoke(client_id: str) -> None:
    """End a client: no new token, and those that it has open nothing any more."""
    if not in_database(lambda session: outbox.revoke_client(session, client_id, clock.now())):
        raise CannotStart(_unknown(client_id))
    print(f"{client_id} is revoked")


def _unknown(client_id: str) -> str:
    return f"There is no live client {client_id}: see `sightline admin clients list`"
