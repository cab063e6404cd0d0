"""What holds of patterns in Python: a quantifier is a quantifier also where the pattern is an f-string."""

from __future__ import annotations

import ast

import pytest

from bot.paths import ROOT

MODULES = sorted(
    str(path.relative_to(ROOT)) for room in ("bot", "engine", "shared_text") for path in ROOT.glob(f"{room}/**/*.py")
)


def swallowed(source: str) -> list[str]:
    """Return what stands in single braces of f-strings and is a number: `{1,2}` there is a tuple, no quantifier."""
    values = (part.value for part in ast.walk(ast.parse(source)) if isinstance(part, ast.FormattedValue))
    return [ast.unparse(value) for value in values if isinstance(value, ast.Tuple | ast.Constant)]


def test_no_quantifier_is_swallowed_by_an_f_string() -> None:
    """Such a pattern matches nothing, and no error says so."""
    found_in = {path: swallowed((ROOT / path).read_text(encoding="utf-8")) for path in MODULES}
    assert {path: parts for path, parts in found_in.items() if parts} == {}


@pytest.mark.parametrize(
    ("source", "parts"), [('rf"[0-9]{1,2}"', ["(1, 2)"]), ('rf"[0-9]{2}"', ["2"]), ('rf"[0-9]{{1,2}}{word}"', [])]
)
def test_a_swallowed_quantifier_is_noticed(source: str, parts: list[str]) -> None:
    """The check itself can fail."""
    assert swallowed(source) == parts
