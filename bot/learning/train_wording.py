"""Train the second opinion on wording from data/understanding/wording: `python -m bot.learning.train_wording`."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import Ridge

import shared_text
from bot.learning import ridge, solving, wording_thresholds
from bot.learning.kept import KeptWordStates
from bot.learning.wording_examples import (
    TrainingClause,
    WordingExample,
    clauses_of,
    examples,
    listed_rules,
    ordinary,
    passages_of,
)
from bot.paths import KNOWLEDGE, UNDERSTANDING_MODEL
from bot.understanding.text.similarity import rbf
from bot.understanding.wording import flags, model
from bot.understanding.wording.clauses import Array

ALPHA = 0.5  # of the ridge
WORD_ALPHA = 300.0  # of the ridge that finds the words within a clause
# Shares of the blocks in the kernel of two clauses, beside 1 for their own words and 1 for their passages' vectors.
CLAUSE_SHARE, AROUND_SHARE, CUE_SHARE, BIAS = 2.0, 0.3, 0.05, 0.1
COMPONENTS = 160  # of 384 numbers of a vector
# Clauses that have a term before it counts; all clauses of a passage share what is around.
TERMS_FROM, AROUND_FROM = 2, 8
# Share of blaming clauses that the gate may miss, each judged without its likes; listed phrases need no gate.
MISSED = 0.11


class WordFeatures:
    """The features of clauses that need no vector: TF-IDF of their words and of those around them, and cues."""

    def __init__(self, rows: Sequence[TrainingClause]) -> None:
        self._words, self._word_rows = ridge.fit_tfidf([row.seen.words for row in rows], list, TERMS_FROM)
        self._around, self._around_rows = ridge.fit_tfidf([row.seen.around for row in rows], list, AROUND_FROM)
        cues = np.array([row.seen.cues for row in rows], np.float32)
        self._usual = cues.mean(0)
        self._cues = cues - self._usual

    def kernel(self) -> ridge.Kernel:
        """Return the kernel of clauses by what needs no vector."""
        shares = (1.0, self._word_rows), (AROUND_SHARE, self._around_rows), (CUE_SHARE, self._cues)
        products = ridge.InnerProducts(block * np.float32(np.sqrt(share)) for share, block in shares)
        return lambda rows, columns: products(rows, columns) + np.float32(BIAS)

    def to_arrays(self, name: str, duals: Array) -> dict[str, Array]:
        """Return the coefficients as bot.understanding.wording.model.WordScores reads them."""
        return {
            **self._words.to_arrays(f"{name}_words"),
            **self._around.to_arrays(f"{name}_around"),
            f"{name}_words_coef": (self._word_rows.T @ duals).astype(np.float16),
            f"{name}_around_coef": (AROUND_SHARE * (self._around_rows.T @ duals)).astype(np.float16),
            f"{name}_cues_coef": CUE_SHARE * (self._cues.T @ duals),
            f"{name}_usual": self._usual,
            f"{name}_intercept": np.float32(BIAS * duals.sum()),
        }


class ClauseFeatures:
    """All features of clauses: words, their own vectors and those of their passages."""

    def __init__(self, rows: Sequence[TrainingClause]) -> None:
        self.words = WordFeatures(rows)
        self._clauses = ridge.VectorKernel(np.array([row.seen.vector for row in rows]), COMPONENTS)
        self._passages = np.array([row.passage for row in rows])
        _, first = np.unique(self._passages, return_index=True)
        self._wholes = ridge.VectorKernel(np.array([rows[at].seen.whole for at in first]), COMPONENTS)

    def kernels(self) -> tuple[ridge.Kernel, ...]:
        """Return the kernels of clauses: by words, by their own vectors, by those of their passages."""

        def by_clauses(rows: slice, columns: slice) -> Array:
            return np.float32(CLAUSE_SHARE) * self._clauses(rows, columns)

        of_passages = self._wholes.rows[self._passages]
        return self.words.kernel(), by_clauses, lambda rows, columns: rbf(of_passages[rows], of_passages[columns])

    def to_arrays(self, duals: Array) -> dict[str, Array]:
        """Return the coefficients as bot.understanding.wording.model reads them."""
        return {
            **self.words.to_arrays("own", duals),
            **self._clauses.to_arrays("clause", CLAUSE_SHARE * duals),
            **self._wholes.to_arrays("whole", np.bincount(self._passages, duals)),
        }


def solve(
    kernels: Sequence[ridge.Kernel], rows: Sequence[TrainingClause], texts: Sequence[WordingExample]
) -> tuple[Array, Array]:
    """Return the dual coefficients, and the score of every clause by a model without its whole situation."""
    target = np.array([1.0 if row.rule else -1.0 for row in rows], np.float32)
    situations = [texts[row.example].situation for row in rows]
    return solving.solve(ridge.gram_matrix(len(rows), *kernels), target, np.arange(len(rows)), situations, ALPHA)


def word_weights(rows: Sequence[TrainingClause]) -> dict[str, Array]:
    """Return how much each direction of a word's vector says that the word is part of the phrase."""
    states = np.concatenate([row.seen.states for row in rows])
    in_phrase = np.concatenate([np.where(row.worth, 1.0, -1.0) for row in rows])
    fitted = Ridge(WORD_ALPHA).fit(states, in_phrase)
    return {"word": fitted.coef_.astype(np.float32), "word_intercept": np.float32(fitted.intercept_)}


