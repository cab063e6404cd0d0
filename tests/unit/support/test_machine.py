"""The tests wait for no disk, and the product for nothing less than the disk."""

from __future__ import annotations

import os
import signal
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.db import Database
from bot.paths import ROOT
from tests.conftest import LONG_FILES
from tests.support.quick import machine

FULL = 2  # how SQLite answers for synchronous=FULL


async def test_a_commit_of_the_product_is_on_the_disk(database: Database) -> None:
    """No report is lost when the power fails: the tests are quick by where their files lie, not by a weaker promise."""
    if database.url.startswith("postgresql"):
        return
    async with database.reading() as session:
        assert await session.scalar(text("PRAGMA synchronous")) == FULL


@pytest.mark.parametrize(("chosen", "room", "expected"), [("", 0, "memory"), ("mine", 0, "mine"), ("", 2**60, "")])
def test_folders_lie_in_memory_where_there_is_room_and_nobody_chose(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, chosen: str, room: int, expected: str
) -> None:
    """A small machine and whoever sets TMPDIR keep their own."""
    monkeypatch.setattr(machine, "IN_MEMORY", tmp_path / "memory")
    monkeypatch.setattr(machine, "ROOM", room)
    monkeypatch.setattr(tempfile, "tempdir", None)
    (tmp_path / "memory").mkdir()
    monkeypatch.setattr(os, "environ", {"TMPDIR": chosen} if chosen else {})

    machine.write_into_memory()

    assert os.environ.get("TMPDIR", "").endswith(expected)


def test_an_interrupt_ends_the_tests() -> None:
    """Ctrl-C still stops a run."""
    before = signal.getsignal(signal.SIGINT)
    machine.keep_one_handler_of_interrupts()
    try:
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("path", LONG_FILES)
def test_every_file_that_begins_early_is_there(path: str) -> None:
    """A file that was renamed would begin late unseen."""
    assert (ROOT / path).exists()
