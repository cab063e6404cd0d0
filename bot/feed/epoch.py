"""The feed's epoch: a word that changes when the feed has forgotten what a consumer may have seen.

It is kept in a file beside the keys, outside the database, with the newest sequence that was seen: a database that is
older than that was restored from a backup, and its next events get numbers that others had before.
"""

from __future__ import annotations

import json
import os
import secrets
from pathlib import Path

import structlog

log = structlog.get_logger()


class Epoch:
    """The epoch of one feed; without a file it lives as long as the process."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        held = json.loads(path.read_text(encoding="utf-8")) if path and path.is_file() else {}
        self._name, self._newest = str(held.get("epoch") or secrets.token_hex(8)), int(held.get("newest") or 0)
        self._is_looked_at = False

    def at(self, newest: int) -> str:
        """Return the epoch of a feed whose newest sequence is this; a new one when it had newer events last time.

        Only the first look of a process finds that: a backup is restored while nothing runs, and later looks may
        overtake each other.
        """
        if not self._is_looked_at and newest < self._newest:
            log.error("the feed is older than it was: a new epoch has begun", count=self._newest - newest)
            self._name, self._newest = secrets.token_hex(8), newest
        if not self._is_looked_at or newest > self._newest:
            self._newest = max(newest, self._newest)
            self._keep()
        self._is_looked_at = True
        return self._name

    def _keep(self) -> None:
        if self._path is None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside = self._path.with_suffix(".new")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump({"epoch": self._name, "newest": self._newest}, file)
        beside.replace(self._path)
