"""The source files that are measured, each parsed once."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

PRODUCT = ("bot", "actions", "engine", "shared_text", "examples")
TOOLS = ("scripts", "bench", "evaluation")
TESTS = ("tests",)
_NO_CODE = frozenset(
    {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
)
_ORDER = re.compile(r"#\s*(?:noqa|type:|pragma|fmt:|!)")
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Source:
    """One Python file; `path` is relative to the root."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The file's syntax tree."""
        return ast.parse(self.text, str(self.path))

    @property
    def module(self) -> str:
        """The dotted name under which the file is imported."""
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    def functions(self) -> Iterator[Function]:
        """Yield every function and method, nested ones too."""
        return (node for node in ast.walk(self.tree) if isinstance(node, Function))

    def comments(self) -> int:
        """Return how many comments there are; orders to a tool are none."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        return sum(token.type == tokenize.COMMENT and not _ORDER.match(token.string) for token in tokens)

    def code_lines(self) -> int:
        """Return how many lines hold code: no blank line, no comment, no docstring."""
        tokens = tokenize.generate_tokens(io.StringIO(self.text).readline)
        lines = {line for token in tokens if token.type not in _NO_CODE for line in _lines_of(token)}
        return len(lines - self.docstring_lines())

    def docstring_lines(self) -> set[int]:
        """Return the lines that hold docstrings."""
        return {line for node in ast.walk(self.tree) for line in docstring_lines_of(node)}


def docstring_lines_of(node: ast.AST) -> set[int]:
    """Return the lines of the docstring of a module, class or function; none for anything else."""
    strings = (statement.value for statement in _first_statement(node))
    return {line for string in strings for line in range(string.lineno, (string.end_lineno or string.lineno) + 1)}


def _lines_of(token: tokenize.TokenInfo) -> range:
    return range(token.start[0], token.end[0] + 1)


def _first_statement(node: ast.AST) -> list[ast.Expr]:
    if not isinstance(node, ast.Module | ast.ClassDef | Function) or ast.get_docstring(node) is None:
        return []
    return [statement for statement in node.body[:1] if isinstance(statement, ast.Expr)]


def read_sources(root: Path, *folders: str) -> list[Source]:
    """Return every Python file under the named folders of a root."""
    paths = (path for folder in folders for path in sorted((root / folder).rglob("*.py")))
    return [
        Source(path.relative_to(root), path.read_text("utf-8")) for path in paths if "node_modules" not in path.parts
    ]
