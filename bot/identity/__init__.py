"""Who reported: custody of identity under its own key, apart from what was reported."""

from bot.identity.answer_mails import (
    forget_mail,
    forget_mail_at,
    forget_mails_before,
    keep_mail,
    mail_due,
    mail_of,
    mail_opened,
    wants_mail,
)
from bot.identity.custody import (
    Vault,
    address,
    contact,
    cut,
    forget_address,
    handle_for,
    keep_contact,
    keep_way,
    link,
    reply_address,
    ways,
)
from bot.identity.releases import CannotRelease, Release, ask_for_identity, refuse, release, releases

__all__ = [
    "CannotRelease",
    "Release",
    "Vault",
    "address",
    "ask_for_identity",
    "contact",
    "cut",
    "forget_address",
    "forget_mail",
    "forget_mail_at",
    "forget_mails_before",
    "handle_for",
    "keep_contact",
    "keep_mail",
    "keep_way",
    "link",
    "mail_due",
    "mail_of",
    "mail_opened",
    "refuse",
    "release",
    "releases",
    "reply_address",
    "wants_mail",
    "ways",
]
