"""`sightline admin`: what an operator records and changes."""

from __future__ import annotations

import base64
import secrets
from datetime import date, timedelta
from typing import Annotated

import typer
from sqlalchemy import delete

from bot import clock
from bot.guidance.checks import checks, record_check
from bot.guidance.load import load_knowledge
from bot.guidance.model import Contact, Knowledge
from bot.outbox import Destination, add_destination, destinations
from bot.outbox.tables import DestinationRow
from bot.run.cli.admin_links import links
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from bot.run.wiring import ROOT
from bot.settings import Settings

admin = typer.Typer(no_args_is_help=True)
contacts, places = typer.Typer(no_args_is_help=True), typer.Typer(no_args_is_help=True)
admin.add_typer(contacts, name="contacts", help="Contacts that reach a person only once you have checked them.")
admin.add_typer(links, name="links", help="Link codes of organisations, and the pages that may embed their chat.")
admin.add_typer(places, name="destinations", help="Who receives referrals.")
ROLES = ("police", "social_care", "lado", "licensing")
MODES = ("push", "pull", "call")


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
    if contact_id not in all_contacts(load_knowledge(ROOT / "knowledge")):
        raise CannotStart(f"There is no contact {contact_id!r}: `sightline admin contacts list` names them")
    try:
        day = date.fromisoformat(on) if on else clock.now().date()
    except ValueError:
        raise CannotStart(f"{on!r} is not a day: write it as YYYY-MM-DD") from None
    if day > clock.now().date():
        raise CannotStart("A check cannot lie in the future")
    in_database(lambda session: record_check(session, contact_id, by, day))
    print(f"{contact_id} checked on {day} by {by}; shown for three months")


@contacts.command("list")
def list_contacts(area: Annotated[str | None, typer.Option()] = None) -> None:
    """List contacts with their newest check."""
    knowledge = load_knowledge(ROOT / "knowledge")
    known = in_database(checks)
    chosen = knowledge.areas.get(area) if area else None
    shown = chosen.contacts if chosen else tuple(all_contacts(knowledge).values())
    for contact in shown:
        check = known.get(contact.id)
        state = f"checked {check.checked_on} by {check.checked_by}" if check else "NOT CHECKED"
        print(f"{contact.id}\t{contact.kind}\t{contact.name}\t{', '.join(contact.phones) or '-'}\t{state}")


@places.command("list")
def list_destinations() -> None:
    """List the active destinations."""
    for place in in_database(destinations):
        kind = "practice" if place.practice else "real"
        print(f"{place.id}\t{place.role}\t{place.area or 'every area'}\t{place.mode}\t{kind}\t{place.name}")


@places.command("add")
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


@places.command("remove-demo")
def remove_demo() -> None:
    """Remove the demo receivers; from then on real destinations alone receive referrals."""
    in_database(lambda session: session.execute(delete(DestinationRow).where(DestinationRow.practice.is_(True))))
    print("the demo receivers are gone")
