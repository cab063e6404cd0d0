"""How long each stage of a turn takes: one JSON line a turn, with keys and milliseconds; no words, no names."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

FOLDER = "SIGHTLINE_BENCH_FOLDER"  # where the lines go; set by bench.stack for the processes that it starts
Stages = dict[str, float]


class Turns:
    """The turns that are running, by conversation; a conversation has one at a time."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._running: dict[str, Stages] = {}
        self._message: dict[str, str] = {}
        self._whose: ContextVar[tuple[str, str]] = ContextVar("whose", default=("", ""))

    @classmethod
    def of_process(cls, name: str) -> Turns:
        """Return a recorder that writes `<name>.jsonl` into the bench's folder."""
        return cls(Path(os.environ[FOLDER]) / f"{name}.jsonl")

    @contextmanager
    def turn(self, handle: str, key: str) -> Iterator[None]:
        """Record one turn and write it down."""
        stages = self._running[handle] = {}
        with self.within(handle), self.stage("turn"):
            yield
        with self._path.open("a") as lines:
            line = {"key": key, "message": self._message.pop(handle, None), "stages": stages}
            lines.write(json.dumps(line) + "\n")

    def joins(self, handle: str, message_id: str) -> None:
        """Note under which id the engine knows the message of the running turn."""
        self._message[handle] = message_id

    @contextmanager
    def within(self, handle: str, room: str = "") -> Iterator[None]:
        """Count what is done here to the running turn of a conversation: an action call comes back over HTTP."""
        token = self._whose.set((handle, room))
        try:
            yield
        finally:
            self._whose.reset(token)

    def count(self, name: str) -> None:
        """Add one to a count of the running turn, whichever room it is in."""
        stages = self._running.get(self._whose.get()[0])
        if stages is not None:
            stages[name] = stages.get(name, 0.0) + 1

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Add the time of a block to a stage of the running turn."""
        begun = time.perf_counter()
        try:
            yield
        finally:
            handle, room = self._whose.get()
            stages, name = self._running.get(handle), room + name
            if stages is not None:
                stages[name] = stages.get(name, 0.0) + (time.perf_counter() - begun) * 1000
