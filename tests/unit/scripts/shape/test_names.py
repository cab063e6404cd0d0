"""One name for one thing, and no name that says nothing."""

from __future__ import annotations

import pytest

from scripts.shape.names import repeated_classes, repeated_modules, vague_names
from tests.unit.scripts.shape.helpers import source


def test_a_class_name_stands_for_one_thing() -> None:
    """The same name in two rooms is named with both places."""
    twice = [source("class Case: ...", "bot/feed/a.py"), source("class Case: ...", "bot/concerns/b.py")]

    assert list(repeated_classes(twice)) == ["Case: bot/feed/a.py:1, bot/concerns/b.py:1"]


def test_a_module_name_stands_for_one_thing_but_for_those_every_room_has() -> None:
    """`store` may stand in every room, `reading` may not."""
    paths = ("bot/feed/store.py", "bot/inbox/store.py", "bot/feed/reading.py", "bot/inbox/reading.py")

    assert list(repeated_modules([source("", path) for path in paths])) == [
        "reading: bot/feed/reading.py, bot/inbox/reading.py"
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("def work(told): ...", "parameter told"),
        ("class A:\n    kept: int", "field kept"),
        ("def work():\n    found = 1\n    return found", "value found"),
        ("def work():\n    for one in []:\n        print(one)", "value one"),
        ("def work():\n    with open('x') as made:\n        made.read()", "value made"),
    ],
)
def test_a_name_that_says_nothing_is_named(text: str, shown: str) -> None:
    """Parameters, fields and values that outlive their line have names that say what they are."""
    assert [line.partition(" ")[2] for line in vague_names([source(text)])] == [shown]


@pytest.mark.parametrize("text", ["def work(a):\n    return [one for one in a]", "def work():\n    return lambda: 1"])
def test_a_name_that_ends_with_its_line_is_free(text: str) -> None:
    """In a comprehension everything is seen at once."""
    assert list(vague_names([source(text)])) == []
