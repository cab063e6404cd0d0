"""Whether every function is typed, and where everything that can go wrong is caught at once."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from scripts.shape.sources import Function, Source

BROAD = frozenset({"Exception", "BaseException"})


def is_typed(function: Function) -> bool:
    """Return whether the result and every parameter but `self` and `cls` have a type."""
    given = function.args
    parameters = [*given.posonlyargs, *given.args, *given.kwonlyargs, *filter(None, (given.vararg, given.kwarg))]
    typed = all(parameter.annotation or parameter.arg in {"self", "cls"} for parameter in parameters)
    return typed and function.returns is not None


def untyped(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each function without types."""
    for source in sources:
        yield from (f"{source.path}:{each.lineno} {each.name}" for each in source.functions() if not is_typed(each))


def broad_excepts(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each `except` that catches everything."""
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
                yield f"{source.path}:{node.lineno}"


def _is_broad(caught: ast.expr | None) -> bool:
    types = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return any(each is None or (isinstance(each, ast.Name) and each.id in BROAD) for each in types)
