"""Sanitising what people type for reading; what is stored stays as it was typed."""

from __future__ import annotations

import unicodedata

LONGEST = 20_000  # characters that are read in one message
KEPT_CONTROLS = "\n\t"


def clean(text: str | None) -> str:
    """Return the words without control characters; letters of every script and direction stay."""
    allowed = (c for c in text or "" if c in KEPT_CONTROLS or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(allowed).strip()


def is_readable(text: str) -> bool:
    """Say whether there is a letter or a number in it."""
    return any(unicodedata.category(c)[0] in "LN" for c in text)
