"""A copy of what was sent that its page can hand back to be printed: sealed, so that it is ours and nothing is kept."""

from __future__ import annotations

import base64
import binascii
import json
from typing import TYPE_CHECKING

from bot.crypto import CannotOpen
from bot.printing import can_print

if TYPE_CHECKING:
    from bot.services import Services

USE = "web_copy.text"


def seal_copy(services: Services, reference: str, text: str) -> str:
    """Return what a form posts to get a copy as a PDF; nothing where none is made here."""
    if not text or not can_print():
        return ""
    return base64.urlsafe_b64encode(services.identity.seal(json.dumps([reference, text]), USE)).decode()


def open_copy(services: Services, sealed: str) -> tuple[str, str] | None:
    """Return the reference and the text of a copy, or None for what we did not seal."""
    try:
        reference, text = json.loads(services.identity.open(base64.urlsafe_b64decode(sealed), USE))
    except (binascii.Error, CannotOpen, ValueError, KeyError, IndexError):
        return None
    return str(reference), str(text)
