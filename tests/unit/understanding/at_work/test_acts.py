"""What somebody does to a child, in plain words of an account."""

from __future__ import annotations

import pytest

from bot.understanding.at_work.acts import GRAVE, acts_in

GRAVE_WORDS = [
    "kissed a girl",
    "he touches him on the leg",
    "she sat on his lap",
    "gives them vodka",
    "said it is our secret",
    "has her on his own every week",
    "lets men in to see her",
    "asked her for pics",
    "locks the hall",
    "goes in her bedroom",
    "he did it to me",
    "has girls stay behind after class",
]
HARMLESS_WORDS = [
    "cooks our lunch",
    "was late for work",
    "parks on the yellow lines",
    "charged me too much",
    "sets a lot of homework",
    "sold me a cold pie",
]


@pytest.mark.parametrize("words", GRAVE_WORDS)
def test_a_grave_act_says_enough_alone(words: str) -> None:
    """Whoever else is spoken of."""
    assert GRAVE.first(words) is not None


@pytest.mark.parametrize("words", HARMLESS_WORDS)
def test_a_matter_of_service_is_no_act(words: str) -> None:
    """A poor driver, cook or teacher harms no child by it."""
    assert acts_in((words,), others=False).first(words) is None


def test_what_the_writer_does_is_nobody_elses() -> None:
    """Who writes may have taken a child home."""
    assert GRAVE.first("i kissed her goodnight") is None


def test_slight_acts_say_enough_together() -> None:
    """One may be part of the work, two are not."""
    one = ("he met one at the gate",)
    two = ("he lets them sit in the office with him", "they wont go back and she cried and was shaking")
    assert not acts_in(one, others=False).several
    assert acts_in(two, others=False).several


@pytest.mark.parametrize(
    "words", ["she was crying and shaking, he lets them in with him", "he met one and she cried in his room"]
)
def test_how_a_child_was_afterwards_counts_only_of_one(words: str) -> None:
    """Where another grown-up is told of, it may be theirs."""
    assert acts_in((words,), others=False).signs
    assert not acts_in((words,), others=True).signs
