"""The word lists of lexicon/, read strictly and once: `lexicon()` is the only way to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any, get_type_hints

from bot.guidance.reader import KnowledgeError, Reader
from bot.paths import LEXICON
from bot.understanding.text.lexicons.danger_records import DangerExclusions, DangerProportion, DangerSigns
from bot.understanding.text.lexicons.lexicon_records import ChildWords, EarlierReport, Lexicon, Trades
from bot.understanding.text.lexicons.phrase_notation import Lists, NotationError, check_phrase
from bot.understanding.text.lexicons.routing_records import NothingToReport, RoutingWords, Works

__all__ = ["Lexicon", "LexiconError", "lexicon", "load_lexicon"]


PHRASE_LISTS = (
    DangerExclusions,
    DangerProportion,
    RoutingWords,
    Works,
    NothingToReport,
    ChildWords,
    EarlierReport,
)  # each field but `lists` is a list of phrases


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
    for name, record in records.items():
        if isinstance(record, DangerSigns):
            _check_signs(reader, f"{name}.yml", record)
        elif isinstance(record, PHRASE_LISTS):
            _check_phrase_lists(reader, f"{name}.yml", record)
        elif isinstance(record, Trades):
            for trade, phrases in record.own.items():
                _check_phrases(reader, f"{name}.yml", f"own.{trade}", phrases, record.lists)
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
    if isinstance(content, list):
        yield from ((path, problem) for problem in _untidy_words(content))
    parts = content.items() if isinstance(content, dict) else enumerate(content) if isinstance(content, list) else ()
    for key, part in parts:
        yield from _untidy(part, f"{path}.{key}" if path else str(key))


def _untidy_words(entries: list[Any]) -> Iterator[str]:
    words = Counter(entry for entry in entries if isinstance(entry, str))
    yield from (f"{word!r} is empty or padded" for word in words if not word or word != word.strip())
    yield from (f"{word!r} is there twice" for word, count in words.items() if count > 1)


def _unread(reader: Reader) -> None:
    read = {f"{field.name}.yml" for field in fields(Lexicon)}
    for file in reader.files("."):
        if file not in read:
            reader.fault(file, "", "no code reads this file", "remove it or add its record to lexicon_records.py")


def _check_signs(reader: Reader, file: str, listed: DangerSigns) -> None:
    ids = Counter(sign.id for sign in listed.signs)
    for sign in listed.signs:
        if ids[sign.id] > 1:
            reader.fault(file, sign.id, "this id is used twice", "give one of them another id")
        if bool(sign.phrases) == bool(sign.all_of):
            reader.fault(file, sign.id, "either phrases or all_of says the sign", "write one of the two")
        _check_phrases(reader, file, f"{sign.id}.phrases", sign.phrases, listed.lists)
        for group, phrases in sign.all_of.items():
            _check_phrases(reader, file, f"{sign.id}.all_of.{group}", phrases, listed.lists)


def _check_phrase_lists(reader: Reader, file: str, listed: Any) -> None:
    for kind in fields(listed):
        if kind.name != "lists":
            _check_phrases(reader, file, kind.name, getattr(listed, kind.name), listed.lists)


def _check_phrases(reader: Reader, file: str, path: str, phrases: Iterable[str], lists: Lists) -> None:
    for phrase in phrases:
        try:
            check_phrase(phrase, lists)
        except NotationError as problem:
            reader.fault(file, path, str(problem), "see how a phrase is written, at the head of danger_signs.yml")
