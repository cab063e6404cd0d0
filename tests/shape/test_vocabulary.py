"""One name for one thing, and no name that says nothing: the vocabulary of the product, held over the syntax tree."""

from __future__ import annotations

import pytest

from bot.paths import ROOT
from scripts.shape.names import repeated_classes, repeated_modules, vague_names
from scripts.shape.sources import PRODUCT, TOOLS, Source, read_sources


@pytest.fixture(scope="module")
def product() -> list[Source]:
    """Every source file of the product."""
    return read_sources(ROOT, *PRODUCT)


def test_no_class_name_stands_for_two_things(product: list[Source]) -> None:
    """Who searches for a class finds one."""
    assert list(repeated_classes(product)) == []


def test_no_module_name_stands_for_two_things(product: list[Source]) -> None:
    """But for model, tables, store, api and app, which each room may have."""
    assert list(repeated_modules(product)) == []


def test_no_name_says_nothing(product: list[Source]) -> None:
    """`told`, `found`, `said`, `known`, `kept`, `one` and `made` name nothing that outlives its line."""
    assert list(vague_names([*product, *read_sources(ROOT, *TOOLS)])) == []
