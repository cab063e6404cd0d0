"""The classifier's arithmetic: counts weighed by TF-IDF and a support vector machine, in plain arrays once trained."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack

Array = NDArray[Any]
Block: TypeAlias = csr_matrix | Array  # counts of words or letters; a vector a row


@dataclass
class IntentModel:
    """TF-IDF and one linear support vector machine an intent: a rare word counts more, a repeated one little more."""

    intents: list[str]
    idf: Array  # inverse document frequency of every count, all sparse blocks end to end
    coefficients: Array  # features by intents, all blocks end to end
    intercepts: Array

    @classmethod
    def trained(cls, blocks: list[Block], intents: list[str], settings: dict[str, Any]) -> IntentModel:
        """Return what the blocks, in which every row is one text, teach of the intents."""
        from sklearn.svm import LinearSVC  # a running engine has no use for it, and does without (engine/stand_ins.py)

        idf = [_idf(block) for block in blocks if isinstance(block, csr_matrix)]
        model = cls([], np.concatenate(idf), np.zeros((0, 0)), np.zeros(0))
        classifier = LinearSVC(class_weight="balanced", **settings)
        classifier.fit(hstack(model._weighed(blocks)).tocsr(), intents)
        model.intents = [str(name) for name in classifier.classes_]
        # In single precision: half the memory, the same intents. A feature's weights lie together.
        model.coefficients = np.ascontiguousarray(classifier.coef_.T.astype(np.float32))
        model.intercepts = classifier.intercept_
        return model

    def distances(self, blocks: list[Block]) -> Array:
        """Return the distance of every row from every intent's hyperplane."""
        total = np.tile(self.intercepts, (blocks[0].shape[0], 1))
        start = 0
        for block in self._weighed(blocks):
            total += block @ self.coefficients[start : start + block.shape[1]]
            start += block.shape[1]
        return total

    def write(self, path: Path) -> None:
        """Write it to a file of arrays."""
        np.savez(path, intents=self.intents, rarity=self.idf, weights=self.coefficients, borders=self.intercepts)

    @classmethod
    def read(cls, path: Path) -> IntentModel:
        """Return what `write` wrote; a file that holds more than arrays is refused."""
        with np.load(path, allow_pickle=False) as file:
            return cls(file["intents"].tolist(), file["rarity"], file["weights"], file["borders"])

    def _weighed(self, blocks: list[Block]) -> list[Block]:
        weighed, start = [], 0
        for block in blocks:
            if isinstance(block, csr_matrix):
                idf = self.idf[start : start + block.shape[1]]
                start += block.shape[1]
                block = _weigh(block, idf)
            weighed.append(block)
        return weighed


def _idf(counts: csr_matrix) -> Array:
    """Return the inverse document frequency of every column, as if one text more had every feature."""
    texts = np.bincount(counts.indices, minlength=counts.shape[1])
    idf: Array = np.log((counts.shape[0] + 1) / (texts + 1)) + 1
    return idf


def _weigh(counts: csr_matrix, idf: Array) -> csr_matrix:
    """Return TF-IDF with the logarithm of the counts, rows of length 1."""
    values = (1 + np.log(counts.data)) * idf[counts.indices]
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    lengths = np.sqrt(np.bincount(rows, values**2, minlength=counts.shape[0]))
    return csr_matrix((values / lengths[rows], counts.indices, counts.indptr), counts.shape)
