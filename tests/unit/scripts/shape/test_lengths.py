"""What is too long to be read at once is named."""

from __future__ import annotations

from scripts.shape.lengths import (
    LONGEST_FUNCTION,
    LONGEST_MODULE,
    function_lengths,
    long_functions,
    long_modules,
    module_lengths,
    spread,
)
from tests.unit.scripts.shape.helpers import source


def test_a_function_past_the_bound_is_named_with_its_line_and_length() -> None:
    """As long as the bound is short enough, one line more is not; the line of `def` counts."""
    fits, past = ("def {}():\n" + "    work()\n" * (LONGEST_FUNCTION - extra) for extra in (1, 0))

    named = list(long_functions([source(fits.format("fits") + past.format("past"))]))

    assert named == [f"bot/room/module.py:{LONGEST_FUNCTION + 1} past {LONGEST_FUNCTION + 1}"]


def test_a_module_past_the_bound_is_named_with_its_length() -> None:
    """Blank lines and comments are lines too."""
    fits, past = source("# why\n" * LONGEST_MODULE), source("\n" * (LONGEST_MODULE + 1))

    assert list(long_modules([fits, past])) == [f"bot/room/module.py {LONGEST_MODULE + 1}"]


def test_the_length_of_a_function_is_without_its_docstring() -> None:
    """What a function is said to be takes nobody longer to follow."""
    text = 'def f() -> None:\n    """Do it.\n\n    Twice.\n    """\n    work()\n    work()'

    assert function_lengths([source(text)]) == [3]


def test_an_empty_module_has_no_length() -> None:
    """An empty `__init__` would make every median smaller."""
    assert module_lengths([source(""), source("a = 1\n\nb = 2\n")]) == [3]


def test_the_spread_is_median_p90_and_greatest() -> None:
    """One long function among many short ones moves neither of the first two."""
    assert spread([*range(1, 10), 100]) == "6 / 100 / 100"
    assert spread([5] * 20 + [60]) == "5 / 5 / 60"
