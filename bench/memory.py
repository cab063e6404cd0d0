"""What a running stack weighs, each process by its share (PSS) so that nothing counts twice, and what it worked."""

from __future__ import annotations

import os
import re
from pathlib import Path

NAMES = {
    ".venv-engine": "engine",
    "bench.profiled": "app",
    "bot.run.serve": "app",
    "examples.receivers": "receivers",
}


def tree(pid: int) -> list[int]:
    """Return a process and all that it started."""
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    below = [int(child) for task in tasks for child in task.read_text().split()]
    return [pid, *(one for child in below for one in tree(child))]


def kilobytes(pid: int, name: str) -> int:
    """Return a figure of smaps_rollup: Pss or Rss."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    match = re.search(rf"^{name}:\s+(\d+) kB", rollup, re.MULTILINE)
    return int(match[1]) if match else 0


def named(pid: int) -> str:
    """Return which part of the stack a process is."""
    command = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    return next((name for mark, name in NAMES.items() if mark in command), "supervisor")


def processor_ms(pid: int) -> float:
    """Return the processor time that a process has used, in milliseconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def busy_ms(pid: int) -> float:
    """Return the same to the microsecond, for a single turn; threads that have ended are not counted."""
    threads = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e6


def processor_by_part(pid: int) -> dict[str, float]:
    """Return the processor time of each part of the stack that a process has started, in milliseconds."""
    parts: dict[str, float] = {}
    for process in tree(pid):
        parts[named(process)] = parts.get(named(process), 0.0) + processor_ms(process)
    return parts


def weigh(pid: int) -> dict[str, float]:
    """Return megabytes (PSS) by part of the stack, and `total` and `total_rss`."""
    parts: dict[str, float] = {}
    pids = tree(pid)
    for process in pids:
        name = named(process)
        parts[name] = parts.get(name, 0.0) + kilobytes(process, "Pss") / 1024
    parts["total"] = sum(parts.values())
    parts["total_rss"] = sum(kilobytes(one, "Rss") for one in pids) / 1024
    return {name: round(value, 1) for name, value in parts.items()}
