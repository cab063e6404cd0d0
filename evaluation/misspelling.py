"""Held cases with slips of the thumb, the same ones every time."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from bot.learning.typos import with_typos
from evaluation.held_sets import Case

SHARES = (0.05, 0.1)  # of the letters
# Numbers, marks, names and addresses identify: what is not typed there cannot be known, so slips fall elsewhere.
_IDENTIFIES = re.compile(r"@?[\w.+-]*[0-9_@][\w.+-]*(?:\s[A-Za-z]{3}\b)?|\b[A-Z]{2,3}\b")


def misspelt(rows: Sequence[Case], share: float, seed: int) -> list[Case]:
    """Return the cases with slips in `share` of their letters."""
    texts = with_typos([row["text"] for row in rows], seed, share)
    return [{**row, "text": text} for row, text in zip(rows, texts, strict=True)]


def misspelt_beside_identifiers(rows: Sequence[Case], share: float, seed: int) -> list[Case]:
    """Return the cases with slips in about that share of the letters, those of marks, numbers and names left alone."""
    return [{**row, "text": _beside_identifiers(row["text"], share, seed)} for row in rows]


def _beside_identifiers(text: str, share: float, seed: int) -> str:
    pieces = re.split(f"({_IDENTIFIES.pattern})", text)
    slipped = with_typos(pieces, seed + zlib.crc32(text.encode()), share)
    return "".join(piece if odd % 2 else slip for odd, (piece, slip) in enumerate(zip(pieces, slipped, strict=True)))
