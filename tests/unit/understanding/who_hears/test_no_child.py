"""Whether a child is in it, in so many words, and who has died."""

from __future__ import annotations

import pytest

from bot.understanding.who_hears.no_child import (
    denies_children,
    is_watched_undressing,
    names_child_in_another_language,
    says_none,
)
from bot.understanding.who_hears.said_dead import is_said_dead

DENIES = [
    "Not kids this. Two women",
    "definitely a grown woman not a kid",
    "all adults",
    "there are no children in it",
    "no children involved, it was Friday night about 11",
    "no kids here, four women, about 9 in the morning",
]
DENIES_NOT = [
    "no kids of his own, a girl of 12",
    "no kids in the room but a girl came out",
    "a girl of 14",
    "no kids he said, she was about 15 though",
    "a man of 40",
]
NONE = ["none", "no kids", "none, never seen any kids", "no all adults", "nobody under 18", "no kids at all"]
SOME = ["no, just the girl", "two girls", "one", "not sure", "a boy"]
FOREIGN = [
    "ek larki thi 14 saal ki",
    "o fata de 14 ani",
    "dziewczynka 13 lat",
    "una nina de 13 anos",
    "uma menina com ele",
]
ENGLISH = ["he was kind to her", "Nina came in", "at the school fete", "that kind of man", "junge came up in the song"]
DEAD = ["he died in 2009", "hes dead now", "I went to his funeral", "he has since died", "long dead"]
ALIVE = ["my mum died and I can say it", "my phone is dead slow", "the man is about 40"]
WATCHED = ["holds his phone under the cubicle wall", "a lens through the gap", "filming in the showers"]
NOT_WATCHED = ["he was on his phone in the cafe", "parents film the gala", "a shower of rain"]


@pytest.mark.parametrize("text", DENIES)
def test_who_says_that_no_child_is_in_it_denies_one(text: str) -> None:
    """In a statement, in many wordings."""
    assert denies_children(text)


@pytest.mark.parametrize("text", DENIES_NOT)
def test_a_child_named_besides_is_never_denied(text: str) -> None:
    """Nor does a man without children deny one."""
    assert not denies_children(text)


@pytest.mark.parametrize("text", NONE)
def test_an_answer_of_none_is_none(text: str) -> None:
    """To whether there were children."""
    assert says_none(text)


@pytest.mark.parametrize("text", SOME)
def test_an_answer_that_names_one_is_not_none(text: str) -> None:
    """Also behind a "no"."""
    assert not says_none(text)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_child_is_read_in_other_languages(text: str) -> None:
    """As typed without signs."""
    assert names_child_in_another_language(text)


@pytest.mark.parametrize("text", ENGLISH)
def test_an_english_word_is_no_foreign_child(text: str) -> None:
    """Nor is a name."""
    assert not names_child_in_another_language(text)


@pytest.mark.parametrize("text", DEAD)
def test_who_has_died_is_said_in_many_ways(text: str) -> None:
    """Of the one who is told of."""
    assert is_said_dead(text)


@pytest.mark.parametrize("text", ALIVE)
def test_the_death_of_another_is_not_theirs(text: str) -> None:
    """A mother's, a phone's."""
    assert not is_said_dead(text)


@pytest.mark.parametrize("text", WATCHED)
def test_a_camera_where_people_change_is_read(text: str) -> None:
    """Whoever saw it."""
    assert is_watched_undressing(text)


@pytest.mark.parametrize("text", NOT_WATCHED)
def test_a_phone_elsewhere_is_none(text: str) -> None:
    """Most phones harm nobody."""
    assert not is_watched_undressing(text)
