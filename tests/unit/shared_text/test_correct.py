"""The corrector of slips: an index of a vocabulary, distances, and the choice among what is near."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from shared_text.correct import Near, Vocabulary, deletes, distance, likeliest, undoubled

WORDS = ("passenger", "taxi", "taxis", "report", "retort", "now", "know")
LETTERS = st.text(alphabet="abcd", max_size=7)


@pytest.mark.parametrize(
    ("typed", "word", "slips"),
    [
        ("taxi", "taxi", 0),
        ("atxi", "taxi", 1),
        ("taxis", "taxi", 1),
        ("taix", "taxi", 1),
        ("tzxi", "taxi", 1),
        ("tzxo", "taxi", 2),
        ("", "no", 2),
        ("t", "taxi", 3),
        ("cab", "taxi", 3),
    ],
)
def test_slips_are_counted(typed: str, word: str, slips: int) -> None:
    """A letter left out, added or changed is one slip, and so is a swap of neighbours; more than two count as three."""
    assert distance(typed, word, 2) == slips


@given(LETTERS, LETTERS, st.integers(1, 2))
def test_the_distance_is_optimal_string_alignment(typed: str, word: str, most: int) -> None:
    """The standard's implementation agrees, up to where counting stops."""
    assert distance(typed, word, most) == min(OSA.distance(typed, word), most + 1)


@given(st.lists(LETTERS, max_size=12), LETTERS, st.integers(1, 2))
def test_the_index_finds_every_word_that_is_near_and_no_other(words: list[str], typed: str, most: int) -> None:
    """Looking at each word would give the same."""
    near = {candidate.word for candidate in Vocabulary(words).near(typed, most)}

    assert near == {word for word in words if OSA.distance(typed, word) <= most}


@pytest.mark.parametrize(
    ("typed", "most", "near"),
    [
        ("repotr", 1, ["report"]),
        ("repotr", 2, ["report", "retort"]),
        ("nkow", 1, ["now", "know"]),
        ("pasenegr", 2, ["passenger"]),
        ("taxa", 1, ["taxi"]),
        ("taxa", 2, ["taxi"]),
    ],
)
def test_the_likeliest_word_comes_first(typed: str, most: int, near: list[str]) -> None:
    """Words stand in the order of the vocabulary, and a short word is borne one slip only."""
    assert [candidate.word for candidate in Vocabulary(WORDS, two_slips_from=6).near(typed, most)] == near


def test_a_word_without_a_price_is_out_and_the_likelier_of_two_equals_is_meant() -> None:
    """The reader's own price decides; nothing is chosen when nothing has one."""
    near = [Near("report", 1, 0), Near("retort", 1, 1), Near("taxi", 1, 2)]

    assert likeliest(near, lambda candidate: candidate.slips) == "report"
    assert likeliest(near, lambda candidate: -candidate.rank) == "taxi"
    assert likeliest(near, lambda candidate: 0.0 if candidate.rank else None) == "retort"
    assert likeliest(near, lambda candidate: None) is None


def test_an_empty_vocabulary_has_nothing_near() -> None:
    """A reader without words leaves everything as it is."""
    assert Vocabulary([]).near("taxi", 2) == []


def test_forms_are_what_is_left_without_letters() -> None:
    """Two words one slip apart share such a form."""
    assert deletes("taxi", 1) == {"taxi", "axi", "txi", "tai", "tax"}
    assert deletes("ab", 2) == {"ab", "a", "b", ""}


def test_a_run_of_one_letter_is_written_once() -> None:
    """A key that was held too long doubles a letter."""
    assert [undoubled(word) for word in ("screeaming", "aab", "")] == ["screaming", "ab", ""]
