"""`sightline admin retention`: referrals are held until a named person disposes of them; every deletion is proved."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Annotated

import typer

from bot import clock, retention
from bot.identity import Vault
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from bot.settings import Settings

retention_commands = typer.Typer(no_args_is_help=True)
Name = Annotated[str, typer.Option(help="The name of the person who disposes of it.")]
Why = Annotated[str, typer.Option(help="Why; it is kept.")]


@retention_commands.command("review")
def review() -> None:
    """List the referrals whose review is due, the oldest first; nothing is deleted by that."""
    after = Settings().referrals_reviewed_after_days
    for reference, at in in_database(lambda session: retention.to_review(session, after, clock.now())):
        print(f"{reference}\tpassed on {at.date().isoformat()}")
    if after is None:
        print("Every referral is held: SIGHTLINE_REFERRALS_REVIEWED_AFTER_DAYS is not set")


@retention_commands.command("dispose")
def dispose(reference: str, by: Name, reason: Why) -> None:
    """Destroy a referral, and who reported it, for good; recipients keep what they got."""
    content, identity, blinder = sealers(Settings().state_dir)
    vault, now = Vault(identity, blinder), clock.now()
    try:
        rows = in_database(
            lambda session: retention.dispose(session, content, vault, reference, by=by, why=reason, now=now)
        )
    except retention.CannotDispose as problem:
        raise CannotStart(str(problem)) from None
    print(f"{reference} is destroyed: {rows} rows, proved in `sightline admin retention proof`")


@retention_commands.command("proof")
def proof(as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line.")] = False) -> None:
    """List what was deleted: when, by which rule, what, how many rows; of a disposal also who and why."""
    content, _, _ = sealers(Settings().state_dir)
    for deletion in in_database(lambda session: retention.deletions(session, content)):
        line = asdict(deletion) | {"at": deletion.at.isoformat()}
        print(json.dumps(line) if as_json else "\t".join(str(value) for value in line.values() if value is not None))
