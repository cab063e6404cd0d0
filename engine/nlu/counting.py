"""What a trained featurizer counts, in Python alone: a running engine needs no scikit-learn for it."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

WORD = re.compile(r"(?u)\b\w+\b")
SIZES = ("min_ngram", "max_ngram")
TERMS = ("word", "char_wb")  # what is counted, by scikit-learn's names


def is_counted(parameters: Mapping[str, Any]) -> bool:
    """Say whether texts are counted here as these parameters of Rasa's ask."""
    as_ours = {"strip_accents": "unicode", "lowercase": True, "stop_words": None}
    return parameters["analyzer"] in TERMS and all(parameters[name] == value for name, value in as_ours.items())


class Counts:
    """Gives the rows that scikit-learn's CountVectorizer of the same vocabulary gives."""

    def __init__(self, parameters: Mapping[str, Any], vocabulary: Mapping[str, int]) -> None:
        self.vocabulary = self.vocabulary_ = vocabulary
        self._terms = words_and_runs if parameters["analyzer"] == "word" else groups_of_letters
        self._least, self._most = (int(parameters[name]) for name in SIZES)

    def transform(self, texts: list[str]) -> csr_matrix:
        """Return how often each term of the vocabulary stands in each text, a row a text."""
        rows = [sorted(Counter(self._columns(text)).items()) for text in texts]
        ends = np.cumsum([0, *map(len, rows)])
        columns, counts = np.array(list(chain.from_iterable(rows)), np.int64).reshape(-1, 2).T
        return csr_matrix((counts, columns.astype(np.int32), ends.astype(np.int32)), (len(texts), len(self.vocabulary)))

    def _columns(self, text: str) -> Iterator[int]:
        terms = self._terms(plain(text.lower()), self._least, self._most)
        return (self.vocabulary[term] for term in terms if term in self.vocabulary)

    def _validate_vocabulary(self) -> None:
        """Be asked by Rasa as a vectorizer of scikit-learn's is."""


def plain(text: str) -> str:
    """Return the text without accents."""
    if text.isascii():
        return text
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))


def words_and_runs(text: str, least: int, most: int) -> Iterator[str]:
    """Return the words and the runs of words, from `least` words to `most`."""
    words = WORD.findall(text)
    return (" ".join(words[at : at + size]) for size in range(least, most + 1) for at in range(len(words) - size + 1))


def groups_of_letters(text: str, least: int, most: int) -> Iterator[str]:
    """Return the groups of letters within each word, which a space frames; a short word is one group, once."""
    for framed in (f" {word} " for word in text.split()):
        longest = max(least, min(most, len(framed)))
        for size in range(least, longest + 1):
            yield from (framed[at : at + size] for at in range(max(1, len(framed) - size + 1)))
