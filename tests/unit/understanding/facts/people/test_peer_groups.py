"""Groups of young people that go by a name."""

from __future__ import annotations

import pytest

from bot.understanding.facts import read_persons
from bot.understanding.peer_groups import peer_groups


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("she was with two of the Marsh Lane lot", "Marsh Lane lot", "with two of the Marsh Lane lot"),
        ("the Foxhall boys made her send it", "Foxhall boys", "the Foxhall boys"),
        ("lads from the Eastfield crew hang round", "Eastfield crew", "lads from the Eastfield crew"),
        ("hes running for the marsh estate lot", "marsh estate lot", "the marsh estate lot"),
        ("them Tarn Road lads again", "Tarn Road lads", "them Tarn Road lads"),
        ("the Reece lot were outside", "Reece lot", "the Reece lot"),
    ],
)
def test_a_group_that_goes_by_a_name_is_read_with_the_words_that_tell_of_it(text: str, name: str, words: str) -> None:
    """How many of them and who was with them is kept as told."""
    (group,) = peer_groups(text)

    assert (group.name, group.words) == (name, words)


@pytest.mark.parametrize(
    "text",
    [
        "before the darts lot come in",
        "the whole lot of them",
        "the Year 9 girls were there",
        "the Saturday boys do the washing up",
        "the Polish lads in the flat upstairs",
        "the Manor School girls get on here",
        "the other lot came later",
        "a lot of boys",
    ],
)
def test_pupils_days_and_peoples_are_no_group_of_that_kind(text: str) -> None:
    """Only what a group goes by is its name."""
    assert not list(peer_groups(text))


def test_a_groups_name_is_nobodys() -> None:
    """ "The Reece lot" is no child named Reece."""
    assert not [person for person in read_persons("the Reece lot were with a girl of 14") if person.name]
