"""Who reported: custody of identity under its own key, apart from what was reported."""

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
    "handle_for",
    "keep_contact",
    "keep_way",
    "link",
    "refuse",
    "release",
    "releases",
    "reply_address",
    "ways",
]
