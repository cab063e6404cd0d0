"""Train the model of indicators and danger from tracked data: `python -m bot.understanding.train`."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

from bot.understanding import features, trained, tuning
from bot.understanding.features import Array
from bot.understanding.neutral import neutralise
from bot.understanding.noise import with_typos
from vectors import minilm

ROOT = Path(__file__).resolve().parents[2]
DATA, KNOWLEDGE, OUT = (
    ROOT / "data" / "understanding",
    ROOT / "knowledge" / "indicators",
    ROOT / "models" / "understanding",
)
STIFFNESS = 0.4
SEED = 20_26


@dataclass(frozen=True)
class Example:
    """A text with what it says; None: not labelled for this."""

    text: str
    sector: str | None
    indicators: tuple[str, ...] | None
    also: tuple[str, ...]
    danger: bool | None
    whole: bool = True  # every indicator of the text is labelled, not only the one that it stands for


def examples(data: Path = DATA, knowledge: Path = KNOWLEDGE, *, development: bool = True) -> list[Example]:
    """Return every training text, in a fixed order."""
    found = []
    for path in sorted(data.glob("*.jsonl")):
        if development or path.stem != "development":
            found += [_example(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line]
    return found + list(_exemplars(knowledge))


def _example(row: Mapping[str, Any]) -> Example:
    indicators = row.get("indicators")
    return Example(
        text=row["text"],
        sector=row["sector"],
        indicators=None if indicators is None else tuple(indicators),
        also=tuple(row.get("also", ())),
        danger=row["danger"],
    )


def _exemplars(knowledge: Path) -> Iterable[Example]:
    for path in sorted(knowledge.glob("*.yml")):
        for sign in yaml.safe_load(path.read_text("utf-8"))["indicators"]:
            yield Example(sign["sentence"], None, (sign["id"],), (), None, whole=False)
            for sector, said in sign["says"].items():
                yield from (Example(text, sector, (sign["id"],), (), None, whole=False) for text in said)


@dataclass(frozen=True)
class Matrix:
    """The features of texts, and how near two texts are to one another."""

    dense: Array
    places: list[Array]
    weights: list[Array]
    flags: Array
    idf: Array

    def kernel(self) -> Array:
        """Return the nearness of every text to every other."""
        sparse = self.spread()
        near = np.exp(trained.SHARPNESS * (self.dense @ self.dense.T - 1))
        near += (sparse @ sparse.T).toarray()
        near += trained.FLAG_SHARE * (self.flags @ self.flags.T) + trained.BIAS
        return near.astype(np.float32)

    def spread(self) -> Array:
        """Return the hashed part as a sparse matrix."""
        ends = np.cumsum([0, *map(len, self.places)])
        return csr_matrix(
            (np.concatenate(self.weights), np.concatenate(self.places), ends),
            shape=(len(self.places), features.BUCKETS),
        )


def measure(texts: Sequence[str], encoder: features.Encoder, typos: int = 0) -> Matrix:
    """Return the features; texts from number `typos` on repeat the first ones with slips of the thumb."""
    neutral = [neutralise(text) for text in texts]
    fresh = neutral if not typos else neutral[:typos]
    dense = encoder.encode([item.text for item in fresh])
    if typos:
        dense = np.concatenate([dense, dense[: len(texts) - typos]])
    counts = [features.hashed(item) for item in neutral]
    seen = np.zeros(features.BUCKETS, np.float32)
    for count in counts:
        seen[list(count)] += 1
    idf = (np.log((1 + len(counts)) / (1 + seen)) + 1).astype(np.float32)
    rows = [features.sparse_row(count, idf) for count in counts]
    marks = np.array([features.flags(item.text) for item in neutral])
    return Matrix(dense, [row[0] for row in rows], [row[1] for row in rows], marks, idf)


def targets(rows: Sequence[Example], labels: Sequence[str]) -> tuple[Array, Array]:
    """Return what each text says of each label, and where nothing is known (True = known)."""
    place = {label: index for index, label in enumerate(labels)}
    said = np.zeros((len(rows), len(labels)), np.float32)
    known = np.ones((len(rows), len(labels)), bool)
    for row, example in enumerate(rows):
        known[row, place[trained.DANGER]] = example.danger is not None
        said[row, place[trained.DANGER]] = float(bool(example.danger))
        said[row, place[trained.CONCERN]] = float(bool(example.indicators) or bool(example.danger))
        if example.indicators is None:
            known[row, :-1] = False
            known[row, place[trained.CONCERN]] = bool(example.danger)
            continue
        for name in example.indicators:
            said[row, place[name]] = 1.0
        for name in example.also:
            known[row, place[name]] = False
    return said, known


def solve(kernel: Array, said: Array, known: Array, whole: Array) -> tuple[Array, Array]:
    """Return the dual weights and the score of every text when it is left out itself."""
    duals, left_out = np.zeros_like(said), np.zeros_like(said)
    groups: dict[bytes, list[int]] = {}
    for label in range(said.shape[1]):
        groups.setdefault(_rows_for(known[:, label]).tobytes(), []).append(label)
    for mask, chosen in groups.items():
        rows = np.flatnonzero(np.frombuffer(mask, bool))
        inverse = np.linalg.inv(kernel[np.ix_(rows, rows)] + STIFFNESS * np.eye(len(rows), dtype=np.float32))
        aim = said[np.ix_(rows, chosen)].copy()
        aim = _fill(aim, inverse, known[np.ix_(rows, chosen)] & (whole[rows, None] | (aim > 0)))
        weights = inverse @ aim
        duals[np.ix_(rows, chosen)] = weights
        left_out[np.ix_(rows, chosen)] = aim - weights / np.diag(inverse)[:, None]
    return duals, left_out


def _rows_for(known: Array) -> Array:
    # A label that a few texts leave open is filled in; one that most leave open is trained on the rest alone.
    return known if known.mean() < 0.8 else np.ones_like(known)


def _fill(aim: Array, inverse: Array, sure: Array) -> Array:
    """Put in the model's own guess where nobody labelled: an exemplar stands for one sign and may show others."""
    for _ in range(2):
        guess = aim - (inverse @ aim) / np.diag(inverse)[:, None]
        aim = np.where(sure, aim, np.clip(guess, 0, 1) * (guess > 0.15))
    return aim.astype(np.float32)


