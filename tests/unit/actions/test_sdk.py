"""Rasa's SDK is read without the server that it brings."""

from __future__ import annotations

import subprocess
import sys

from bot.paths import ROOT

LOOK = "import sys, actions.app; print('sanic' in sys.modules); import sanic; print(sanic.Sanic.__module__)"


def test_the_actions_bring_no_second_server_into_the_app() -> None:
    """It is not imported with the SDK, and whoever asks for it later gets the real one."""
    run = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True, cwd=ROOT)

    assert run.stdout.split() == ["False", "sanic.app"]
