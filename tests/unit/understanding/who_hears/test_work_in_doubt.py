"""Where the words leave open as what somebody works whom they are about."""

from __future__ import annotations

import pytest

from bot.understanding.who_hears.work_in_doubt import is_on_the_school_run, is_work_in_doubt
from tests.support.paths import CASES, yaml_of

TOLD: dict[str, list[str]] = yaml_of(CASES / "concerns" / "work_in_doubt.yml")


@pytest.mark.parametrize("text", TOLD["asked"])
def test_a_word_of_work_that_is_nobodys_yet_is_a_doubt(text: str) -> None:
    """A title, a lanyard, "works up at": whose or of which kind it is was not said."""
    assert is_work_in_doubt(text)


@pytest.mark.parametrize("text", TOLD["not_asked"])
def test_what_was_said_or_is_another_s_is_no_doubt(text: str) -> None:
    """The work was told, is the writer's or a helper's, or nobody's whom it is about."""
    assert not is_work_in_doubt(text)


def test_the_longer_account_around_it_changes_nothing() -> None:
    """The doubt is of the sentence that holds the word."""
    ordinary = "I started at ten and it was quiet. We had a wedding in. "
    doubtful = [text for text in TOLD["asked"] if is_work_in_doubt(ordinary + text)]
    certain = [text for text in TOLD["not_asked"] if is_work_in_doubt(ordinary + text)]
    assert (doubtful, certain) == (TOLD["asked"], [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the contract minibus to the special school", True),
        ("he takes them to school in a taxi", True),
        ("he takes them to town in a taxi", False),
    ],
)
def test_transport_to_school_is_spoken_of(text: str, expected: bool) -> None:
    """By its contract, its minibus or the way to school."""
    assert is_on_the_school_run(text) is expected
