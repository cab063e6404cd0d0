"""The engine's own tests, which need its own Python: run once there, reported one by one here."""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterator

import pytest

from bot.paths import ROOT


def written() -> Iterator[str]:
    """Yield the name of every test under tests/engine, read without importing what only the engine's Python has."""
    for path in sorted((ROOT / "tests/engine").rglob("test_*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for case in (node for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)):
            names = (node.name for node in case.body if isinstance(node, ast.FunctionDef))
            yield from (f"{module}.{case.name}.{name}" for name in names if name.startswith("test_"))


NAMES = tuple(written())


@pytest.fixture(scope="module")
def traces() -> dict[str, str]:
    """Return what failed in each test of the engine, nothing for one that passed."""
    command = [str(ROOT / ".venv-engine/bin/python"), "-m", "tests.engine"]
    finished = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert finished.returncode == 0, finished.stderr[-3000:]
    return json.loads(finished.stdout)  # type: ignore[no-any-return]


@pytest.mark.parametrize("name", NAMES)
def test_a_test_of_the_engine_passes(traces: dict[str, str], name: str) -> None:
    """It ran in the engine's environment, and nothing failed."""
    assert traces.get(name, "it did not run") == ""


def test_nothing_else_failed(traces: dict[str, str]) -> None:
    """Every test that ran is reported above, and no module failed to load."""
    assert {name: trace for name, trace in traces.items() if name not in NAMES} == {}
