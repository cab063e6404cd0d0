"""Branches are counted as the house counts them."""

from __future__ import annotations

import pytest

from scripts.shape.complexity import complexity, too_complex
from tests.unit.scripts.shape.helpers import source


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("return 1", 1),
        ("return a and b or c", 3),
        ("return [x for x in a if x if not b]", 4),
        ("return a if b else c", 2),
        ("for x in a:\n        if x: return x", 3),
        ("try: a()\n    except OSError: b()\n    assert c", 3),
        ("match a:\n        case 1: pass\n        case _: pass", 3),
    ],
)
def test_each_way_to_branch_counts_once(body: str, count: int) -> None:
    """Boolean operators and the conditions of comprehensions are branches too."""
    function = next(source(f"def work(a, b, c):\n    {body}\n").functions())

    assert complexity(function) == count


def test_a_function_past_the_bound_is_named_with_its_line() -> None:
    """Eleven are too many, ten are not."""
    text = "def calm(a):\n    return {}\n\ndef wild(a):\n    return {}\n".format(
        " and ".join("a" * 10), " and ".join("a" * 11)
    )

    assert list(too_complex([source(text)])) == ["bot/room/module.py:4 wild 11"]


def test_what_a_test_asserts_is_no_branch() -> None:
    """A test that looks at many things is not complicated for that."""
    text = "def test_much():\n" + "    assert a\n" * 12

    assert list(too_complex([source(text, "tests/unit/test_much.py")])) == []
    assert len(list(too_complex([source(text)]))) == 1
