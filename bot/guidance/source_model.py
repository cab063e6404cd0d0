"""A document that something rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SourceStatus = Literal["seen", "copy", "own_inference"]


@dataclass(frozen=True)
class Source:
    """A document that something rests on; `copy`: read in somebody else's copy; `own_inference`: no document read."""

    id: str
    publisher: str
    title: str
    url: str | None = None
    status: SourceStatus = "seen"
