"""The form of the receipt's page for a mail when there is an answer: given for that alone, never shown again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import clock, identity, inbox
from bot.channels.web.forms import Form, field
from bot.identity import Vault

if TYPE_CHECKING:
    from bot.services import Services

LONGEST = 254  # characters (RFC 5321 section 4.5.3.1.3, without the brackets)
ADDRESS = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.A | re.I
)


async def state_of(services: Services, handle: str) -> str:
    """Return "off", "asked" (nothing is held) or "on", as the page shows it; whoever looks has opened their link."""
    if not services.settings.sends_mail:
        return "off"
    vault = _vault(services)
    async with services.database.reading() as session:
        wanted = await identity.wants_mail(session, vault, handle)
    if not wanted:
        return "asked"
    async with services.database.writing() as session:
        await identity.mail_opened(session, vault, handle)
    return "on"


async def change(services: Services, handle: str, form: Form) -> str:
    """Keep the address of a form, or delete the one that is held; return which text says what was done."""
    vault = _vault(services)
    if field(form, "mail_stop"):
        async with services.database.writing() as session:
            await identity.forget_mail(session, vault, handle)
        return "mail_gone"
    mail = field(form, "mail").strip()
    if not services.settings.sends_mail or len(mail) > LONGEST or not ADDRESS.fullmatch(mail):
        return "mail_unreadable"
    async with services.database.writing() as session:
        await identity.keep_mail(session, vault, handle, mail, inbox.day_of(clock.now()))
    return "mail_kept"


def _vault(services: Services) -> Vault:
    return Vault(services.identity, services.blinder)
