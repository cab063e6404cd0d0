"""Names that stand for two things, and names that say nothing."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator

from scripts.shape.sources import Function, Source

VAGUE = frozenset({"told", "found", "said", "known", "kept", "one", "made"})
MAY_REPEAT = frozenset({"model", "tables", "store", "api", "app", "__init__", "__main__"})
Assignment = ast.Assign | ast.For | ast.AsyncFor | ast.With | ast.AsyncWith | ast.NamedExpr


def repeated_classes(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each class name that stands for two things."""
    places = defaultdict(list)
    for source in sources:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.ClassDef):
                places[node.name].append(f"{source.path}:{node.lineno}")
    return _repeated(places)


def repeated_modules(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each module name that stands for two things; every room may have its model, tables, store, api and app."""
    places = defaultdict(list)
    for source in sources:
        if source.path.stem not in MAY_REPEAT:
            places[source.path.stem].append(str(source.path))
    return _repeated(places)


def _repeated(places: dict[str, list[str]]) -> Iterator[str]:
    return (f"{name}: {', '.join(where)}" for name, where in places.items() if len(where) > 1)


def vague_names(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each parameter, field and value that outlives its line and whose name says nothing."""
    for source in sources:
        names = set(_parameters_and_fields(source.tree)) | {
            name for function in source.functions() for name in _values(function)
        }
        yield from (f"{source.path}:{line} {kind} {name}" for line, kind, name in sorted(names) if name in VAGUE)


def _parameters_and_fields(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            yield node.lineno, "parameter", node.arg
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.lineno, "field", node.target.id


def _values(function: Function) -> Iterator[tuple[int, str, str]]:
    targets = (target for node in ast.walk(function) if isinstance(node, Assignment) for target in _targets(node))
    for target in targets:
        for name in ast.walk(target):
            if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store):
                yield name.lineno, "value", name.id


def _targets(node: Assignment) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        return node.targets
    if isinstance(node, ast.With | ast.AsyncWith):
        return [item.optional_vars for item in node.items if item.optional_vars]
    return [node.target]
