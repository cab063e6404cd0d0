"""TF-IDF rows of texts in plain numpy: what scikit-learn's TfidfVectorizer gives for the same terms."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

Array = Any
CHARACTERS = (3, 4, 5)  # sizes of the letter groups within a word


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
    """A vocabulary with its IDF weights; a row has sublinear term frequencies and length 1."""

    def __init__(self, terms: Sequence[str], idf: Array) -> None:
        self._columns = {term: column for column, term in enumerate(terms)}
        self.idf = np.asarray(idf, np.float32)

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, Array], name: str) -> Tfidf:
        """Return the vocabulary that `to_arrays` wrote under a name."""
        return cls(bytes(arrays[f"{name}_terms"]).decode().split("\n"), arrays[f"{name}_idf"])

    def to_arrays(self, name: str) -> dict[str, Array]:
        """Return the vocabulary as plain arrays, which a file keeps without pickle."""
        terms = "\n".join(self._columns)
        return {f"{name}_terms": np.frombuffer(terms.encode(), np.uint8), f"{name}_idf": self.idf}

    def row(self, terms: Iterable[str]) -> tuple[Array, Array]:
        """Return the columns of the known terms and their weights."""
        counts = Counter(column for term in terms if (column := self._columns.get(term)) is not None)
        columns = np.fromiter(counts, np.int64, len(counts))
        weights = (1 + np.log(np.fromiter(counts.values(), np.float32, len(counts)))) * self.idf[columns]
        return columns, weights / (float(np.linalg.norm(weights)) or 1.0)

    def dot(self, terms: Iterable[str], coefficients: Array) -> Array:
        """Return the product of a text's row with the coefficients, one row a term."""
        columns, weights = self.row(terms)
        return weights @ coefficients[columns].astype(np.float32)

    def weight_of(self, terms: Iterable[str], coefficients: Array) -> float:
        """Return what the terms add to a score with these coefficients, before a row is brought to length 1."""
        columns = [column for term in terms if (column := self._columns.get(term)) is not None]
        if len(columns) > 1:
            return float(self.idf[columns] @ coefficients[columns].astype(np.float32))
        return sum(float(self.idf[column] * np.float32(coefficients[column])) for column in columns)