def train(out: Path, encoder: model.WordEncoder, knowledge: Path = KNOWLEDGE) -> dict[str, float]:
    """Write the model and its card; return what trials on left-out situations promise."""
    texts = examples()
    listed = listed_rules(knowledge)
    rows = clauses_of(texts, encoder)
    clauses = ClauseFeatures(rows)
    duals, left_out = solve(clauses.kernels(), rows, texts)
    settled = wording_thresholds.settle(texts, rows, left_out, lambda text: flags.by_rule(text, listed))
    calm = ordinary(lambda text: flags.by_rule(text, listed))
    behind = (replace(row, example=row.example + len(texts)) for row in clauses_of(calm, WithoutVectors()))
    of_gate, settled["gate"] = gate([*rows, *behind], [*texts, *calm])
    of_words = word_weights([row for row in rows if row.rule])
    write(out, rows, {**clauses.to_arrays(duals), **of_gate, **of_words}, settled)
    return settled


class WithoutVectors:
    """Stands for the encoder where words and cues alone are weighed."""

    def word_states(self, words: Sequence[str], _layers: int) -> tuple[Array, Array]:
        """Return nothing of any word."""
        return np.zeros((len(words), 1), np.float32), np.arange(len(words))


def gate(rows: Sequence[TrainingClause], texts: Sequence[WordingExample]) -> tuple[dict[str, Array], float]:
    """Return the weights that say by words and cues alone whether a passage is worth its vectors, and from which score.

    They are learned apart: the words' share of the whole model leans on vectors that the gate does not have.
    """
    words = WordFeatures(rows)
    duals, left_out = solve([words.kernel()], rows, texts)
    blaming = np.array([row.rule is not None for row in rows])
    return words.to_arrays("gate", duals), float(np.quantile(left_out[blaming], MISSED))


def write(out: Path, rows: Sequence[TrainingClause], arrays: dict[str, Array], settled: dict[str, float]) -> None:
    """Write wording.npz and the card that names its hash."""
    out.mkdir(parents=True, exist_ok=True)
    names = sorted({row.rule for row in rows if row.rule})
    arrays["rule"] = np.array([names.index(row.rule) if row.rule else -1 for row in rows], np.int16)
    halved = {name: array.astype(np.float16) if name.endswith("_rows") else array for name, array in arrays.items()}
    np.savez(out / model.WEIGHTS, allow_pickle=False, **halved)
    digest = hashlib.sha256((out / model.WEIGHTS).read_bytes()).hexdigest()
    card = {"sha256": digest, "rules": names, "clauses": len(rows), **settled}
    (out / model.CARD).write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main(say: Callable[[str], object] = print) -> int:
    """Train and say what the trials gave."""
    encoder = KeptWordStates(shared_text.load(layers=model.LAYERS), passages_of(examples()))
    settled = train(UNDERSTANDING_MODEL, encoder)
    say(json.dumps({name: round(value, 4) for name, value in settled.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
