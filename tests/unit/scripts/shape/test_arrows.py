"""Arrows between rooms are read from the imports, circles and arrows upward are seen."""

from __future__ import annotations

from pathlib import Path

from scripts.shape.arrows import arrows, circles, floors, room_of, upward
from tests.unit.scripts.shape.helpers import source

FLOORS = """
[importlinter:contract:layers]
name = x
type = layers
layers =
    bot.run
    actions : bot.feed
    bot.db
"""


def test_rooms_are_packages_and_corridors_are_opened() -> None:
    """What stands in `bot.understanding` is a room of its own, what stands in `bot.feed` is not."""
    assert room_of("bot.feed.api") == "bot.feed"
    assert room_of("bot.understanding.danger.recognition") == "bot.understanding.danger"
    assert room_of("bot.understanding.facts.times.clock") == "bot.understanding.facts.times"


def test_an_arrow_is_drawn_from_who_imports_to_what_is_imported() -> None:
    """Imports of a module and of a name in it are the same arrow; libraries and one's own room are none."""
    sources = [
        source("from bot.db import engine\nfrom bot.feed import store\nimport json", "bot/feed/api.py"),
        source("", "bot/feed/store.py"),
        source("", "bot/db.py"),
    ]

    assert arrows(sources) == {("bot.feed", "bot.db"): 1}


def test_a_circle_is_named() -> None:
    """Two rooms that import each other are a circle, a line of them is none."""
    assert circles([("a", "b"), ("b", "c")]) == []
    assert len(circles([("a", "b"), ("b", "c"), ("c", "a")])) == 1


def test_an_arrow_to_a_higher_floor_is_named(tmp_path: Path) -> None:
    """The floors are those of the import contract; a room inside a room is on its floor."""
    contract = tmp_path / ".importlinter"
    contract.write_text(FLOORS)

    shown = upward([("bot.db", "bot.feed"), ("bot.run.cli", "bot.db"), ("bot.feed", "bot.run.cli")], floors(contract))

    assert shown == ["bot.db -> bot.feed", "bot.feed -> bot.run.cli"]
