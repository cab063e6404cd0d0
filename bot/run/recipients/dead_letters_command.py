"""`sightline feed dead-letters` and `replay`: what a recipient refused for good, and sending it again."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, outbox
from bot.outbox import DeadLetter
from bot.run.cli.operator_database import in_database
from bot.run.stack.layout import CannotStart


def list_dead_letters(
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List what was given up: id, recipient, type, referral, why, attempts, since when; exit status 1 when there is."""
    rows = [_row(letter) for letter in in_database(outbox.dead_letters)]
    if as_json:
        print(json.dumps({"dead_letters": rows}, indent=1))
    else:
        for row in rows:
            print("\t".join(map(str, row.values())))
    raise typer.Exit(1 if rows else 0)


def _row(letter: DeadLetter) -> dict[str, Any]:
    about = {"id": letter.id, "recipient": letter.recipient, "type": letter.topic, "referral": letter.subject}
    return {
        **about,
        "reason": letter.reason,
        "attempts": letter.attempts,
        "given_up_at": letter.given_up_at.isoformat(),
    }


def replay_dead_letters(
    letter: Annotated[str | None, typer.Argument(help="The id of one; see `dead-letters`.")] = None,
    recipient: Annotated[str | None, typer.Option(help="Every one of this destination.")] = None,
) -> None:
    """Send what was given up again, under the same ids: whoever has it already takes it once."""
    if (letter is None) is (recipient is None):
        raise CannotStart("Name one letter, or --recipient for all of a destination")

    async def again(session: AsyncSession) -> int:
        if letter is not None:
            return int(await outbox.replay(session, letter, clock.now()))
        return await outbox.replay_all(session, str(recipient), clock.now())

    count = in_database(again)
    if not count:
        raise CannotStart(f"Nothing was given up of {letter or recipient}: see `sightline feed dead-letters`")
    print(f"{count} sent again")
