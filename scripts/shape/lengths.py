"""Functions and modules that are too long to be read at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from scripts.shape.sources import Source

LONGEST_FUNCTION, LONGEST_MODULE = 40, 250


def long_functions(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each function that is longer than it may be, from its `def` to its last line."""
    for source in sources:
        for function in source.functions():
            if (lines := (function.end_lineno or function.lineno) - function.lineno + 1) > LONGEST_FUNCTION:
                yield f"{source.path}:{function.lineno} {function.name} {lines}"


def long_modules(sources: Iterable[Source]) -> Iterator[str]:
    """Yield each module that is longer than it may be, blank lines and comments counted."""
    for source in sources:
        if (lines := len(source.text.splitlines())) > LONGEST_MODULE:
            yield f"{source.path} {lines}"
