"""Slips in the words that facts hang on."""

import pytest

from bot.understanding.text.keyword_correction import correct_keyword, expected_after, keywords, misspelt
from bot.understanding.text.lexicons.lexicon import lexicon


@pytest.mark.parametrize(
    ("typed", "expected", "meant"),
    [
        ("gril", "", "girl"),
        ("wensday", "", "wensday"),
        ("thrusday", "", "thursday"),
        ("septmeber", "", "september"),
        ("yesterdya", "", "yesterday"),
        ("teh", "", "the"),
        ("annd", "", "and"),
        ("mna", "person", "man"),
        ("agi", "ago", "ago"),
        ("agi", "", "agi"),
        ("nigth", "time", "night"),
        ("wkite", "", "white"),
    ],
)
def test_what_the_word_before_lets_expect_decides(typed: str, expected: str, meant: str) -> None:
    """A short word is read as a keyword only where one is expected or its letters are the same."""
    assert correct_keyword(typed, expected) == meant


@pytest.mark.parametrize("word", ["greeny", "landy", "vape", "qx", "ñight", "reds", "fourteenish"])
def test_another_word_stays(word: str) -> None:
    """A form of its own, a listed word and what is near nothing are no slips."""
    assert correct_keyword(word) == word


@pytest.mark.parametrize(
    ("word", "kind"),
    [("two", "person"), ("14", "person"), ("last", "time"), ("weeks", "ago"), ("van", ""), ("every", "time")],
)
def test_a_word_lets_expect_the_next(word: str, kind: str) -> None:
    """After a number comes a person, after "last" a time."""
    assert expected_after(word) == kind


@pytest.mark.parametrize(
    ("word", "odd"), [("gril", True), ("girl", False), ("abt", False), ("twentyish", False), ("lada", False)]
)
def test_a_word_in_no_list_may_be_a_slip(word: str, odd: bool) -> None:
    """Keywords, short forms and words that stay are spelt as meant."""
    assert misspelt(word) is odd


def test_the_words_that_are_expected_are_keywords() -> None:
    """A list of the lexicon that named another word would do nothing."""
    listed = lexicon().keywords

    assert {*listed.people, *listed.times, *listed.function_words} <= keywords()
