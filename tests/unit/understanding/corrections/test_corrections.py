"""What puts a fact right is told from what tells more."""

from __future__ import annotations

import pytest

from bot.understanding.corrections import Earlier, corrections, words_beside

PUT_RIGHT = [
    ("oh it wasnt tuesday it was wednesday night", "when", "tuesday", "wednesday night"),
    ("sorry it was not yesterday, it was on Monday", "when", "yesterday", "on Monday"),
    ("not last week, on Sunday", "when", "last week", "on Sunday"),
    ("i meant saturday", "when", "", "saturday"),
    ("oh wait, it was thursday not friday", "when", "friday", "thursday"),
    ("wait, it was 9pm not 11pm", "when", "11pm", "9pm"),
    ("they got off at Perch Road not Gull Street", "where", "Gull Street", "they got off at Perch Road"),
    ("nearly, he dropped her at Tern Close", "where", "", "he dropped her at Tern Close"),
    ("the plate ended KLN not KLM", "vehicle", "KLM", "the plate ended KLN"),
    ("the reg was KX21 ABC not KX21 ABD", "vehicle", "KX21 ABD", "the reg was KX21 ABC"),
    ("sorry i meant the blue car", "vehicle", "", "the blue car"),
    ("actually she is more like 13, not 16", "children", "16", "she is more like 13"),
    ("he was about 40 not 30", "adults", "30", "he was about 40"),
    ("its Robbie not Bobby", "name", "Bobby", "Robbie"),
    ("i meant the other one", None, "", "i meant the other one"),
]
TELLS = [
    "an uncle, not seen",
    "not met him myself",
    "no name, just a tattoo",
    "she was not well and crying",
    "he would not let her talk",
    "at home, mum does not know",
    "about 15, not sure",
    "sorry I was driving so I only saw the back",
    "actually there were two of them",
    "two lads about 25 not from round here",
    "silver corsa, not sure of the reg",
    "15 or 16",
    "last night about 11",
    "",
]


@pytest.mark.parametrize(("text", "field", "old", "new"), PUT_RIGHT)
def test_the_field_the_old_and_the_new_words_are_read(text: str, field: str | None, old: str, new: str) -> None:
    """The field is the one that the new words hold a fact of."""
    (item,) = corrections(text)
    assert (item.field, item.old, item.new) == (field, old, new)


@pytest.mark.parametrize(
    ("text", "fields", "news"),
    [
        ("room 9 not 6 and it was Friday night not Monday", ["where", "when"], ["room 9", "Friday night"]),
        ("oh and sorry the car was green not blue and Tuesday not Thursday", ["vehicle", "when"], ["green", "Tuesday"]),
        ("he was 40 not 50, and the girl 13 not 15", ["adults", "children"], ["40", "13"]),
    ],
)
def test_two_that_are_joined_are_both_put_right(text: str, fields: list[str], news: list[str]) -> None:
    """ "X not Y and Z not W" puts two facts right, whatever joins them."""
    read = corrections(text)

    assert [item.field for item in read] == fields
    assert all(new in item.new and " not " not in item.new for item, new in zip(read, news, strict=True))


def test_one_message_may_put_two_facts_right() -> None:
    """Each clause counts by itself."""
    read = corrections("it was friday night not last night and the plate ended PDE not PDF")
    assert [(item.field, item.old) for item in read] == [("when", "last night"), ("vehicle", "PDF")]


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("three of them not two. the yard behind the Co-op", "the yard behind the Co-op"),
        ("outside Gull Arcade. sorry, three of them not two", "outside Gull Arcade"),
        ("it was friday not thursday and she had a bag", "she had a bag"),
        ("three of them not two", ""),
    ],
)
def test_what_stands_beside_a_correction_is_told_apart(text: str, beside: str) -> None:
    """The rest of the words may answer the question that is open."""
    assert words_beside(text, corrections(text, earlier=Earlier(words="two of them on thursday"))) == beside


@pytest.mark.parametrize("text", TELLS)
def test_what_tells_more_corrects_nothing(text: str) -> None:
    """A "not" alone puts nothing right."""
    assert corrections(text) == ()
