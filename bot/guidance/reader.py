"""Read the YAML of knowledge/ into records, collecting every fault instead of stopping at the first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

import yaml
from pydantic import TypeAdapter, ValidationError

REMEDIES = {
    "missing": "add it",
    "unexpected_keyword_argument": "remove it or correct its name",
    "literal_error": "use one of the values that are named",
    "string_type": "put the value in quotes",
}


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: in which file, where in it, and how to mend it."""

    file: str
    path: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """One line for the person who mends it."""
        return f"{self.file}: {self.path or 'file'}: {self.problem} -> {self.remedy}"


class KnowledgeError(Exception):
    """Every fault of knowledge/ at once."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@dataclass
class Reader:
    """Reads below one root; `faults` fills up while it reads."""

    root: Path
    faults: list[Fault] = field(default_factory=list)

    def fault(self, file: str, path: str, problem: str, remedy: str) -> None:
        """Note a fault with its file, the path in it and what to mend; reading goes on."""
        self.faults.append(Fault(file, path, problem, remedy))

    def files(self, folder: str) -> list[str]:
        """Return the YAML files of a folder, relative to the root, in order."""
        return [str(path.relative_to(self.root)) for path in sorted((self.root / folder).glob("*.yml"))]

    def read(self, file: str) -> Any:
        """Return what a file holds; None, with a fault, when it cannot be read."""
        try:
            text = (self.root / file).read_text(encoding="utf-8")
            return yaml.load(text, Loader=yaml.CSafeLoader)
        except FileNotFoundError:
            self.fault(file, "", "the file is missing", "add it")
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            self.fault(file, "", f"not YAML: {' '.join(str(error).split())}", "mend the YAML at that line")
        return None

    def build[T](self, kind: type[T], content: Any, file: str, path: str = "") -> T | None:
        """Return the record; None, with a fault for each wrong value, when it does not fit."""
        try:
            built: T = _adapter(cast(Any, kind)).validate_python(content, extra="forbid")
        except ValidationError as error:
            for wrong in error.errors(include_url=False):
                where = ".".join(str(part) for part in (path, *wrong["loc"]) if part != "")
                self.fault(file, where, wrong["msg"], REMEDIES.get(wrong["type"], "correct the value"))
            return None
        return built

    def rows(self, file: str, key: str) -> list[Any]:
        """Return the list below a key; a fault when the file is no mapping with that list alone."""
        content = self.read(file)
        rows = content.get(key) if isinstance(content, Mapping) else None
        if isinstance(rows, list):
            return rows
        if content is not None:
            self.fault(file, key, "a list is expected here", f"write `{key}:` and its items below it")
        return []


def strings(value: Any, path: str = "") -> Iterable[tuple[str, str]]:
    """Yield every string of a YAML value with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from strings(part, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from strings(part, f"{path}.{number}" if path else str(number))


def refused_host(text: str, refused: frozenset[str]) -> str | None:
    """Return the refused site that a text names by URL, or None; subdomains count."""
    for word in text.split():
        if "://" not in word:
            continue
        host = (urlsplit(word.strip("<>(){}[],;'\"")).hostname or "").rstrip(".")
        match = next((site for site in refused if host == site or host.endswith("." + site)), None)
        if match:
            return match
    return None
