"""One message as the interview takes it: its reading, and its place in the conversation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class TurnInput:
    """One message; `memory` is what the engine remembers of the turns before."""

    handle: str
    message_id: str
    text: str = ""
    intent: str = ""
    confidence: float = 0.0
    ranking: tuple[str, ...] = ()  # what it may have meant, the likeliest first
    values: tuple[str, ...] = ()  # of the buttons that were tapped
    tapped: bool = False
    channel: str = "web"
    sector: str | None = None
    area: str | None = None
    parked: bool = False  # the driver told before that the car stands
    requested: str | None = None  # the question that is open
    interrupted: bool = False  # a question in the middle was answered; the open one has to be put again
    memory: Mapping[str, Any] | None = None

    @property
    def value(self) -> str | None:
        """The value of the first tapped button."""
        return self.values[0] if self.values else None

    def recall(self, key: str) -> Any:
        """Return what the engine remembers under a key, or None."""
        return (self.memory or {}).get(key)
