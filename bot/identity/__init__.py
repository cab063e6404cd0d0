"""Who reported: custody of identity under its own key, apart from what was reported."""

from bot.identity.custody import (
    Vault,
    address,
    contact,
    cut,
    handle_for,
    keep_contact,
    keep_way,
    link,
    reply_address,
    ways,
)

__all__ = [
    "Vault",
    "address",
    "contact",
    "cut",
    "handle_for",
    "keep_contact",
    "keep_way",
    "link",
    "reply_address",
    "ways",
]
