"""`sightline admin custody`: a confidential identity is asked for by one person and released by another."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Annotated, Any

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, concerns, identity
from bot.identity import CannotRelease, Vault
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from bot.settings import Settings

custody = typer.Typer(no_args_is_help=True)
CONFIDENTIAL = "confidential"
Work = Callable[[AsyncSession, Vault, datetime], Awaitable[Any]]
By = Annotated[str, typer.Option(help="The name of the person.")]
Reason = Annotated[str, typer.Option(help="Why; it is kept.")]


@custody.command("ask")
def ask(reference: str, by: By, reason: Reason) -> None:
    """Ask for who reported; only of a report that was sent as confidential."""

    async def work(session: AsyncSession, vault: Vault, now: datetime) -> str:
        concern = await concerns.by_reference(session, reference)
        if concern is None or await _choice(session, concern.id) != CONFIDENTIAL:
            raise CannotRelease(
                "No confidential report has this reference: a named one tells it, an anonymous one never"
            )
        return await identity.ask_for_identity(session, vault, concern.id, by, reason, now)

    print(f"{_in_vault(work)}\tasked: `sightline admin custody release` or `refuse` decides")


@custody.command("release")
def release(request: str, custodian: By, reason: Reason) -> None:
    """Release a contact as its custodian; it is printed once, and both reasons are kept."""
    print(_in_vault(lambda session, vault, now: identity.release(session, vault, request, custodian, reason, now)))


@custody.command("refuse")
def refuse(request: str, custodian: By, reason: Reason) -> None:
    """Refuse as the custodian, with the reason."""
    _in_vault(lambda session, vault, now: identity.refuse(session, vault, request, custodian, reason, now))
    print(f"{request}\trefused")


@custody.command("list")
def list_requests() -> None:
    """List every request with who asked, who decided, and both reasons."""
    for row in _in_vault(lambda session, vault, _now: identity.releases(session, vault)):
        sides, decided = row.sides, row.decided_at.isoformat() if row.decided_at else "-"
        who = (sides.asked_by, sides.why_asked, sides.custodian or "-", sides.why_decided or "-")
        print("\t".join((row.id, row.state, row.asked_at.isoformat(), decided, *who)))


async def _choice(session: AsyncSession, concern_id: str) -> str | None:
    return await concerns.reporter_choice(session, sealers(Settings().state_dir)[0], concern_id)


def _in_vault(work: Work) -> Any:
    _, sealer, blinder = sealers(Settings().state_dir)
    try:
        return in_database(lambda session: work(session, Vault(sealer, blinder), clock.now()))
    except CannotRelease as problem:
        raise CannotStart(str(problem)) from None
