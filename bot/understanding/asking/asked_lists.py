"""The lists of lexicon/asked/: how people ask what knowledge/advice/ answers, read strictly and once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bot.guidance.reader import Reader
from bot.paths import LEXICON
from bot.understanding.text.lexicons.lexicon import LexiconError
from bot.understanding.text.lexicons.phrase_notation import Lists, NotationError, any_of
from bot.understanding.text.lexicons.word_lists import Spellings, Words

FOLDER, SHARED = "asked", "asked/_lists.yml"
_WORD = re.compile(r"[a-z]{5,}")
_REMEDY = "see how a phrase is written, at the head of danger_signs.yml"


@dataclass(frozen=True)
class SharedLists:
    """What every question has in common: how one begins, what stands in front, spellings, and lists by name.

    `within`: words by which a sentence asks wherever they stand; `of_signs` asks what another answer is for;
    `people` are whom an account is about.
    """

    opens: Words
    within: Words
    of_signs: Words
    leads: Words
    people: Words
    spellings: Spellings
    lists: Mapping[str, Words]


@dataclass(frozen=True)
class AskedRow:
    """How one answer is asked for: whole phrases, or something of every group of one list of groups."""

    id: str
    says: Words = ()
    has: tuple[tuple[Words, ...], ...] = ()
    never: Words = ()
    tells_of: tuple[tuple[Words, ...], ...] = ()
    statement: bool = False


Groups = tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class AskedPatterns:
    """A row as patterns."""

    id: str
    says: re.Pattern[str] | None
    has: tuple[Groups, ...]
    never: re.Pattern[str] | None
    tells_of: tuple[Groups, ...]
    statement: bool


@dataclass(frozen=True)
class QuestionLists:
    """All of it, ready to be matched; `words` are those that slips are corrected to."""

    opens: re.Pattern[str]
    within: re.Pattern[str]
    of_signs: re.Pattern[str]
    leads: re.Pattern[str]
    people: re.Pattern[str]
    spellings: Spellings
    rows: tuple[AskedPatterns, ...]
    words: tuple[str, ...]


@lru_cache(maxsize=1)
def asked_lists() -> QuestionLists:
    """Return the product's lists, read at the first call; raises LexiconError."""
    return load_asked(LEXICON)


def load_asked(root: Path) -> QuestionLists:
    """Return the lists of a folder; raises LexiconError with every fault: file, path, remedy."""
    reader = Reader(root)
    shared = reader.build(SharedLists, reader.read(SHARED), SHARED)
    lists: Lists = shared.lists if shared else {}
    rows = [(file, row) for file in reader.files(FOLDER) if file != SHARED for row in _rows(reader, file)]
    built = [_patterns(reader, file, row, lists) for file, row in rows]
    common = [
        _any(reader, SHARED, key, getattr(shared, key, ()), lists)
        for key in ("opens", "within", "of_signs", "leads", "people")
    ]
    if reader.faults or shared is None:
        raise LexiconError(reader.faults)
    words = sorted(set(_WORD.findall(" ".join(_phrases([row for _, row in rows], shared)))))
    opens, within, of_signs, leads, people = common
    return QuestionLists(opens, within, of_signs, leads, people, shared.spellings, tuple(built), tuple(words))


def _rows(reader: Reader, file: str) -> Iterator[AskedRow]:
    for number, content in enumerate(reader.rows(file, "asked")):
        if row := reader.build(AskedRow, content, file, f"asked.{number}"):
            if not (row.says or row.has or row.tells_of):
                reader.fault(file, row.id, "nothing says this question", "write `says`, `has` or `tells_of`")
            yield row


def _patterns(reader: Reader, file: str, row: AskedRow, lists: Lists) -> AskedPatterns:
    def groups(key: str) -> tuple[Groups, ...]:
        return tuple(
            tuple(_any(reader, file, f"{row.id}.{key}", group, lists) for group in option)
            for option in getattr(row, key)
        )

    says = _any(reader, file, f"{row.id}.says", row.says, lists) if row.says else None
    never = _any(reader, file, f"{row.id}.never", row.never, lists) if row.never else None
    return AskedPatterns(row.id, says, groups("has"), never, groups("tells_of"), row.statement)


def _any(reader: Reader, file: str, path: str, phrases: Words, lists: Lists) -> re.Pattern[str]:
    try:
        return any_of(phrases, lists)
    except NotationError as problem:
        reader.fault(file, path, str(problem), _REMEDY)
        return re.compile("(?!)")


def _phrases(rows: list[AskedRow], shared: SharedLists) -> Iterator[str]:
    """Yield every phrase as it is written."""
    parts: list[Any] = [shared.opens, *shared.lists.values()]
    for row in rows:
        parts += [row.says, *(group for option in (*row.has, *row.tells_of) for group in option)]
    for phrases in parts:
        yield from phrases
