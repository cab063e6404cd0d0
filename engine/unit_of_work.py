"""One message on its way through Rasa: what went wrong, and the state that may be written only if nothing did."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any


@dataclass
class EngineTurn:
    """One message of one conversation; `faults` are names of parts, never words of the person."""

    message_id: str
    faults: list[str] = field(default_factory=list)
    stored: Any = None  # what the store read for this sender
    loaded: Any = None  # the state made of it, until Rasa takes it
    tracker: Any = None  # what Rasa wants to be saved


_current: ContextVar[EngineTurn | None] = ContextVar("turn", default=None)


def current() -> EngineTurn | None:
    """Return the turn that this task handles, if any."""
    return _current.get()


def note(fault: str) -> None:
    """Remember that a part failed; Rasa itself carries on as if nothing had happened."""
    turn = _current.get()
    if turn is not None:
        turn.faults.append(fault)


class NoteFault:
    """Around a part of the engine: notes the part's name when it fails, and lets the failure go on."""

    def __init__(self, part: str, *, but: type[Exception] | tuple[()] = ()) -> None:
        self._part, self._expected = part, but

    def __enter__(self) -> None:
        """Begin the part; nothing is noted until it fails."""

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Note a failure, unless it is how this part says no, or the task was cancelled."""
        if kind is not None and issubclass(kind, Exception) and not issubclass(kind, self._expected):
            note(self._part)


@contextmanager
def begin(message_id: str) -> Iterator[EngineTurn]:
    """Open the turn of one message."""
    turn = EngineTurn(message_id)
    token = _current.set(turn)
    try:
        yield turn
    finally:
        _current.reset(token)
