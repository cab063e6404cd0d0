"""Telephone numbers that were spoken."""

import pytest

from bot.understanding.text.spoken_numbers import spoken, spoken_phones


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("oh seven seven double oh nine oh oh one two three", "07700900123"),
        ("zero seven seven zero zero nine hundred one two three", "07700900123"),
        ("call oh one six three two nine six oh one two three", "01632960123"),
    ],
)
def test_a_number_in_words_is_read(text: str, number: str) -> None:
    """Figures, doubles and hundreds become the digits that were meant."""
    assert [run.value for run in spoken_phones(text)] == [number]


@pytest.mark.parametrize("text", ["two men and three girls", "oh no", "seven seven", "0 7 7 0 0 9 0 0 1 2 3", ""])
def test_what_is_no_telephone_number_in_words_is_left(text: str) -> None:
    """Counts of people and numbers in figures are read elsewhere."""
    assert list(spoken_phones(text)) == []


@pytest.mark.parametrize(
    ("text", "value"), [("alpha bravo two one", "AB21"), ("treble seven", "777"), ("twenty one kilo", "21K")]
)
def test_letters_and_figures_are_told_one_by_one(text: str, value: str) -> None:
    """A ten takes the unit behind it."""
    assert [run.value for run in spoken(text)] == [value]
