"""Cyclomatic complexity with boolean operators and the conditions of comprehensions counted.

What a test asserts is what it looks at, not a way to branch: in tests `assert` counts for nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from scripts.shape.sources import Function, Source

MOST = 10
_BRANCHES = (
    ast.If,
    ast.For,
    ast.AsyncFor,
    ast.While,
    ast.ExceptHandler,
    ast.IfExp,
    ast.Assert,
    ast.match_case,
)


def complexity(function: Function, *, asserts: bool = True) -> int:
    """Return one more than the ways to branch; functions inside count for themselves and for the outer one."""
    counted = (node for node in ast.walk(function) if asserts or not isinstance(node, ast.Assert))
    return 1 + sum(_branches(node) for node in counted)


def _branches(node: ast.AST) -> int:
    if isinstance(node, _BRANCHES):
        return 1
    if isinstance(node, ast.BoolOp):
        return len(node.values) - 1
    return 1 + len(node.ifs) if isinstance(node, ast.comprehension) else 0


def too_complex(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each function that branches more than it may."""
    for source in sources:
        for function in source.functions():
            if (count := complexity(function, asserts=source.path.parts[0] != "tests")) > MOST:
                yield f"{source.path}:{function.lineno} {function.name} {count}"
