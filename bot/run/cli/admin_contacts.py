"""`sightline admin contacts`: contacts reach a person only once an operator has recorded their check."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from bot import clock
from bot.guidance.checks import checks, record_check
from bot.guidance.load import load_knowledge
from bot.guidance.model import Contact, Knowledge
from bot.paths import KNOWLEDGE
from bot.run.cli.contact_sheet import sheet
from bot.run.cli.operator_database import in_database
from bot.run.stack.layout import CannotStart

contacts = typer.Typer(no_args_is_help=True)


def all_contacts(knowledge: Knowledge) -> dict[str, Contact]:
    """Return every contact by its id."""
    local = [contact for area in knowledge.areas.values() for contact in area.contacts]
    return {contact.id: contact for contact in (*knowledge.national, *local)}


@contacts.command("check")
def check_contact(
    contact_id: str,
    by: Annotated[str, typer.Option(help="Who checked it.")],
    on: Annotated[str | None, typer.Option(help="The day, YYYY-MM-DD; today when left out.")] = None,
) -> None:
    """Record that you have checked a contact against its live page or by telephone."""
    if contact_id not in all_contacts(load_knowledge(KNOWLEDGE)):
        raise CannotStart(f"There is no contact {contact_id!r}: `sightline admin contacts list` names them")
    try:
        day = date.fromisoformat(on) if on else clock.now().date()
    except ValueError:
        raise CannotStart(f"{on!r} is not a day: write it as YYYY-MM-DD") from None
    if day > clock.now().date():
        raise CannotStart("A check cannot lie in the future")
    in_database(lambda session: record_check(session, contact_id, by, day))
    print(f"{contact_id} checked on {day} by {by}; shown for three months")


@contacts.command("sheet")
def print_sheet(area: str) -> None:
    """Print a page on which to check all contacts of an area; `> contacts.txt` keeps it."""
    knowledge = load_knowledge(KNOWLEDGE)
    if area not in knowledge.areas:
        raise CannotStart(f"There is no area {area!r}: choose one of {', '.join(knowledge.areas)}")
    print(sheet(knowledge, knowledge.areas[area], in_database(checks), clock.now().date()))


@contacts.command("list")
def list_contacts(area: Annotated[str | None, typer.Option()] = None) -> None:
    """List contacts with their newest check."""
    knowledge = load_knowledge(KNOWLEDGE)
    newest = in_database(checks)
    chosen = knowledge.areas.get(area) if area else None
    shown = chosen.contacts if chosen else tuple(all_contacts(knowledge).values())
    for contact in shown:
        check = newest.get(contact.id)
        state = f"checked {check.checked_on} by {check.checked_by}" if check else "NOT CHECKED"
        print(f"{contact.id}\t{contact.kind}\t{contact.name}\t{', '.join(contact.phones) or '-'}\t{state}")
