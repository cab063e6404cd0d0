"""Of which of several children a sentence tells a circumstance, and lines that end a name."""

from __future__ import annotations

import pytest

from bot.understanding.children_told_apart import OneChild, of_each_child
from bot.understanding.facts.people.once.stretches import with_lines
from bot.understanding.text.normalise import plain

AVA = OneChild(("Ava Thorne",), "female", ((14, 14),))
NED = OneChild(("Ned",), "male", ((11, 11),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ava is in foster care and Ned isnt.", {0: {"looked_after"}}),
        ("Ned is deaf. Ava isnt.", {1: {"send_or_communication"}}),
        ("The 11 year old is autistic.", {1: {"send_or_communication"}}),
        ("Ava and Ned are both in care.", {0: {"looked_after"}, 1: {"looked_after"}}),
        ("In foster care, that is Ned.", {1: {"looked_after"}}),
        ("In foster care.", {}),
        ("It rained all day.", {}),
    ],
)
def test_the_child_is_named_before_or_is_the_only_one_named(text: str, expected: dict[int, set[str]]) -> None:
    """A name or an age before the words counts; without one nobody guesses."""
    assert {child: set(fields) for child, fields in of_each_child(text, (AVA, NED)).items()} == expected


def test_a_line_ends_where_only_a_space_stands_for_it() -> None:
    """Plain text keeps its length, and the end of a line is one."""
    source = plain("another bloke turned up, Gary\nthe lad was crying")

    assert with_lines(source).split("\n")[1] == "the lad was crying"
    assert len(with_lines(source)) == len(source.text)
