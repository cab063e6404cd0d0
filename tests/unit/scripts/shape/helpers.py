"""Sources that stand in no file."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from scripts.shape.sources import Source


def source(text: str, path: str = "bot/room/module.py") -> Source:
    """Return a source with these lines."""
    return Source(Path(path), dedent(text))
