"""Untyped functions and excepts that catch everything are seen."""

from __future__ import annotations

import pytest

from scripts.shape.types_and_errors import broad_excepts, untyped
from tests.unit.scripts.shape.helpers import source


@pytest.mark.parametrize("text", ["def f(a: int): ...", "def f(a) -> None: ...", "def f(*a) -> None: ..."])
def test_a_function_without_types_is_named(text: str) -> None:
    """Every parameter and the result have a type."""
    assert list(untyped([source(text)])) == ["bot/room/module.py:1 f"]


def test_a_method_needs_no_type_for_itself() -> None:
    """`self` and `cls` are typed by where they stand."""
    assert list(untyped([source("class A:\n    def f(self, a: int) -> None: ...")])) == []


@pytest.mark.parametrize(
    ("caught", "broad"), [("", 1), (" Exception", 1), (" (OSError, BaseException)", 1), (" OSError", 0)]
)
def test_an_except_of_everything_is_broad(caught: str, broad: int) -> None:
    """A bare except and one of Exception hide what nobody thought of."""
    assert len(list(broad_excepts([source(f"try: ...\nexcept{caught}: ...")]))) == broad
