"""Train the model of indicators and danger from tracked data: `python -m bot.learning.train_indicators`."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

import shared_text
from bot.learning import descending, ridge, solving, thresholds, train_wording
from bot.learning.kept import KeptEncoder
from bot.learning.training_texts import IndicatorExample, examples, sectors_of
from bot.learning.typos import with_typos
from bot.learning.vocabulary import write_vocabulary
from bot.paths import UNDERSTANDING_MODEL
from bot.understanding.indicators import features, model
from bot.understanding.indicators.features import Array
from bot.understanding.text.neutral import Neutral, neutralise
from bot.understanding.text.sentences import clauses, sentences
from bot.understanding.text.tfidf import Tfidf, character_terms, word_terms

ALPHA = 0.4  # of the ridge
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
# Shares of the blocks in the kernel of two texts, beside 1 for their vectors.
TFIDF_SHARE, FLAG_SHARE, BIAS = 0.5, 0.02, 0.1
COMPONENTS = 160  # of 384 numbers of a vector: they hold 93 % of what differs, at less than half the time
WORDS_FROM, CHARACTERS_FROM = 2, 3  # texts that have a term before it counts
COPIED = 3  # beside the texts that show an indicator, every third has a misspelt copy too
BLOCK = 4  # neighbours in a file are alike: four of them are never on both sides of a split
HALF = 10_000  # numbers from which an array is kept in half precision


def labels_of(rows: Sequence[IndicatorExample]) -> tuple[str, ...]:
    """Return every indicator of the texts by name, then concern, then danger."""
    return (*sorted({name for row in rows for name in row.indicators or ()}), model.CONCERN, model.DANGER)


def targets(rows: Sequence[IndicatorExample], labels: Sequence[str]) -> Array:
    """Return 1 where a text shows a label, a row a text."""
    column = {label: index for index, label in enumerate(labels)}
    target = np.zeros((len(rows), len(labels)), np.float32)
    for row, example in enumerate(rows):
        target[row, column[model.DANGER]] = bool(example.danger)
        target[row, column[model.CONCERN]] = bool(example.indicators) or bool(example.danger)
        target[row, [column[name] for name in example.indicators or ()]] = 1
    return target


def groups_of(rows: Sequence[IndicatorExample]) -> Array:
    """Return the number of each text's neighbourhood."""
    return np.arange(len(rows)) // BLOCK


def misspelt(rows: Sequence[IndicatorExample]) -> list[IndicatorExample]:
    """Return copies with slips of the thumb that teach the same: who is in danger types in a hurry."""
    slipped = with_typos([row.text for row in rows], ridge.SEED)
    return [replace(row, text=text, whole=False) for row, text in zip(rows, slipped, strict=True)]


def copied(rows: Sequence[IndicatorExample]) -> Array:
    """Return which texts have a misspelt copy: every third, and every one that shows an indicator."""
    return np.flatnonzero([bool(row.indicators) or number % COPIED == 0 for number, row in enumerate(rows)])


def pieces(row: IndicatorExample) -> list[IndicatorExample]:
    """Return the sentences and clauses of a text without danger, which teach that none of them is danger.

    A text is read sentence by sentence (bot.understanding.text.sentences); of a dangerous one nobody said which it is.
    """
    parts = [clause for sentence in sentences(row.text) for clause in clauses(sentence.text)]
    if row.danger is not False or len(parts) == 1:
        return []
    return [replace(row, text=part, indicators=None, also=(), whole=False) for part in dict.fromkeys(parts)]


@dataclass(frozen=True)
class IndicatorFeatures:
    """The blocks of features of the training texts, each by its share, with what makes them at run time."""

    words: tuple[Tfidf, Array]
    characters: tuple[Tfidf, Array]
    vectors: ridge.VectorKernel
    flags: Array

    @classmethod
    def of(cls, texts: Sequence[Neutral], encoder: features.SentenceEncoder) -> IndicatorFeatures:
        """Return the features of texts."""
        words = [features.words_of(text) for text in texts]
        return cls(
            ridge.fit_tfidf(words, word_terms, WORDS_FROM),
            ridge.fit_tfidf(words, character_terms, CHARACTERS_FROM),
            ridge.VectorKernel(encoder.encode([text.text for text in texts]), COMPONENTS),
            np.array([features.flags(text.text) for text in texts]),
        )

    def gram(self) -> Array:
        """Return the kernel of all texts."""
        shares = (TFIDF_SHARE, self.words[1]), (TFIDF_SHARE, self.characters[1]), (FLAG_SHARE, self.flags)
        products = ridge.InnerProducts(block * np.float32(np.sqrt(share)) for share, block in shares)
        gram = ridge.gram_matrix(len(self.flags), products, self.vectors)
        gram += np.float32(BIAS)
        return gram

    def to_arrays(self, duals: Array) -> dict[str, Array]:
        """Return the coefficients of every feature as bot.understanding.indicators.model reads them."""
        (words, word_rows), (characters, character_rows) = self.words, self.characters
        return {
            **words.to_arrays("word"),
            **characters.to_arrays("character"),
            **self.vectors.to_arrays("vector", duals),
            "word_coef": TFIDF_SHARE * (word_rows.T @ duals),
            "character_coef": TFIDF_SHARE * (character_rows.T @ duals),
            "flag_coef": FLAG_SHARE * (self.flags.T @ duals),
            "intercept": BIAS * duals.sum(0),
        }


