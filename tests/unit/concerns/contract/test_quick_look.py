"""The quick look at a document against the published schemas."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from bot.concerns.contract import examples, schema, schemas
from bot.concerns.contract.quick_look import Fits, quick_look

OTHERS: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    1,
    2.0,
    1.5,
    "",
    "2026-11-30",
    "2026-13-41",
    "x" * 5_001,
    [],
    ["a", "a"],
    [1, True],
    {},
    {"a": 1},
)
EXAMPLES = [(kind, name) for kind in ("good", "bad", "odd") for name in examples(kind)]


@cache
def judges() -> tuple[Fits, Fits]:
    """Return the quick look and the library's own."""
    return quick_look(schema()), Draft202012Validator(schema(), format_checker=FormatChecker()).is_valid


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Give every key of every object and every place of every list, with what holds it."""
    for key in list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
        yield value, key
        yield from places(value[key])


def spoilt(document: Any, start: int) -> Iterator[Any]:
    """Give the document with each of its parts put in turn: away, and one of the other values in its place."""
    document = copy.deepcopy(document)
    for number, (holder, key) in enumerate(list(places(document)), start):
        before = holder[key]
        for other in (OTHERS[number % len(OTHERS)], OTHERS[(number + 5) % len(OTHERS)]):
            holder[key] = other
            yield document
        if isinstance(holder, dict):
            del holder[key]
            yield document
            holder["unheard_of"] = before
            yield document
            del holder["unheard_of"]
        holder[key] = before


@pytest.mark.parametrize(("kind", "name"), EXAMPLES)
def test_the_quick_look_says_what_the_library_says(kind: str, name: str) -> None:
    """An example, and the same with any part of it gone, strange or of another kind, fits for both or for neither."""
    quick, library = judges()
    document = examples(kind)[name]
    assert quick(document) == library(document)
    for number, one in enumerate(spoilt(document, len(name))):
        if kind == "good" and number % 8 == len(name) % 8:  # all ten together have each kind of fault many times
            assert quick(one) == library(one)


@pytest.mark.parametrize("name", schemas())
def test_the_quick_look_reads_all_that_is_published(name: str) -> None:
    """A published schema has no keyword that is left to the library."""
    assert not hasattr(quick_look(schema(name)), "__self__")


@pytest.mark.parametrize(
    "part", [{"patternProperties": {"^a": False}}, {"$ref": "#/properties/a"}, {"prefixItems": []}]
)
def test_what_is_not_read_is_left_to_the_library(part: dict[str, Any]) -> None:
    """A keyword that the quick look does not know is judged by the library."""
    promised = {"properties": {"a": {"type": "string"}}, **part}
    assert quick_look(promised)({"a": "a"}) == Draft202012Validator(promised).is_valid({"a": "a"})


def test_numbers_are_not_truths() -> None:
    """In a list of codes 1 is 1.0 and is not true."""
    fits = quick_look({"enum": [1, "one", None]})
    assert [fits(value) for value in (1, 1.0, True, "one", None, False)] == [True, True, False, True, True, False]
