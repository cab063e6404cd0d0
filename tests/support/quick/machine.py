"""What the tests ask of the machine: files in memory where there is room, and one handler of interrupts."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from pathlib import Path
from types import FrameType

IN_MEMORY = Path("/dev/shm")
ROOM = 3 * 2**30  # bytes; a whole run leaves about 0.4 GB when it fails, and the databases of a stack grow


def write_into_memory() -> None:
    """Put the folders of tests into memory: every commit of SQLite waits for the disk, milliseconds at a time.

    Whoever sets TMPDIR has chosen; the workers of a run and the processes of a stack are given what is set here.
    """
    if "TMPDIR" in os.environ or not _has_room(IN_MEMORY):
        return
    os.environ["TMPDIR"] = str(IN_MEMORY)
    tempfile.tempdir = None  # asked again


def _has_room(folder: Path) -> bool:
    return folder.is_dir() and os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= ROOM


def keep_one_handler_of_interrupts() -> None:
    """Stand in for Python's own handler, so that asyncio sets none of its own around each test and fixture.

    Setting one makes Python write out the task with all that it returned, a whole world of knowledge each time.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        signal.default_int_handler(number, frame)

    signal.signal(signal.SIGINT, interrupt)
