"""What holds of every test: it states its rule and looks at what came of it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.paths import ROOT

TESTS = sorted(
    str(path.relative_to(ROOT)) for path in ROOT.glob("tests/**/test_*.py") if "node_modules" not in path.parts
)
LOOKS = {"expect", "fail", "raises"}  # what looks, of Playwright and pytest; names of unittest and NumPy begin "assert"
type Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """The functions of a module of tests by name; methods too."""

    functions: dict[str, Function]

    @classmethod
    def of(cls, source: str) -> Module:
        """Return the functions of a module's source."""
        nodes = ast.walk(ast.parse(source))
        return cls({node.name: node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)})

    def of_this_module(self) -> Iterator[Function]:
        """Give the tests."""
        return (function for name, function in self.functions.items() if name.startswith("test_"))

    def looks(self, function: Function, asked: frozenset[str] = frozenset()) -> bool:
        """Say whether a function asserts something, itself or by a helper of the module."""
        if any(isinstance(node, ast.Assert) for node in ast.walk(function)):
            return True
        called = called_in(function) - asked
        if called & LOOKS or any(name.startswith("assert") for name in called):
            return True
        return any(self.looks(self.functions[name], asked | called) for name in called & self.functions.keys())


def called_in(function: Function) -> set[str]:
    """Return the last names of what a function calls."""
    calls = (node.func for node in ast.walk(function) if isinstance(node, ast.Call))
    return {
        call.id if isinstance(call, ast.Name) else call.attr
        for call in calls
        if isinstance(call, ast.Name | ast.Attribute)
    }


@pytest.mark.parametrize("path", TESTS)
def test_every_test_looks_at_something(path: str) -> None:
    """A test that asserts nothing passes whatever the code does."""
    module = Module.of((ROOT / path).read_text(encoding="utf-8"))
    assert [test.name for test in module.of_this_module() if not module.looks(test)] == []


@pytest.mark.parametrize("path", TESTS)
def test_every_test_states_its_rule(path: str) -> None:
    """A sentence beside each test says what is so, not what ought to be."""
    rules = {test.name: ast.get_docstring(test) or "" for test in Module.of((ROOT / path).read_text()).of_this_module()}
    assert [name for name, rule in rules.items() if not rule or "should" in rule.casefold().split()] == []


@pytest.mark.parametrize(
    ("source", "looks"),
    [
        ("def test_it():\n    run()", False),
        ("def test_it():\n    check()\ndef check():\n    run()", False),
        ("def test_it():\n    check()\ndef check():\n    check()", False),
        ("def test_it():\n    assert run()", True),
        ("def test_it():\n    check()\ndef check():\n    assert run()", True),
        ("def test_it(self):\n    self.assertEqual(run(), 1)", True),
        ("def test_it():\n    with pytest.raises(ValueError):\n        run()", True),
    ],
)
def test_a_test_that_looks_at_nothing_is_noticed(source: str, looks: bool) -> None:
    """The check itself can fail."""
    module = Module.of(source)
    assert [module.looks(test) for test in module.of_this_module()] == [looks]
