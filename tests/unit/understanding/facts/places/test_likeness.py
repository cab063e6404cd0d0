"""How alike typed words and words of names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.facts.places.likeness import SimilarWords, likeness, sounds

WORDS = SimilarWords(["hollin", "carrick", "northmere", "orphelia", "fell", "park", "tern", "jr"])


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("holin", "hollin"),
        ("hollln", "hollin"),
        ("carick", "carrick"),
        ("norhtmere", "northmere"),
        ("nothmre", "northmere"),
        ("ohpelia", "orphelia"),
        ("orfelia", "orphelia"),
        ("parks", "park"),
        ("trn", "tern"),
    ],
)
def test_a_slip_or_a_spelling_by_ear_leads_to_the_word(typed: str, word: str) -> None:
    """One slip in a short word, two in a long one, or the same sound: the word is the likeliest."""
    assert WORDS.similar(typed)[0][0] == word


@pytest.mark.parametrize("typed", ["bell", "dark", "nearer", "jt", "f", "", "carpet", "rocking"])
def test_another_word_is_no_slip(typed: str) -> None:
    """A wrong first letter of a short word, or too many slips, make another word; two letters bear none."""
    assert WORDS.similar(typed) == ()


@pytest.mark.parametrize(
    ("word", "other", "score"),
    [
        ("park", "parks", 0.95),
        ("orphelia", "orfelia", 0.88),
        ("the", "tre", 0.75),
        ("bus", "bis", 0.75),
        ("bus", "but", 0),
    ],
)
def test_likeness_tells_kinds_of_slip_apart(word: str, other: str, score: float) -> None:
    """A plural is nearly the word, a sound less so; of three letters only the middle one may be wrong."""
    assert likeness(word, other) == score


@pytest.mark.parametrize(
    ("word", "other"),
    [("phone", "fone"), ("knight", "night"), ("carrick", "carik"), ("wharf", "warf"), ("berry", "bery")],
)
def test_words_that_sound_alike_are_one_sound(word: str, other: str) -> None:
    """Doubled letters and letters that sound the same make no difference to the ear."""
    assert sounds(word) == sounds(other)


@given(
    st.text(alphabet="abcdelmnorst", min_size=3, max_size=12), st.text(alphabet="abcdelmnorst", min_size=3, max_size=12)
)
def test_likeness_is_a_share(word: str, other: str) -> None:
    """Whatever is typed, likeness lies between 0 and 1."""
    assert 0 <= likeness(word, other) <= 1
