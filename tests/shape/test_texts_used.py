"""Every text that the code asks for exists, so that nobody meets a gap in the middle of a conversation."""

from __future__ import annotations

import re

from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.paths import ROOT

NAMED = re.compile(r"[\"'](utter_\w+)[\"']")
BEGUN = re.compile(r"f[\"'](utter_\w+)\{")
CODE = sorted(path for room in ("bot", "actions") for path in (ROOT / room).rglob("*.py"))


def asked(pattern: re.Pattern[str]) -> set[str]:
    """Return what matches in the code of the app."""
    return {found for path in CODE for found in pattern.findall(path.read_text(encoding="utf-8"))}


def test_every_named_text_exists(texts: Texts) -> None:
    """A key written in the code is written in data/responses."""
    named = {name for name in asked(NAMED) if not name.endswith("_")}
    assert named
    assert sorted(name for name in named if not texts.has(name)) == []


def test_every_family_of_texts_exists(texts: Texts) -> None:
    """A key that the code completes by itself has at least one text that begins so."""
    begun = asked(BEGUN)
    assert begun
    assert sorted(name for name in begun if not any(key.startswith(name) for key in texts.all_keys())) == []


def test_a_sectors_own_wording_names_a_sector(texts: Texts, knowledge: Knowledge) -> None:
    """What stands behind the double underscore is one of the eight sectors, and the plain text exists too."""
    own = [key.split("__", 1) for key in texts.all_keys() if "__" in key]
    assert [key for key, sector in own if sector not in knowledge.sectors or not texts.has(key)] == []
