"""How long a text takes and how much memory, as `sightline understand --stats` says."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from bot.paths import ROOT
from evaluation.held_sets import cases, sets_of


def understanding_stats() -> dict[str, Any]:
    """Return milliseconds a text and megabytes over every held text of recognition."""
    held = [case for name in sets_of("recognition") for case in cases(f"recognition_{name}")]
    lines = [json.dumps({"text": case["text"], "sector": case["sector"]}) for case in held]
    command = [sys.executable, "-m", "bot.run.cli", "understand", "--stats"]
    run = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=True, cwd=ROOT)
    stats: dict[str, Any] = json.loads(run.stderr.splitlines()[-1])
    return stats
