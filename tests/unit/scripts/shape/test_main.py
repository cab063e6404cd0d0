"""The table names what is past its bound."""

from __future__ import annotations

from pathlib import Path

from scripts.shape.__main__ import files_a_folder, one_broad_except
from scripts.shape.tested import coverage
from tests.unit.scripts.shape.helpers import source


def test_a_folder_with_more_than_fifteen_modules_is_past_its_bound() -> None:
    """`__init__` is the folder itself and does not count."""
    modules = [source("", f"bot/room/module{number}.py") for number in range(16)]

    assert files_a_folder(modules).past == ("bot/room: 16",)
    assert files_a_folder([*modules[1:], source("", "bot/room/__init__.py")]).past == ()


def test_a_process_catches_everything_once() -> None:
    """At its outermost loop; a second place is named with the first."""
    broad = source("try: ...\nexcept Exception: ...")

    assert one_broad_except("app", [broad]).past == ()
    assert len(one_broad_except("app", [broad, broad]).past) == 2


def test_tests_count_for_the_room_whose_tree_they_mirror(tmp_path: Path) -> None:
    """Lines of tables stand beside lines of tests."""
    (tmp_path / "tests/cases/facts").mkdir(parents=True)
    (tmp_path / "tests/cases/facts/ages.yml").write_text("# cases\n- a\n\n- b\n")
    tests = [source("a = 1\nb = 2\n", "tests/unit/feed/test_api.py")]
    rooms = coverage(
        tmp_path, [source("x = 1\n", "bot/feed/api.py"), source("y = 1\n", "bot/understanding/a.py")], tests
    )

    assert {room.room: (room.tests, room.share) for room in rooms} == {
        "bot.feed": (2, 2.0),
        "bot.understanding": (2, 2.0),
    }
