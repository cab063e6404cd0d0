"""Plain text: respelt for the grammars, with the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.facts import read_facts
from bot.understanding.facts.as_json import facts_to_json
from bot.understanding.text.keyword_correction import correct_keyword
from bot.understanding.text.normalise import LONGEST, fold, plain


def test_short_forms_and_number_words_are_written_out() -> None:
    """Texting forms become words and number words digits."""
    assert (
        plain("2 lasses abt fourteen last nite n she's twenty five").text == "2 lasses about 14 last night and shes 25"
    )


@pytest.mark.parametrize(
    ("typed", "meant"), [("satruday", "saturday"), ("yestrday", "yesterday"), ("nigth", "night"), ("lsat", "last")]
)
def test_one_slip_is_mended_in_a_word_that_carries_a_fact(typed: str, meant: str) -> None:
    """A letter lost, added, changed or swapped in a day or part of the day costs nothing."""
    assert correct_keyword(typed) == meant


@pytest.mark.parametrize("word", ["while", "mouth", "light", "ground", "father", "back", "greet", "weak"])
def test_a_real_word_stays_what_it_is(word: str) -> None:
    """A word one slip away from a carrier is not taken for it."""
    assert correct_keyword(word) == word


def test_an_owner_is_no_plural() -> None:
    """The apostrophe of an owner goes with its s; that of "he's" goes alone."""
    assert plain("the bloke's car, he's off").text == "the bloke car, hes off"


@given(st.text())
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    """Offsets in the folded text are offsets in the original."""
    assert len(fold(text)) == len(text)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_a_piece_leads_back_into_the_original(text: str, start: int, length: int) -> None:
    """Any piece of plain text points at a stretch of the original, which is never altered."""
    source = plain(text)
    assert source.phrase(start, start + length) in text
    assert source.original == text


@given(st.text())
def test_any_text_gives_facts_in_the_shape_of_the_interface(text: str) -> None:
    """Every key is present whatever is typed."""
    keys = ["vehicles", "when", "ages", "postcodes", "phones", "handles", "counts", "places"]
    assert list(facts_to_json(read_facts(text))) == keys


def test_a_very_long_text_is_read_to_a_stated_length() -> None:
    """A plate within the length that is read is found, however much follows."""
    (vehicle,) = read_facts("reg LV19 KJN " + "and so on " * 20_000).vehicles
    assert vehicle.vrm == "LV19KJN"
    assert LONGEST >= 5_000
