"""Train the second opinion on wording from data/understanding/wording: `python -m bot.learning.train_wording`."""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from bot.guidance.load import load_knowledge
from bot.learning import training_texts as reports
from bot.learning import wording_thresholds
from bot.understanding.indicators.features import sparse_row
from bot.understanding.wording import clauses as wording_clauses
from bot.understanding.wording import flags, model, tokens
from bot.understanding.wording.clauses import Array, Clause
from bot.understanding.wording.model import Measured
from shared_text import encoder as minilm

ROOT = Path(__file__).resolve().parents[2]
DATA, KNOWLEDGE, OUT = (
    ROOT / "data" / "understanding" / "wording",
    ROOT / "knowledge",
    ROOT / "models" / "understanding",
)
STIFFNESS = 0.5
STEADY = 300.0  # the same for the weights that find the words within a clause
ORDINARY = 1_000  # texts of people who report: most hold no blame, and what they hold is listed
# Share of blaming clauses that the gate may miss, each judged without its likes; listed phrases need no gate.
MISSED = 0.11
OVERLAP = 4  # characters of a phrase that a clause must share to be said to blame


@dataclass(frozen=True)
class Phrase:
    """A phrase that blames a child, by its place, and the rule that advises on it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True)
class Example:
    """A training text; texts of one situation are never on both sides of a trial."""

    id: str
    situation: str
    text: str
    phrases: tuple[Phrase, ...]


def examples(folder: Path = DATA) -> list[Example]:
    """Return every training text in a fixed order."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines() if line]
    return [_example(json.loads(line)) for line in lines]


