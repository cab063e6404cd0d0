"""Whether every public class and function says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

from scripts.shape.sources import Function, Source

Named = ast.ClassDef | Function


def public_names(source: Source) -> Iterator[Named]:
    """Yield each class and function, methods too, whose name begins with no underscore."""
    nodes = (node for node in ast.walk(source.tree) if isinstance(node, Named))
    return (node for node in nodes if not node.name.startswith("_"))


def count_public(sources: Iterable[Source]) -> int:
    """Return how many public names there are."""
    return sum(1 for source in sources for _ in public_names(source))


def undocumented(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each public name without a docstring."""
    for source in sources:
        for node in public_names(source):
            if ast.get_docstring(node) is None:
                yield f"{source.path}:{node.lineno} {node.name}"