def solve(gram: Array, target: Array, rows: Sequence[IndicatorExample], groups: Array) -> tuple[Array, Array]:
    """Return the dual coefficients of every label, and the scores by a model that knows neither text nor neighbours.

    Danger and the indicators are labelled on different texts.
    """
    with_indicators, with_danger = labelled(rows)
    signs = solving.solve(gram, target[:, :-1], with_indicators, groups, ALPHA)
    danger = descending.solve_one(gram, target[:, -1:], with_danger, groups, ALPHA)
    duals, scores = (np.hstack(pair) for pair in zip(signs, danger, strict=True))
    return duals, scores


def labelled(rows: Sequence[IndicatorExample]) -> tuple[Array, Array]:
    """Return which texts are labelled with indicators, and which with danger."""
    return (
        np.flatnonzero([row.indicators is not None for row in rows]),
        np.flatnonzero([row.danger is not None for row in rows]),
    )


def train(out: Path, encoder: features.SentenceEncoder) -> dict[str, Any]:
    """Write the model and its card; return what texts that were left out promise."""
    written = examples()
    again = copied(written)
    cut = [(piece, group) for row, group in zip(written, groups_of(written), strict=True) for piece in pieces(row)]
    rows = [*written, *misspelt([written[at] for at in again]), *(piece for piece, _ in cut)]
    groups = np.concatenate([groups_of(written), groups_of(written)[again], np.array([at for _, at in cut], int)])
    labels = labels_of(rows)
    blocks = IndicatorFeatures.of([neutralise(row.text) for row in rows], encoder)
    duals, scores = solve(blocks.gram(), targets(rows, labels), rows, groups)
    whole = np.flatnonzero([row.whole for row in rows])
    settled = thresholds.settle([rows[at] for at in whole], labels, scores[whole], sectors_of())
    write(out, blocks.to_arrays(duals), labels, settled)
    return settled


def write(out: Path, arrays: Mapping[str, Array], labels: Sequence[str], settled: Mapping[str, Any]) -> None:
    """Write model.npz and the card that names its hash."""
    out.mkdir(parents=True, exist_ok=True)
    halved = {
        name: array.astype(np.float16) if array.size > HALF and array.dtype.kind == "f" and array.ndim > 1 else array
        for name, array in arrays.items()
    }
    np.savez(out / model.WEIGHTS, allow_pickle=False, **halved)
    digest = hashlib.sha256((out / model.WEIGHTS).read_bytes()).hexdigest()
    (out / model.CARD).write_text(json.dumps({"sha256": digest, "labels": labels, **settled}, indent=1) + "\n", "utf-8")


@contextmanager
def wording_trained_beside() -> Iterator[None]:
    """Train the second opinion on wording in a process beside this one; raises CalledProcessError when it fails."""
    command = [sys.executable, "-m", train_wording.__name__]
    with subprocess.Popen(command, env=os.environ | dict.fromkeys(ONE_THREAD, "1")) as beside:
        yield
        if status := beside.wait():
            raise subprocess.CalledProcessError(status, command)


def main() -> int:
    """Train and print what the model promises."""
    started = time.perf_counter()
    try:
        write_vocabulary()  # before any text is read: its slips are corrected by it
        encoder = KeptEncoder(shared_text.load(layers=model.LAYERS), f"layer {model.LAYERS}")
        with wording_trained_beside():
            settled = train(UNDERSTANDING_MODEL, encoder)
    except shared_text.VectorsError as problem:
        print(f"sentence vectors: {problem}; run `make set-up`", file=sys.stderr)
        return 1
    promised = {name: value for name, value in settled.items() if name != "offer"}
    print(json.dumps({"seconds": round(time.perf_counter() - started, 1), **promised}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
