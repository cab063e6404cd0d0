"""The set-up names what is missing in one line, and the locks carry hashes but no address."""

from __future__ import annotations

import ctypes.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.paths import ROOT
from bot.printing import NEEDED
from scripts import set_up

ADDRESS = re.compile(r"https?://|file:|index-url|find-links")


@pytest.mark.parametrize("lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda path: path.name)
def test_locks_carry_hashes_and_no_address(lock: Path) -> None:
    """Every pinned package has a hash; no line names an index or a path."""
    text = lock.read_text()

    assert not ADDRESS.search(text)
    assert text.count("==") <= text.count("--hash=sha256:")


def test_a_failing_command_is_one_line() -> None:
    """What a failing command said last is what the operator reads."""
    with pytest.raises(set_up.CannotSetUp, match="failed: no space left"):
        set_up.call("sh", "-c", "echo first >&2; echo no space left >&2; exit 1")


def test_missing_packages_are_named_together(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody who is not root gets the whole list at once and exit status 1."""
    monkeypatch.setattr(set_up, "missing_packages", lambda: ["postgresql", "chromium"])
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["set_up.py", "test"])

    assert set_up.main() == 1

    assert (
        capsys.readouterr().out == "set-up: the tests need these Debian packages: apt-get install postgresql chromium\n"
    )


def test_what_makes_a_pdf_is_named_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """To run, one line names what is missing for PDFs; to test, it is among what is installed."""
    monkeypatch.setattr(ctypes.util, "find_library", lambda _name: None)

    assert set_up.missing_for_pdf()[:3] == list(NEEDED.values())
    assert set(NEEDED.values()) <= set(set_up.missing_packages())
    assert set_up.DRAWS_TEXT == NEEDED


def test_a_bare_rasa_reports_nothing_home(tmp_path: Path) -> None:
    """The engine's environment switches Rasa's telemetry off unless somebody set it."""
    site = tmp_path / "lib" / "python3.10" / "site-packages"
    site.mkdir(parents=True)

    set_up.silence_telemetry(tmp_path)

    show = [sys.executable, "-c", "import os; print(os.environ['RASA_TELEMETRY_ENABLED'])"]
    for given, used in (({}, "false"), ({"RASA_TELEMETRY_ENABLED": "true"}, "true")):
        environment = {"PYTHONPATH": str(site), **given}
        assert subprocess.run(show, env=environment, capture_output=True, text=True, check=True).stdout.strip() == used


def test_no_tracked_file_names_a_registry_or_a_machine_path() -> None:
    """No commit carries a package index or a path of the machine it was made on."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    leak = re.compile(r"--(?:extra-)?index-" + r"url|file:/{3}|(?<![\w.~-])/(?:root|work)/[a-z.]")
    texts = {name: ROOT / name for name in listed.split("\0") if name and not name.endswith((".png", ".gz"))}

    found = [name for name, path in texts.items() if path.is_file() and leak.search(path.read_text(errors="replace"))]

    assert found == []
