"""Where the tests' own files are; the project's are in `bot.paths`."""

from __future__ import annotations

from bot.paths import ROOT

CASES = ROOT / "tests" / "cases"
HELD = CASES / "held"
CONVERSATIONS = CASES / "conversations"
