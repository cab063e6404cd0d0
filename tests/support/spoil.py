"""Spoils one file of a copied folder, so that a check has something to find."""

from __future__ import annotations

from pathlib import Path


def spoil(root: Path, file: str, old: str, new: str) -> None:
    """Replace the first occurrence of a text in one file."""
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