def ordinary(by_rule: Callable[[str], Sequence[object]]) -> list[Example]:
    """Return reports without a listed phrase, spread over all trades: what is not worth a second look."""
    known = [report.text for report in reports.examples() if report.whole]
    chosen = known[:: max(1, len(known) // ORDINARY)]
    return [Example(f"report-{at}", f"report-{at}", text, ()) for at, text in enumerate(chosen) if not by_rule(text)]


def _example(row: dict[str, Any]) -> Example:
    text = row["text"]
    phrases = [(text.index(flag["phrase"]), flag) for flag in row["flags"]]
    return Example(
        row["id"],
        row["situation"],
        text,
        tuple(Phrase(start, start + len(flag["phrase"]), flag["rule"]) for start, flag in phrases),
    )


@dataclass(frozen=True)
class Row:
    """One clause of a training text."""

    example: int
    passage: int
    clause: Clause
    seen: Measured
    rule: str | None
    worth: tuple[bool, ...]


def clauses_of(rows: Sequence[Example], encoder: model.Encoder) -> list[Row]:
    """Return every clause with what it is to be taken for."""
    found: list[Row] = []
    passage_number = 0
    for number, example in enumerate(rows):
        for passage in wording_clauses.passages(example.text):
            for clause, seen in zip(passage.clauses, model.measure(passage, encoder), strict=True):
                spans = [passage.spans[word] for word in clause.words]
                worth = tuple(any(p.start < end and start < p.end for p in example.phrases) for start, end in spans)
                found.append(Row(number, passage_number, clause, seen, _rule(example, clause), worth))
            passage_number += 1
    return found


def _rule(example: Example, clause: Clause) -> str | None:
    shared = [(min(p.end, clause.end) - max(p.start, clause.start), p) for p in example.phrases]
    size, phrase = max(shared, key=lambda pair: pair[0], default=(0, None))
    return phrase.rule if phrase and size >= min(OVERLAP, phrase.end - phrase.start) else None


@dataclass(frozen=True)
class Matrix:
    """All clauses as numbers."""

    words: Array
    around: Array
    words_idf: Array
    around_idf: Array
    cues: Array
    clauses: Array
    wholes: Array
    clause_centre: Array
    whole_centre: Array

    def kernel(self) -> Array:
        """Return the nearness of every clause to every other."""
        near = self.by_words()
        near += model.CLAUSE_SHARE * np.exp(model.SHARPNESS * (self.clauses @ self.clauses.T - 1))
        near += np.exp(model.SHARPNESS * (self.wholes @ self.wholes.T - 1))
        return near

    def by_words(self) -> Array:
        """Return the nearness that words and cues alone give, without a vector."""
        usual = self.cues - self.cues.mean(0)
        near = (self.words @ self.words.T).toarray() + model.AROUND_SHARE * (self.around @ self.around.T).toarray()
        return near + model.CUE_SHARE * (usual @ usual.T) + model.BIAS

    def linear(self, duals: Array, prefix: str = "") -> dict[str, Array]:
        """Return what each word and cue weighs."""
        usual = self.cues - self.cues.mean(0)
        return {
            f"{prefix}words": np.asarray(self.words.T @ duals).astype(np.float16),
            f"{prefix}around": (model.AROUND_SHARE * np.asarray(self.around.T @ duals)).astype(np.float16),
            f"{prefix}cues": (model.CUE_SHARE * (usual.T @ duals)).astype(np.float32),
            f"{prefix}constant": np.float32(model.BIAS * duals.sum()),
            f"{prefix}words_idf": self.words_idf,
            f"{prefix}around_idf": self.around_idf,
            f"{prefix}usual": self.cues.mean(0).astype(np.float32),
        }


def matrix_of(rows: Sequence[Row]) -> Matrix:
    """Return the clauses as numbers."""
    words, words_idf = _spread([row.seen.words for row in rows])
    around, around_idf = _spread([row.seen.around for row in rows])
    vectors, wholes = np.array([row.seen.vector for row in rows]), np.array([row.seen.whole for row in rows])
    centre, whole_centre = vectors.mean(0), wholes.mean(0)
    return Matrix(
        words,
        around,
        words_idf,
        around_idf,
        np.array([row.seen.cues for row in rows], np.float64),
        model.towards(vectors, centre).astype(np.float16).astype(np.float64),
        model.towards(wholes, whole_centre).astype(np.float16).astype(np.float64),
        centre,
        whole_centre,
    )


def _spread(counts: Sequence[Counter[int]]) -> tuple[Array, Array]:
    seen = np.zeros(tokens.BUCKETS, np.float32)
    for count in counts:
        seen[list(count)] += 1
    idf = (np.log((1 + len(counts)) / (1 + seen)) + 1).astype(np.float32)
    pairs = [sparse_row(count, idf) for count in counts]
    ends = np.cumsum([0, *(len(places) for places, _ in pairs)])
    weights = np.concatenate([weights for _, weights in pairs])
    places = np.concatenate([places for places, _ in pairs])
    return csr_matrix((weights, places, ends), shape=(len(counts), tokens.BUCKETS)), idf


def solve(kernel: Array, said: Array, groups: Sequence[str]) -> tuple[Array, Array]:
    """Return the dual weights, and the score of every clause when its whole situation is left out."""
    inverse = np.linalg.inv(kernel + STIFFNESS * np.eye(len(kernel)))
    duals = inverse @ said
    left_out = np.zeros(len(said))
    members = np.array(groups)
    for group in dict.fromkeys(groups):
        own = np.flatnonzero(members == group)
        left_out[own] = said[own] - np.linalg.solve(inverse[np.ix_(own, own)], duals[own])
    return duals, left_out


def word_weights(rows: Sequence[Row]) -> tuple[Array, float]:
    """Return how much each direction of a word's vector says that the word is part of the phrase."""
    states = np.concatenate([row.seen.states for row in rows]).astype(np.float64)
    said = np.concatenate([np.where(row.worth, 1.0, -1.0) for row in rows])
    wide = np.hstack([states, np.ones((len(states), 1))])
    weights = np.linalg.solve(wide.T @ wide + STEADY * np.eye(wide.shape[1]), wide.T @ said)
    return weights[:-1].astype(np.float32), float(weights[-1])


def train(out: Path = OUT, knowledge: Path = KNOWLEDGE) -> dict[str, float]:
    """Write the model and its card; return what trials on left-out situations promise."""
    known = examples()
    listed = load_knowledge(knowledge).wording
    rows = clauses_of(known, minilm.load(layers=model.LAYERS))
    matrix = matrix_of(rows)
    said = np.array([1.0 if row.rule else -1.0 for row in rows])
    duals, left_out = solve(matrix.kernel(), said, [known[row.example].situation for row in rows])
    settled = wording_thresholds.settle(known, rows, left_out, lambda text: flags.by_rule(text, listed))
    weights, settled["gate"] = gate([*known, *ordinary(lambda text: flags.by_rule(text, listed))])
    _write(out, rows, matrix, duals, weights, settled)
    return settled


class WithoutVectors:
    """Stands for the encoder where words and cues alone are weighed."""

    def word_states(self, words: Sequence[str], _layers: int) -> tuple[Array, Array]:
        """Return nothing of any word."""
        return np.zeros((len(words), 1), np.float32), np.arange(len(words))


def gate(known: Sequence[Example]) -> tuple[dict[str, Array], float]:
    """Return the weights that say by words and cues alone whether a passage is worth its vectors, and from which score.

    They are learned apart: the words' share of the whole model leans on vectors that the gate does not have.
    """
    rows = clauses_of(known, WithoutVectors())
    matrix = matrix_of(rows)
    said = np.array([1.0 if row.rule else -1.0 for row in rows])
    duals, left_out = solve(matrix.by_words(), said, [known[row.example].situation for row in rows])
    return matrix.linear(duals, "gate_"), float(np.quantile(left_out[said > 0], MISSED))


def _write(
    out: Path,
    rows: Sequence[Row],
    matrix: Matrix,
    duals: Array,
    gate_weights: dict[str, Array],
    settled: dict[str, float],
) -> None:
    out.mkdir(parents=True, exist_ok=True)
    names = sorted({row.rule for row in rows if row.rule})
    words, constant = word_weights([row for row in rows if row.rule])
    passages = np.array([row.passage for row in rows])
    first = np.unique(passages, return_index=True)[1]
    np.savez(
        out / model.WEIGHTS,
        **matrix.linear(duals),
        **gate_weights,
        clauses=matrix.clauses.astype(np.float16),
        clause_duals=(model.CLAUSE_SHARE * duals).astype(np.float32),
        clause_centre=matrix.clause_centre,
        wholes=matrix.wholes[first].astype(np.float16),
        whole_duals=np.bincount(passages, duals)[passages[first]].astype(np.float32),
        whole_centre=matrix.whole_centre,
        rule=np.array([names.index(row.rule) if row.rule else -1 for row in rows], np.int16),
        word=words,
        word_constant=np.float32(constant),
    )
    digest = hashlib.sha256((out / model.WEIGHTS).read_bytes()).hexdigest()
    card = {"sha256": digest, "rules": names, "clauses": len(rows), **settled}
    (out / model.CARD).write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main(say: Callable[[str], object] = print) -> int:
    """Train and say what the trials gave."""
    say(json.dumps({name: round(value, 4) for name, value in train().items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
