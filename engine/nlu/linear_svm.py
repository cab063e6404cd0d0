"""The classifier's arithmetic: counts weighed by TF-IDF and a support vector machine, in plain arrays once trained."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Union

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.svm import LinearSVC

Block = Union[csr_matrix, np.ndarray]  # counts of words or letters; a vector a row


@dataclass
class Judge:
    """What was learned. A rare word counts more, a repeated one little more, a long text no more than a short one."""

    intents: List[str]
    rarity: np.ndarray  # of every count, all sparse blocks end to end
    weights: np.ndarray  # features by intents, all blocks end to end
    borders: np.ndarray

    @classmethod
    def trained(cls, blocks: List[Block], intents: List[str], settings: Dict[str, Any]) -> "Judge":
        """Return what the blocks, in which every row is one text, teach of the intents."""
        rarity = [_rarity(block) for block in blocks if isinstance(block, csr_matrix)]
        judge = cls([], np.concatenate(rarity), np.zeros((0, 0)), np.zeros(0))
        machine = LinearSVC(class_weight="balanced", **settings)
        machine.fit(hstack(judge._weighed(blocks)).tocsr(), intents)
        judge.intents = [str(name) for name in machine.classes_]
        # In single precision: half the memory, the same intents. A feature's weights lie together.
        judge.weights = np.ascontiguousarray(machine.coef_.T.astype(np.float32))
        judge.borders = machine.intercept_
        return judge

    def distances(self, blocks: List[Block]) -> np.ndarray:
        """Return the distance of every row from every intent's border."""
        total = np.tile(self.borders, (blocks[0].shape[0], 1))
        start = 0
        for block in self._weighed(blocks):
            total += block @ self.weights[start : start + block.shape[1]]
            start += block.shape[1]
        return total

    def write(self, path: Path) -> None:
        """Write it to a file of arrays."""
        np.savez(path, intents=self.intents, rarity=self.rarity, weights=self.weights, borders=self.borders)

    @classmethod
    def read(cls, path: Path) -> "Judge":
        """Return what `write` wrote; a file that holds more than arrays is refused."""
        with np.load(path, allow_pickle=False) as file:
            return cls(file["intents"].tolist(), file["rarity"], file["weights"], file["borders"])

    def _weighed(self, blocks: List[Block]) -> List[Block]:
        weighed, start = [], 0
        for block in blocks:
            if isinstance(block, csr_matrix):
                rarity = self.rarity[start : start + block.shape[1]]
                start += block.shape[1]
                block = _weigh(block, rarity)
            weighed.append(block)
        return weighed


def _rarity(counts: csr_matrix) -> np.ndarray:
    """Return the inverse document frequency of every column, as if one text more had every feature."""
    texts = np.bincount(counts.indices, minlength=counts.shape[1])
    return np.log((counts.shape[0] + 1) / (texts + 1)) + 1


def _weigh(counts: csr_matrix, rarity: np.ndarray) -> csr_matrix:
    """Return TF-IDF with the logarithm of the counts, rows of length 1."""
    values = (1 + np.log(counts.data)) * rarity[counts.indices]
    rows = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    lengths = np.sqrt(np.bincount(rows, values**2, minlength=counts.shape[0]))
    return csr_matrix((values / lengths[rows], counts.indices, counts.indptr), counts.shape)
