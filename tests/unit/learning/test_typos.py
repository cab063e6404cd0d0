"""Slips of the thumb."""

from __future__ import annotations

from bot.learning.typos import with_typos

TEXT = "the girl in room 214 was crying, and 3 men came at 22:15"


def test_the_same_seed_gives_the_same_slips() -> None:
    """Training twice teaches the same; another seed slips elsewhere."""
    texts = [TEXT] * 20

    assert with_typos(texts, 1) == with_typos(texts, 1)
    assert with_typos(texts, 1) != with_typos(texts, 2)


def test_figures_and_signs_are_never_slipped() -> None:
    """However many letters slip, numbers, spaces and punctuation stay as many as they were."""
    (slipped,) = with_typos([TEXT], 3, share=1.0)

    assert sorted(sign for sign in slipped if not sign.isalpha()) == sorted(sign for sign in TEXT if not sign.isalpha())
    assert slipped != TEXT


def test_no_share_leaves_a_text_alone() -> None:
    """A share of nothing changes no letter."""
    assert with_typos([TEXT, ""], 1, share=0.0) == [TEXT, ""]


def test_the_share_is_that_of_the_letters_that_slip() -> None:
    """About six letters of a hundred slip; half of the slips change how long the text is."""
    (slipped,) = with_typos(["a" * 10_000], 1)

    changed = sum(letter != "a" for letter in slipped)
    assert 100 < changed < 200
    assert abs(len(slipped) - 10_000) < 100
