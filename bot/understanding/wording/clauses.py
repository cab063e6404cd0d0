"""What the second opinion on wording looks at: clauses of a text with their words, and of whom they speak."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from bot.understanding.wording import sentence_subject as people
from bot.understanding.wording.tokens import WORD

LONGEST = 4_000  # characters that get a second opinion; the listed phrases are looked for in the whole text
PASSAGE = 40  # words that are read together; a longer sentence stands alone
SHORTEST = 3  # words of a clause; shorter ones belong to the clause before them
MOST_WORDS = 120  # words of a passage that are weighed; more is no sentence that anybody wrote
Array = Any

_QUOTE = " quote"  # stands for what somebody said, so that a text keeps its length
_SPLIT = re.compile(
    r"[.;!?\n:]+\s*|,\s+|\s[-–—]+\s|\s+(?=(?:and|but|so|because|who|which|when|while|although|though|since|if|until|unless|despite|after)\b)",
    re.I,
)
_SENTENCE = re.compile(r"[.!?\n]+\s+|\n+")
_PIECE = re.compile(r"\w+|[^\w\s]")
_END = re.compile(r"[\s.;,:!…\-]+$")
_THE_THING = re.compile(
    r"\s*(?:the|a|an|our|my)\s+(?!(?:girl|boy|child|lad|lass|kid|pupil|young|youth|victim)\b)\w+", re.I
)
_SOMEBODY = re.compile(r"\b(?:she|he|they|her|him)\b", re.I)
_NOT = re.compile(r"\b(?:not|never|no|n.t)\b", re.I)


@dataclass(frozen=True)
class Clause:
    """A clause by its place in the text, and the numbers of its words within the passage's."""

    start: int
    end: int
    words: tuple[int, ...]


@dataclass(frozen=True)
class Passage:
    """Sentences that are read together: the text without quotations, its words and their places, its clauses."""

    text: str
    start: int
    end: int
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    clauses: tuple[Clause, ...]


def passages(text: str) -> list[Passage]:
    """Return the passages of a text; what is quoted is left out, and so are sentences about words."""
    masked = _mask(text[:LONGEST])
    return [passage for start, end in _stretches(masked) if (passage := _passage(masked, start, end)).clauses]


def _mask(text: str) -> str:
    chars = list(text)
    for start, end in people.quotations(text):
        chars[start:end] = list((_QUOTE if end - start > len(_QUOTE) else "").ljust(end - start))
    masked = "".join(chars)
    for start, end in _cut(masked, _SENTENCE):
        if people.advises(masked[start:end]):
            masked = masked[:start] + " " * (end - start) + masked[end:]
    return masked


def _cut(text: str, pattern: re.Pattern[str], begin: int = 0) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(text, begin):
        yield begin, match.start()
        begin = match.end()
    yield begin, len(text)


def _stretches(masked: str) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    room = 0
    for start, end in _cut(masked, _SENTENCE):
        size = len(WORD.findall(masked[start:end]))
        if stretches and size <= room:
            stretches[-1], room = (stretches[-1][0], end), room - size
        elif size:
            stretches.append((start, end))
            room = PASSAGE - size
    return stretches


def _passage(masked: str, start: int, end: int) -> Passage:
    end = start + len(_END.sub("", masked[start:end]))
    pieces = list(itertools.islice(_PIECE.finditer(masked, start, end), MOST_WORDS))
    spans = tuple(piece.span() for piece in pieces)
    clauses = [
        Clause(begin, stop, tuple(number for number, span in enumerate(spans) if begin <= span[0] and span[1] <= stop))
        for begin, stop in _clauses(masked, start, end)
    ]
    return Passage(
        masked,
        start,
        end,
        tuple(piece.group() for piece in pieces),
        spans,
        tuple(clause for clause in clauses if clause.words),
    )


def _clauses(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for begin, stop in _cut(masked[:end], _SPLIT, start):
        if not WORD.search(masked, begin, stop):
            continue
        if spans and _short(masked, *spans[-1]):
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.append((begin, stop))
    if len(spans) > 1 and _short(masked, *spans[-1]):
        last = spans.pop()
        spans[-1] = (spans[-1][0], last[1])
    return spans


def _short(masked: str, start: int, end: int) -> bool:
    return len(WORD.findall(masked[start:end])) < SHORTEST


def cues(passage: Passage, clause: Clause) -> Array:
    """Return of whom the clause, what stands before it and its passage speak, as numbers."""
    own = passage.text[clause.start : clause.end]
    around = passage.text[passage.start : passage.end]
    before = people.last_named(passage.text[max(0, clause.start - 400) : clause.start])
    within = people.last_named(own)
    kinds = [bool(named and named[0] == kind) for named in (before, within) for kind in ("child", "adult")]
    facts = [pattern.search(around) is not None for pattern in (people.SURELY_CHILD, people.ADULT, _SOMEBODY)]
    facts += [
        pattern.search(own) is not None for pattern in (people.ADULT, people.PRONOUN, people.FIRST, people.THING, _NOT)
    ]
    start = clause.start == passage.start
    return np.array(
        [
            *kinds,
            before is None,
            within is None,
            *facts,
            _QUOTE.strip() in own,
            start,
            bool(_THE_THING.match(own)),
            len(own[:100]) / 100,
        ],
        np.float32,
    )
