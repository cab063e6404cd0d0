"""TF-IDF rows of texts in plain numpy: what scikit-learn's TfidfVectorizer gives for the same terms."""

from __future__ import annotations

import itertools
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import numpy as np

Array = Any
CHARACTERS = (3, 4, 5)  # sizes of the letter groups within a word
FEW = 5  # terms up to which one look-up each is quicker than one of all
SIDES: tuple[Literal["left", "right"], ...] = ("left", "right")


def word_terms(words: Sequence[str]) -> list[str]:
    """Return the words and every two neighbours."""
    return [*words, *(f"{first} {second}" for first, second in itertools.pairwise(words))]


def character_terms(words: Iterable[str]) -> list[str]:
    """Return the letter groups of every word, its ends marked."""
    return [
        framed[at : at + size]
        for framed in (f"<{word}>" for word in words)
        for size in CHARACTERS
        for at in range(len(framed) - size + 1)
    ]


class Tfidf:
    """A vocabulary with its IDF weights; a row has sublinear term frequencies and length 1.

    A term is found by its hash of 64 bits in a plain array: a dictionary of the same terms takes nine times the memory.
    """

    def __init__(self, terms: Sequence[str], idf: Array) -> None:
        self._terms = "\n".join(terms).encode()
        hashes = _hashes(terms)
        order = np.argsort(hashes, kind="stable").astype(np.int32)
        self._hashes, self._column_at = array("q", hashes[order].tobytes()), order
        self.idf = np.asarray(idf, np.float32)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Array], name: str) -> Tfidf:
        """Return the vocabulary that `to_arrays` wrote under a name."""
        return cls(bytes(arrays[f"{name}_terms"]).decode().split("\n"), arrays[f"{name}_idf"])

    def to_arrays(self, name: str) -> dict[str, Array]:
        """Return the vocabulary as plain arrays, which a file keeps without pickle."""
        return {f"{name}_terms": np.frombuffer(self._terms, np.uint8), f"{name}_idf": self.idf}

    def row(self, terms: Sequence[str]) -> tuple[Array, Array]:
        """Return the columns of the known terms and their weights."""
        counts = Counter(self._columns_of(terms))
        columns = np.fromiter(counts, np.int64, len(counts))
        weights = (1 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self.idf[columns]
        return columns, weights / (float(np.linalg.norm(weights)) or 1.0)

    def dot(self, terms: Sequence[str], coefficients: Array) -> Array:
        """Return the product of a text's row with the coefficients, one row a term."""
        columns, weights = self.row(terms)
        return weights @ coefficients[columns].astype(np.float32)

    def weight_of(self, terms: Sequence[str], coefficients: Array) -> float:
        """Return what the terms add to a score with these coefficients, before a row is brought to length 1."""
        columns = self._columns_of(terms)
        if len(columns) > 1:
            return float(self.idf[columns] @ coefficients[columns].astype(np.float32))
        return sum(float(self.idf[column] * np.float32(coefficients[column])) for column in columns)

    def _columns_of(self, terms: Sequence[str]) -> list[int]:
        """Return the column of each term that is known, in their order."""
        if len(terms) <= FEW:
            return [column for term in terms if (column := self._column_of(hash(term))) is not None]
        asked = _hashes(terms)
        starts, ends = (np.searchsorted(np.frombuffer(self._hashes, np.int64), asked, side) for side in SIDES)
        columns: list[int] = self._column_at[starts[np.less(starts, ends)]].tolist()
        return columns

    def _column_of(self, asked: int) -> int | None:
        place = bisect_left(self._hashes, asked)
        is_known = place < len(self._hashes) and self._hashes[place] == asked
        return int(self._column_at[place]) if is_known else None


def _hashes(terms: Sequence[str]) -> Array:
    """Return the hash of each term; it differs from process to process, so it is in no file."""
    return np.fromiter(map(hash, terms), np.int64, len(terms))
