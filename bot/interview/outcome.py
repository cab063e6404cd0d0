"""What one turn of the interview comes to: plain values, for any engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.guidance.texts import Message


@dataclass(frozen=True)
class Outcome:
    """What to send, which question is open now, and what to remember; `answered` is the step that the turn ended at.

    A turn that is `left_to_rules` took nothing: the message asks something that a rule of the engine answers.
    """

    messages: tuple[Message, ...] = ()
    next_step: str | None = None
    memory: Mapping[str, Any] = field(default_factory=dict)
    answered: str | None = None
    left_to_rules: bool = False


LEFT_TO_RULES = Outcome(left_to_rules=True)
