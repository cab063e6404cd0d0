"""The word lists of lexicon/, read strictly and once: `lexicon()` is the only way to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

from bot.guidance.reader import KnowledgeError, Reader
from bot.paths import LEXICON
from bot.understanding.text.lexicon_records import Lexicon

__all__ = ["Lexicon", "LexiconError", "lexicon", "load_lexicon"]


class LexiconError(KnowledgeError):
    """Every fault of lexicon/ at once."""


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the product's word lists, read at the first call; raises LexiconError."""
    return load_lexicon(LEXICON)


def load_lexicon(root: Path) -> Lexicon:
    """Return the word lists of a folder; raises LexiconError with every fault: file, path, remedy."""
    reader = Reader(root)
    records: dict[str, Any] = {name: _record(reader, name, kind) for name, kind in get_type_hints(Lexicon).items()}
    _unread(reader)
    if reader.faults:
        raise LexiconError(reader.faults)
    return Lexicon(**records)


def _record(reader: Reader, name: str, kind: Any) -> Any:
    file = f"{name}.yml"
    content = reader.read(file)
    for path, problem in _untidy(content):
        reader.fault(file, path, problem, "write it once, without blanks around it")
    return None if content is None else reader.build(kind, content, file)


def _untidy(content: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the entries of word lists that are empty, padded or written twice."""
    if isinstance(content, dict):
        for key, part in content.items():
            yield from _untidy(part, f"{path}.{key}" if path else str(key))
    elif isinstance(content, list):
        words = Counter(word for word in content if isinstance(word, str))
        yield from ((path, f"{word!r} is empty or padded") for word in words if not word or word != word.strip())
        yield from ((path, f"{word!r} is there twice") for word, count in words.items() if count > 1)
        for number, part in enumerate(content):
            yield from _untidy(part, f"{path}.{number}")


def _unread(reader: Reader) -> None:
    known = {f"{field.name}.yml" for field in fields(Lexicon)}
    for file in reader.files("."):
        if file not in known:
            reader.fault(file, "", "no code reads this file", "remove it or add its record to lexicon_records.py")
