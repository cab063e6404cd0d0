"""How long functions and modules are, and which are too long to be read at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from statistics import median

from scripts.shape.sources import Source, docstring_lines_of

LONGEST_FUNCTION, LONGEST_MODULE = 40, 250


def function_lengths(sources: Iterable[Source]) -> list[int]:
    """Return the lines of each function without its docstring."""
    functions = (function for source in sources for function in source.functions())
    return [(each.end_lineno or each.lineno) - each.lineno + 1 - len(docstring_lines_of(each)) for each in functions]


def module_lengths(sources: Iterable[Source]) -> list[int]:
    """Return the lines of each module that holds any, blank lines and comments counted."""
    return [lines for source in sources if (lines := len(source.text.splitlines()))]


def spread(lengths: Sequence[int]) -> str:
    """Return the median, the 90th percentile and the greatest of lengths."""
    in_order = sorted(lengths)
    return f"{median(in_order):.0f} / {in_order[len(in_order) * 9 // 10]} / {in_order[-1]}"


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
