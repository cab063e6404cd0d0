"""What a demo recipient keeps in a small file: events, referrals, its own answers, and how it takes reports on."""

from __future__ import annotations

import json
import os
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """CREATE TABLE IF NOT EXISTS events (id TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS referrals (id TEXT PRIMARY KEY, number INTEGER, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS answers (id TEXT, at TEXT NOT NULL, kind TEXT NOT NULL, code TEXT, text TEXT);
CREATE TABLE IF NOT EXISTS procedures (id TEXT PRIMARY KEY, number INTEGER, referral TEXT, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS tests (id TEXT PRIMARY KEY);
CREATE TABLE IF NOT EXISTS choices (name TEXT PRIMARY KEY)"""
BY_HAND = "by_hand"


@dataclass(frozen=True)
class OwnAnswer:
    """What this recipient told the feed about one report."""

    at: str
    kind: str
    code: str | None = None
    text: str | None = None


class Store:
    """What has come, in a small file: an event is here once however often it is sent.

    A `live` one keeps drill data from those who read: of a referral that says `test` only that it came.
    """

    def __init__(self, path: Path, *, live: bool = False) -> None:
        self._live = live
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # children are named in it
        path.chmod(0o600)
        self._away = path.with_suffix(".away")
        self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._db.executescript(SCHEMA)

    def is_away(self) -> bool:
        """Return whether a file beside this one says that the recipient is away: practice for when one is."""
        return self._away.exists()

    def keep_event(self, event: dict[str, Any]) -> None:
        """Keep an event; a repeat changes nothing."""
        self._db.execute("INSERT OR IGNORE INTO events VALUES (?, ?)", (event["id"], json.dumps(event)))

    def has(self, event_id: str) -> bool:
        """Return whether an event is here."""
        return self._db.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone() is not None

    def events(self) -> list[dict[str, Any]]:
        """Return every event that is here."""
        return [json.loads(body) for (body,) in self._db.execute("SELECT body FROM events")]

    def open_events(self) -> list[dict[str, Any]]:
        """Return the events of which what they announce has not been fetched yet."""
        fetched = "SELECT id FROM referrals UNION SELECT id FROM procedures UNION SELECT id FROM tests"
        query = f"SELECT body FROM events WHERE id NOT IN ({fetched}) ORDER BY id"  # noqa: S608 - a constant
        return [json.loads(body) for (body,) in self._db.execute(query)]

    def keep_referral(self, event: dict[str, Any], referral: dict[str, Any]) -> None:
        """Keep a referral that was fetched and acknowledged."""
        if self._live and referral.get("test", True):
            self._db.execute("INSERT OR IGNORE INTO tests VALUES (?)", (event["id"],))
            return
        row = (event["id"], event["data"]["sequence"], json.dumps({"event": event, "referral": referral}))
        self._db.execute("INSERT OR IGNORE INTO referrals VALUES (?, ?, ?)", row)

    def keep_procedure(self, event: dict[str, Any], procedure: dict[str, Any]) -> None:
        """Keep what the services have recorded of a referral, as it stood when an event said that it had changed."""
        row = (event["id"], event["data"]["sequence"], event["data"]["id"], json.dumps(procedure))
        self._db.execute("INSERT OR IGNORE INTO procedures VALUES (?, ?, ?, ?)", row)

    def procedure(self, referral_id: str) -> dict[str, Any] | None:
        """Return what the services had recorded of a referral when it was last announced, or None."""
        newest = "SELECT body FROM procedures WHERE referral = ? ORDER BY number DESC LIMIT 1"
        row = self._db.execute(newest, (referral_id,)).fetchone()
        return json.loads(row[0]) if row else None

    def referrals(self) -> list[dict[str, Any]]:
        """Return what was fetched, newest first."""
        rows = self._db.execute("SELECT body FROM referrals ORDER BY number DESC")
        return [json.loads(body) for (body,) in rows]

    def current(self) -> list[dict[str, Any]]:
        """Return what stands, newest first: a version that another one supersedes is kept, and listed no more."""
        entries = self.referrals()
        superseded = {entry["event"]["data"].get("supersedes") for entry in entries}
        return [entry for entry in entries if entry["event"]["data"].get("id") not in superseded - {None}]

    def referral(self, event_id: str) -> dict[str, Any] | None:
        """Return one of them by its event, or None."""
        row = self._db.execute("SELECT body FROM referrals WHERE id = ?", (event_id,)).fetchone()
        return json.loads(row[0]) if row else None

    def event_of(self, referral_id: str) -> str | None:
        """Return the event with which a referral came, or None when it has not come here."""
        named = "SELECT id FROM referrals WHERE json_extract(body, '$.event.data.id') = ? ORDER BY number DESC LIMIT 1"
        row = self._db.execute(named, (referral_id,)).fetchone()
        return row[0] if row else None

    def keep_answer(self, event_id: str, answer: OwnAnswer) -> None:
        """Keep what the feed was told about a report."""
        row = (event_id, answer.at, answer.kind, answer.code, answer.text)
        self._db.execute("INSERT INTO answers VALUES (?, ?, ?, ?, ?)", row)

    def answers(self, event_id: str) -> list[OwnAnswer]:
        """Return what the feed was told about a report, oldest first."""
        query = "SELECT at, kind, code, text FROM answers WHERE id = ? ORDER BY rowid"
        return [OwnAnswer(*row) for row in self._db.execute(query, (event_id,))]

    def is_by_hand(self) -> bool:
        """Return whether reports wait for somebody to take them on; else they are accepted as they come."""
        return self._db.execute("SELECT 1 FROM choices WHERE name = ?", (BY_HAND,)).fetchone() is not None

    def take_by_hand(self, *, on: bool) -> None:
        """Let reports wait for somebody, or accept them as they come."""
        change = "INSERT OR IGNORE INTO choices VALUES (?)" if on else "DELETE FROM choices WHERE name = ?"
        self._db.execute(change, (BY_HAND,))
