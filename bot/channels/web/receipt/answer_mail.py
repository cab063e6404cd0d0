"""The forms of the receipt's page for a mail or a text when there is an answer: for that alone, never shown again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot import clock, identity, inbox
from bot.channels.web.forms import Form, field
from bot.identity import Vault

if TYPE_CHECKING:
    from bot.services import Services

SEPARATORS = re.compile(r"\(0\)|[\s().-]")
HERE, ABROAD = re.compile(r"^0(?=7)"), re.compile(r"^00")  # how a number begins as it is dialled
COUNTRY = "+44"
NUMBER = re.compile(r"\+447\d{9}|\+(?!44|0)\d{8,15}", re.A)
LONGEST = 254  # characters (RFC 5321 section 4.5.3.1.3, without the brackets)
ADDRESS = re.compile(
    r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.A | re.I
)


async def state_of(services: Services, handle: str) -> str:
    """Return "off", "asked" (nothing is held) or "on", as the page shows it; whoever looks has opened their link."""
    if not services.settings.tells_of_answers:
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
    """Keep the address or number of a form, or delete the one that is held; return which text says what was done."""
    vault = _vault(services)
    if field(form, "mail_stop"):
        async with services.database.writing() as session:
            await identity.forget_mail(session, vault, handle)
        return "mail_gone"
    kind = "text" if "phone" in form else "mail"
    to = _number(services, field(form, "phone")) if kind == "text" else _address(services, field(form, "mail"))
    if not to:
        return f"{kind}_unreadable"
    async with services.database.writing() as session:
        await identity.keep_mail(session, vault, handle, to, inbox.day_of(clock.now()))
    return f"{kind}_kept"


def _address(services: Services, typed: str) -> str:
    """Return an address as it is written in a mail, or nothing where none can be used."""
    mail = typed.strip()
    fits = services.settings.sends_mail and len(mail) <= LONGEST and ADDRESS.fullmatch(mail)
    return mail if fits else ""


def _number(services: Services, typed: str) -> str:
    """Return a mobile number with its country in front (E.164), or nothing where none can be used."""
    number = HERE.sub(COUNTRY, ABROAD.sub("+", SEPARATORS.sub("", typed)))
    return number if services.settings.sends_text and NUMBER.fullmatch(number) else ""


def _vault(services: Services) -> Vault:
    return Vault(services.identity, services.blinder)
