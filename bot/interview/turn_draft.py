"""The draft of a turn: what is stored of the concern in hand, or nothing yet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.concerns import Draft
from bot.understanding.facts import Facts

if TYPE_CHECKING:
    from bot.concerns import Answer, Statement


@dataclass(frozen=True)
class NoDraft:
    """The draft of a person who has stated nothing yet."""

    statements: tuple[Statement, ...] = ()
    answers: Mapping[str, Answer] = field(default_factory=dict)
    facts: Facts = field(default_factory=Facts)
    parts: Mapping[str, Facts] = field(default_factory=dict)
    own_place: str | None = None
    typed: Callable[[], Mapping[str, Facts]] = dict
    speaker: str = "witness"
    danger: bool = False
    danger_over: bool = False
    danger_words: tuple[str, ...] = ()
    suspected: tuple[str, ...] = ()


TurnDraft = Draft | NoDraft
