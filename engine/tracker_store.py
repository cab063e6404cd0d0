"""Rasa's conversations in SQLite: sealed, bounded, expiring, written once a message together with its answer."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, SessionStarted
from rasa.shared.core.trackers import DialogueStateTracker

from engine import unit_of_work
from engine.conversation_sealing import Seal, load_key

ANSWERS_KEPT = 5
MOST_EVENTS = 400
SWEEP_EVERY = 100  # writes; the app asks for it between them
DAY = 86_400  # seconds

SCHEMA = "CREATE TABLE IF NOT EXISTS conversation (sender TEXT PRIMARY KEY, body BLOB NOT NULL, touched REAL NOT NULL)"


@dataclass
class Stored:
    """One conversation as it was read: events and the last answers, newest last."""

    events: list[dict[str, Any]] = field(default_factory=list)
    answers: list[list[Any]] = field(default_factory=list)


class SealedTrackerStore(TrackerStore):
    """Raises a fault on the turn when SQLite or the key fails: Rasa would go on with an empty conversation."""

    def __init__(
        self,
        domain: Domain | None,
        event_broker: Any = None,
        path: str = "var/engine/conversations.db",
        key_file: str = "var/engine/conversations.key",
        keep_hours: float = 48,
        **kwargs: Any,
    ) -> None:
        super().__init__(domain, event_broker)
        self._seal = Seal(load_key(Path(key_file)))
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        self._keep_seconds = float(keep_hours) * 3600
        self._writes = 0
        self._db = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
        for statement in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL", "PRAGMA secure_delete=ON", SCHEMA):
            self._db.execute(statement)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the conversation's last session; what the channel made ready for this turn is taken once."""
        running = unit_of_work.current()
        if running is not None and running.loaded is not None:
            ready, running.loaded = running.loaded, None
            return ready
        stored = self.read(sender_id)
        if not stored.events:
            return None
        events = [event for event in map(Event.from_parameters, stored.events) if event]
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Hand the state to the turn, which writes it with the answer; outside a turn write it now."""
        running = unit_of_work.current()
        if running is None:
            self._write(tracker.sender_id, Stored(_session(tracker), self.read(tracker.sender_id).answers))
        else:
            running.tracker = tracker

    async def keys(self) -> Iterable[str]:
        """Return the handles of the conversations that are kept."""
        return [row[0] for row in self._db.execute("SELECT sender FROM conversation")]

    def read(self, sender: str) -> Stored:
        """Return what is stored for a sender, read once a turn."""
        running = unit_of_work.current()
        if running is not None and isinstance(running.stored, Stored):
            return running.stored
        with unit_of_work.NoteFault("store"):
            row = self._db.execute("SELECT body FROM conversation WHERE sender = ?", (sender,)).fetchone()
            stored = Stored(**self._seal.open(row[0], sender)) if row else Stored()
        if running is not None:
            running.stored = stored
        return stored

    def commit(self, sender: str, running: unit_of_work.EngineTurn, answer: Any) -> None:
        """Write the turn's state and answer in one transaction."""
        answers = [*self.read(sender).answers, [running.message_id, answer]]
        self._write(sender, Stored(_session(running.tracker), answers[-ANSWERS_KEPT:]))

    def _write(self, sender: str, stored: Stored) -> None:
        body = self._seal.close({"events": stored.events, "answers": stored.answers}, sender)
        day_ends = (time.time() // DAY + 1) * DAY  # no finer: by its time alone a conversation leads to no report
        self._db.execute("INSERT OR REPLACE INTO conversation VALUES (?, ?, ?)", (sender, body, day_ends))
        if self._writes % SWEEP_EVERY == 0:
            self.sweep()
        self._writes += 1

    def sweep(self) -> int:
        """Delete the conversations whose time is over and return how many; the time runs from the end of a day."""
        ended = self._db.execute("DELETE FROM conversation WHERE touched < ?", (time.time() - self._keep_seconds,))
        return ended.rowcount


def _session(tracker: DialogueStateTracker) -> list[dict[str, Any]]:
    events = list(tracker.events)
    starts = [index for index, event in enumerate(events) if isinstance(event, SessionStarted)]
    first = max(starts[-1] - 1, 0) if starts else 0
    return [event.as_dict() for event in events[first:][-MOST_EVENTS:]]