def train(out: Path = OUT, *, development: bool = True) -> dict[str, float]:
    """Write the model and its card; return what the left-out scores promise."""
    rows = examples(development=development)
    labels = (*sorted({name for row in rows for name in row.indicators or ()}), trained.CONCERN, trained.DANGER)
    matrix = measure(
        [row.text for row in rows] + with_typos([row.text for row in rows], SEED), minilm.load(), len(rows)
    )
    said, known = targets(rows, labels)
    twice = [np.concatenate([part, part]) for part in (said, known, np.array([row.whole for row in rows]))]
    first = Matrix(
        matrix.dense[: len(rows)],
        matrix.places[: len(rows)],
        matrix.weights[: len(rows)],
        matrix.flags[: len(rows)],
        matrix.idf,
    )
    _, left_out = solve(first.kernel(), said, known, twice[2][: len(rows)])
    duals, _ = solve(matrix.kernel(), *twice)
    settled = tuning.settle(rows, labels, left_out, said, known)
    write(out, matrix, duals, labels, settled)
    return settled


def write(out: Path, matrix: Matrix, duals: Array, labels: Sequence[str], settled: Mapping[str, float]) -> None:
    """Write model.npz and the card that names its hash."""
    out.mkdir(parents=True, exist_ok=True)
    buckets = np.zeros((features.BUCKETS, len(labels)), np.float32)
    for places, weights, dual in zip(matrix.places, matrix.weights, duals, strict=True):
        buckets[places] += weights[:, None] * dual
    half = len(matrix.dense) // 2  # the copies with typos share the vector of their original
    np.savez(
        out / trained.WEIGHTS,
        rows=matrix.dense[:half].astype(np.float16),
        duals=duals[:half] + duals[half:],
        buckets=buckets.astype(np.float16),
        flags=trained.FLAG_SHARE * (matrix.flags.T @ duals),
        constant=trained.BIAS * duals.sum(0),
        idf=matrix.idf,
    )
    digest = hashlib.sha256((out / trained.WEIGHTS).read_bytes()).hexdigest()
    card = {"sha256": digest, "labels": list(labels), "texts": half, **settled}
    (out / trained.CARD).write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main() -> int:
    """Train and say how long it took."""
    started = time.monotonic()
    settled = train()
    print(
        json.dumps({name: round(value, 4) for name, value in settled.items()}), f"in {time.monotonic() - started:.0f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
