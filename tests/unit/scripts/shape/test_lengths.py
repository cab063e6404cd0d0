"""What is too long to be read at once is named."""

from __future__ import annotations

from scripts.shape.lengths import LONGEST_FUNCTION, LONGEST_MODULE, long_functions, long_modules
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
