"""`sightline admin`: what an operator records and changes."""

from __future__ import annotations

import typer

from bot.run.cli.admin_contacts import contacts
from bot.run.cli.admin_custody import custody
from bot.run.cli.admin_destinations import destination_commands
from bot.run.cli.admin_links import links
from bot.run.cli.admin_retention import retention_commands
from bot.run.inspection.command import inspection
from bot.run.recipients.admin_clients import client_commands

admin = typer.Typer(no_args_is_help=True)
admin.command("inspection")(inspection)
admin.add_typer(contacts, name="contacts", help="Contacts that reach a person only once you have checked them.")
admin.add_typer(custody, name="custody", help="Who reported: asked for by one person, released by another.")
admin.add_typer(links, name="links", help="Link codes of organisations, and the pages that may embed their chat.")
admin.add_typer(retention_commands, name="retention", help="What was deleted, and referrals that a person disposes of.")
admin.add_typer(client_commands, name="clients", help="Who asks the feed, with which secret, and for what.")
admin.add_typer(destination_commands, name="destinations", help="Who receives referrals.")
