"""`sightline feed`: what is overdue with the services, and who hears of it in each area."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

import typer
from sqlalchemy.ext.asyncio import AsyncSession

from bot import clock, procedures
from bot.guidance.checks import checks
from bot.guidance.find import may_be_shown
from bot.guidance.load import load_knowledge
from bot.guidance.model import Contact, ContactCheck, Knowledge
from bot.paths import KNOWLEDGE
from bot.procedures import Overdue
from bot.run.cli.operator_database import in_database
from bot.run.consumer.feed_tail import tail_feed
from bot.run.recipients.dead_letters_command import list_dead_letters, replay_dead_letters

feed = typer.Typer(no_args_is_help=True)
feed.command("tail")(tail_feed)
feed.command("dead-letters")(list_dead_letters)
feed.command("replay")(replay_dead_letters)
COLUMNS = ("reference", "step", "role", "lane", "area", "late", "escalate_to")
NOBODY = "nobody is named"
Late = tuple[Sequence[Overdue], Mapping[str, ContactCheck]]


@feed.command("overdue")
def list_overdue(
    area: Annotated[str | None, typer.Option(help="One area only.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """List steps whose time is up, the longest overdue first; exit status 1 when there is one."""
    knowledge, now = load_knowledge(KNOWLEDGE), clock.now()

    async def look(session: AsyncSession) -> Late:
        return await procedures.overdue(session, now, area=area), await checks(session)

    late, checked = in_database(look)
    rows = [_row(knowledge, step, checked, now) for step in late]
    if as_json:
        print(json.dumps({"overdue": rows}, indent=1))
    else:
        for row in rows:
            print(
                "\t".join(str(row[key]) for key in ("reference", "step", "role", "lane", "area", "late", "escalate_to"))
            )
    raise typer.Exit(1 if rows else 0)


def _row(knowledge: Knowledge, step: Overdue, checked: Mapping[str, ContactCheck], now: datetime) -> dict[str, Any]:
    return {
        "reference": step.reference,
        "referral": step.product_id,
        "step": step.step,
        "role": step.role,
        "recipient": step.recipient,
        "lane": step.lane,
        "area": step.area,
        "due_at": step.due_at.isoformat(),
        "late": in_words(now, step.due_at),
        "escalate_to": escalation(knowledge, step.area, checked, now),
    }


def in_words(now: datetime, due_at: datetime) -> str:
    """Return how long a time has been up: days and hours, or minutes."""
    minutes = int((now - due_at).total_seconds() // 60)
    days, hours = minutes // 1440, minutes % 1440 // 60
    return f"{minutes} min" if minutes < 60 else f"{days} d {hours} h"


def escalation(knowledge: Knowledge, area: str | None, checked: Mapping[str, ContactCheck], now: datetime) -> str:
    """Return who hears of what is overdue in an area; a number only where an operator has checked it."""
    contact = contact_of(knowledge, area)
    if contact is None:
        return NOBODY
    reach = ", ".join((*contact.phones, *([contact.email] if contact.email else [])))
    is_checked = may_be_shown(contact, checked, now.date())
    return f"{contact.name} ({reach if is_checked else f'{contact.id}: NOT CHECKED'})"


def contact_of(knowledge: Knowledge, area: str | None) -> Contact | None:
    """Return the contact to whom an area escalates, or None."""
    name = knowledge.procedures.of_area(area).escalate_to
    own = knowledge.areas[area].contacts if area and area in knowledge.areas else ()
    return next((contact for contact in own if contact.id == name), None)
