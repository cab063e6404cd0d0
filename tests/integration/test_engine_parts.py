"""The engine's own tests, which need its own Python."""

from __future__ import annotations

import subprocess

from bot.paths import ROOT


def test_the_parts_of_the_engine() -> None:
    """Every test under tests/engine passes in the engine's environment."""
    command = [str(ROOT / ".venv-engine/bin/python"), "-m", "unittest", "discover", "-s", "tests/engine", "-t", "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "OK" in done.stderr
