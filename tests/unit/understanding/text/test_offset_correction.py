"""A corrected text and the way back to what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.text import correct_text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("a gril in a wihte van", "a girl in a white van"),
        ("Gril of 14", "Girl of 14"),
        ("a manw ith a bag", "a man with a bag"),
        ("in schools kirt", "in school skirt"),
        ("reg ends Gril", "reg ends Gril"),
        ("reg ab12 gil", "reg ab12 gil"),
        ("he is called gil", "he is called gil"),
        ("MNA from the club", "MNA from the club"),
        ("met Mna at the shop", "met Mna at the shop"),
        ("gril@home.example", "gril@home.example"),
        ("two weeks agi", "two weeks ago"),
    ],
)
def test_slips_are_corrected_and_names_and_marks_stay(typed: str, text: str) -> None:
    """What may be a name, an abbreviation, an address or letters of a mark is never altered."""
    assert correct_text(typed).text == text


@given(st.text(alphabet="abgilmnrt .,A12", max_size=40))
def test_every_offset_leads_back_into_the_original(typed: str) -> None:
    """Offsets rise with the text and end where it ends."""
    corrected = correct_text(typed)
    backs = [corrected.back(offset) for offset in range(len(corrected.text) + 1)]

    assert corrected.original == typed
    assert backs == sorted(backs)
    assert all(0 <= back <= len(typed) for back in backs)


def test_a_corrected_word_begins_where_it_was_typed() -> None:
    """Evidence quotes the writer's own spelling."""
    corrected = correct_text("the gril ran")

    assert corrected.back(corrected.text.index("girl")) == 4
    assert corrected.back(corrected.text.index("ran")) == 9
