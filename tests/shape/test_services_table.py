"""The table for whoever checks what the services need names tests and code that are there."""

from __future__ import annotations

import re

import pytest

from bot.paths import ROOT

TABLE = (ROOT / "docs/decisions/services.md").read_text(encoding="utf-8")
TESTS = sorted(set(re.findall(r"`((?:unit|integration|stack|browser)/[\w/]+\.py)(?:::(\w+))?`", TABLE)))
CODE = sorted(set(re.findall(r"`((?:bot|examples|knowledge|data|tests)/[\w./]+)`", TABLE)))


@pytest.mark.parametrize(("path", "name"), TESTS, ids=lambda word: word)
def test_a_test_that_is_named_is_there(path: str, name: str) -> None:
    """One that was renamed is found."""
    text = (ROOT / "tests" / path).read_text(encoding="utf-8")
    assert not name or re.search(rf"^\s*(?:async )?def {name}\(", text, re.MULTILINE)


@pytest.mark.parametrize("path", CODE)
def test_a_place_that_is_named_is_there(path: str) -> None:
    """Files and folders of the project."""
    assert (ROOT / path).exists()
