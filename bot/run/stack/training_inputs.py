"""What a model is made from: the hash of its inputs changes when, and only when, another model would come of them."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def digest(root: Path, names: Iterable[str], entry: str | None = None, pins: Iterable[str] = ()) -> str:
    """Return the SHA-256 of the files under the named paths, the modules that `entry` imports and pinned packages."""
    total = hashlib.sha256()
    files = {file for name in names for file in files_of(root / name)}
    for file in sorted(files | set(modules_of(root, entry) if entry else ())):
        total.update(str(file.relative_to(root)).encode() + b"\0" + content(file))
    for line in pinned(root / "requirements" / "app.txt", frozenset(pins)):
        total.update(line.encode())
    return total.hexdigest()


def files_of(path: Path) -> list[Path]:
    """Return a file, or every file in a folder."""
    paths = [path] if path.is_file() else path.rglob("*")
    return [file for file in paths if file.is_file() and "__pycache__" not in file.parts]


def content(file: Path) -> bytes:
    """Return what counts of a file: of a module its syntax, without comments, docstrings and layout."""
    if file.suffix != ".py":
        return file.read_bytes()
    tree = ast.parse(file.read_bytes())
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(
            node, clean=False
        ):
            del node.body[0]
    return ast.dump(tree).encode()


def modules_of(root: Path, entry: str) -> list[Path]:
    """Return the files of the project's modules that an entry module imports, itself and all that they import."""
    waiting, modules = [entry], set[Path]()
    while waiting:
        file = file_of(root, waiting.pop())
        if file and file not in modules:
            modules.add(file)
            waiting += imported(file)
    return sorted(modules)


def file_of(root: Path, module: str) -> Path | None:
    """Return the file of a module of the project, None for any other name."""
    path = root.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def imported(file: Path) -> Iterator[str]:
    """Return every name that a module imports, with the packages above it; some name no module."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        else:
            continue
        yield from (parent for name in names for parent in with_parents(name))


def with_parents(module: str) -> list[str]:
    """Return a module's name and those of the packages that it lies in."""
    parts = module.split(".")
    return [".".join(parts[:size]) for size in range(1, len(parts) + 1)]


def pinned(requirements: Path, packages: frozenset[str]) -> list[str]:
    """Return the lines that pin packages to a version, without their hashes."""
    lines = requirements.read_text("utf-8").splitlines() if packages else []
    return [line.split()[0] for line in lines if line.split("==")[0] in packages]
