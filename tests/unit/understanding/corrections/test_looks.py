"""Looks are put right word by word."""

from __future__ import annotations

from typing import Any

import pytest

from bot.understanding.corrections.looks import look_of_another_kind, looks_in, mended_look, names_a_look
from tests.unit.understanding.cases import cases

NO_LOOKS = ["a blue car", "three of them", "he ran off", "to the Crown", "he said so", ""]


@pytest.mark.parametrize("case", cases("looks"), ids=lambda case: f"{case['old']} > {case['new']}")
def test_what_was_wrong_gives_way_and_the_rest_stays(case: dict[str, Any]) -> None:
    """Nothing changes where the wrong word is told of nothing, or of two things."""
    assert mended_look(case["told"], case["old"], case["new"]) == case.get("right")


@pytest.mark.parametrize("words", NO_LOOKS)
def test_words_that_tell_anything_else_are_no_looks(words: str) -> None:
    """A place, a number or a car beside it is no look."""
    assert looks_in(words) == []
    assert not names_a_look(words)


@pytest.mark.parametrize(("words", "names"), [("the hoodie was blue", True), ("he was tall", True), ("blue", False)])
def test_a_bare_colour_names_no_look(words: str, names: bool) -> None:
    """A vehicle may have it as well."""
    assert names_a_look(words) is names


KINDS = [
    ("in a green coat, with a scar", "the coat was brown", "in a brown coat, with a scar"),
    ("in a green coat", "the coat was orange", "in an orange coat"),
    ("in a green coat", "a green coat", None),
    ("in a green coat, green trainers", "the cap was red", None),
    ("in a coat", "the coat was brown", None),
    ("in a green coat", "it was brown", None),
    ("in a green coat, in a red coat", "the coat was brown", None),
    ("with a scar, in a blue cap", "his cap was white", "with a scar, in a white cap"),
    ("in a black hoodie, black trainers", "the trainers were grey", "in a black hoodie, grey trainers"),
    ("in a black hoodie", "the man was kind", None),
    ("", "the coat was brown", None),
    ("in a navy tracksuit", "tracksuit was grey", "in a grey tracksuit"),
    ("in a white shirt, in a black tie", "the shirt was pink", "in a pink shirt, in a black tie"),
    ("had a red cap", "the cap was the red one", None),
]


@pytest.mark.parametrize(("description", "new", "right"), KINDS)
def test_a_thing_of_another_kind_puts_that_thing_right(description: str, new: str, right: str | None) -> None:
    """Only what was told of, of one kind and of another than now; a bare colour is of nothing in particular."""
    assert look_of_another_kind(description, new) == right
