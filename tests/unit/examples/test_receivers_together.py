"""The demo receivers in one process: each at its port, all ended by one signal."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import httpx2
import pytest

from bot.paths import ROOT
from examples.receivers import TEMPLATES
from tests.support.stack import free_ports

WITHIN = 60.0  # seconds on a busy machine


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    """Return a folder with a secret of each receiver."""
    folder = tmp_path / "keys"
    folder.mkdir()
    for role in TEMPLATES:
        (folder / f"receiver_{role}.secret").write_text("whsec_c2VjcmV0")
        (folder / f"asking_{role}.secret").write_text("ask_secret")
    return folder


def is_up(port: int) -> bool:
    """Return whether something answers at a port."""
    try:
        return httpx2.get(f"http://127.0.0.1:{port}/health/live", trust_env=False).is_success
    except httpx2.HTTPError:
        return False


def test_one_process_serves_every_receiver_and_ends_when_told(keys: Path) -> None:
    """Every role answers at its own port with a store of its own; a polite signal ends the process by itself."""
    ports = dict(zip(TEMPLATES, free_ports(len(TEMPLATES)), strict=True))
    command = [sys.executable, "-m", "examples.receivers", "--feed-url", "http://127.0.0.1:9", "--keys", str(keys)]
    process = subprocess.Popen([*command, *(f"{role}={port}" for role, port in ports.items())], cwd=ROOT)
    try:
        end = time.monotonic() + WITHIN
        while not all(map(is_up, ports.values())) and time.monotonic() < end:
            time.sleep(0.1)
        assert all(map(is_up, ports.values()))
        process.terminate()
        assert process.wait(WITHIN) == 0
    finally:
        process.kill()

    assert {path.stem for path in (keys.parent / "receivers").glob("*.db")} == set(TEMPLATES)
