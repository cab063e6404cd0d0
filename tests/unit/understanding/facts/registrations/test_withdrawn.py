"""Registration marks that their writer takes back, and those that only look like it."""

import pytest

from bot.understanding.facts import Registration
from bot.understanding.facts.registrations.withdrawn import without_withdrawn


def left(text: str, *values: str) -> list[str]:
    """Return which of the marks of a text stand."""
    marks = [Registration(value, (text.index(value), text.index(value) + len(value))) for value in values]
    return [registration.value for registration in without_withdrawn(text, marks)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WK16LTX no sorry WL16LTX", ["WL16LTX"]),
        ("WK16LTX, actually WL16LTX", ["WL16LTX"]),
        ("WK16LTX *WL16LTX", ["WL16LTX"]),
        ("WK16LTX, scrap that, make that WL16LTX", ["WL16LTX"]),
        ("WK16LTX or WL16LTX", ["WK16LTX"]),
        ("WK16LTX, maybe WL16LTX", ["WK16LTX"]),
        ("WK16LTX and WL16LTX", ["WK16LTX", "WL16LTX"]),
        ("not WK16LTX but WL16LTX", ["WL16LTX"]),
        ("WK16LTX not WL16LTX", ["WK16LTX"]),
        ("misread it as WK16LTX it was WL16LTX", ["WL16LTX"]),
        (
            "WK16LTX no sorry it was not there at all that day but much later on there was WL16LTX",
            ["WK16LTX", "WL16LTX"],
        ),
    ],
)
def test_a_correction_leaves_the_mark_that_was_meant(text: str, expected: list[str]) -> None:
    """The mark taken back goes, a second guess goes, two marks told as two stay."""
    assert left(text, "WK16LTX", "WL16LTX") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WK16LTX no sorry BD51HMG", ["BD51HMG"]),  # nothing else between
        ("WK16LTX no sorry the other van was BD51HMG", ["WK16LTX", "BD51HMG"]),
        ("WK16LTX or BD51HMG", ["WK16LTX"]),
        ("not WK16LTX but BD51HMG", ["WK16LTX", "BD51HMG"]),
    ],
)
def test_a_mark_unlike_the_next_is_taken_back_only_in_so_many_words(text: str, expected: list[str]) -> None:
    """Marks that differ in more than two characters are two vehicles' unless nothing but a correction parts them."""
    assert left(text, "WK16LTX", "BD51HMG") == expected
