"""An answer to what a child is called holds the name alone, one a child; other words are no name."""

from __future__ import annotations

import pytest

from bot.understanding.answered_names import names_answered

NAMES: list[tuple[str, tuple[str, ...]]] = [
    ("Anya", ("Anya",)),
    ("Bea and Dani, no surname", ("Bea", "Dani")),
    ("I think its Kez", ("Kez",)),
    ("dont know, maybe Tia", ("Tia",)),
    ("kayleigh, not sure of her surname", ("kayleigh",)),
    ("she goes by Lex", ("Lex",)),
    ("first name Ruby thats all i know", ("Ruby",)),
    ("something like Shanaya - not sure how you spell it", ("Shanaya",)),
    ("Ellie, surname Marsh i think", ("Ellie Marsh",)),
    ("Ellie, 14", ("Ellie",)),
    ("Mia or Maya", ("Mia or Maya",)),
    ("yeah Amber Hill", ("Amber Hill",)),
    ("one called Jodie, the other Mo", ("Jodie", "Mo")),
    ("she's in year 9, not sure of name", ()),
    ("a tall girl with a limp", ()),
    ("no idea", ()),
    ("", ()),
]


@pytest.mark.parametrize(("words", "expected"), NAMES)
def test_a_name_is_read_without_the_words_around_it(words: str, expected: tuple[str, ...]) -> None:
    """What is a doubt, a surname that is missing or an age is no part of the name."""
    assert names_answered(words) == expected
