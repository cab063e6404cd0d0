"""Train the model of indicators and danger from tracked data: `python -m bot.learning.train_indicators`."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from bot.learning import finetune, kernel_machine, thresholds, train_wording
from bot.learning.training_texts import Example, examples
from bot.learning.typos import with_typos
from bot.learning.vocabulary import write_vocabulary
from bot.understanding.indicators import features, model, tuned
from bot.understanding.indicators.features import Array
from bot.understanding.text.neutral import neutralise
from shared_text import encoder as minilm

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "models" / "understanding"
SEED = 20_26
BLOCK, EVERY = 4, 8  # neighbours in a file are alike: blocks of four, every eighth is held back to settle thresholds
ELSEWHERE = 0.2  # weight of "no" for the other labels of an exemplar, which stands for one sign and may show others
UNTOLD = 0.2  # share of texts that are trained on without their sector


def targets(rows: Sequence[Example], labels: Sequence[str]) -> tuple[Array, Array]:
    """Return what each text says of each label, and how much each of these counts (0: not known)."""
    place = {label: index for index, label in enumerate(labels)}
    said = np.zeros((len(rows), len(labels)), np.float32)
    weight = np.ones((len(rows), len(labels)), np.float32)
    for row, example in enumerate(rows):
        weight[row, place[model.DANGER]] = example.danger is not None
        said[row, place[model.DANGER]] = bool(example.danger)
        said[row, place[model.CONCERN]] = bool(example.indicators) or bool(example.danger)
        if example.indicators is None:
            weight[row, :-2] = 0
            weight[row, place[model.CONCERN]] = bool(example.danger)
            continue
        if not example.whole:
            weight[row, :-2] = ELSEWHERE
        for name in example.indicators:
            said[row, place[name]] = weight[row, place[name]] = 1
        for name in example.also:
            weight[row, place[name]] = 0
    return said, weight


def held_back(rows: Sequence[Example]) -> Array:
    """Return which texts the thresholds are settled on; they are left out of the tuned layer's training."""
    blocks = np.arange(len(rows)) // BLOCK
    return np.array([row.whole for row in rows]) & (blocks % EVERY == 0)


@dataclass(frozen=True)
class Read:
    """Training texts as the models see them."""

    rows: Sequence[Example]
    labels: tuple[str, ...]
    sectors: tuple[str, ...]
    texts: Sequence[Any]
    states: Sequence[Array]
    marks: Array


def read(rows: Sequence[Example], encoder: features.Encoder) -> Read:
    """Return the texts with their states and marks."""
    texts = [neutralise(row.text) for row in rows]
    return Read(
        rows,
        (*sorted({name for row in rows for name in row.indicators or ()}), model.CONCERN, model.DANGER),
        tuple(sorted({row.sector for row in rows if row.sector})),
        texts,
        [states.astype(np.float16) for states in encoder.states([text.text for text in texts])],
        np.array([features.flags(text.text) for text in texts]),
    )


def _sector_marks(known: Read) -> Array:
    """Return one mark a sector; some texts go without, since a person's trade may not be known."""
    marks = np.zeros((len(known.rows), len(known.sectors)), np.float32)
    for row, example in enumerate(known.rows):
        if example.sector:
            marks[row, known.sectors.index(example.sector)] = 1
    marks[np.random.default_rng(SEED).random(len(marks)) < UNTOLD] = 0
    return marks


def fine_tuned(known: Read, chosen: list[int], encoder: minilm.Encoder) -> finetune.Weights:
    """Return the tuned layer, trained on the chosen texts and on misspelt copies of every second one."""
    said, weight = targets(known.rows, known.labels)
    marks = np.concatenate([known.marks, _sector_marks(known)], 1)
    again = chosen[::2]
    misspelt = [neutralise(text) for text in with_typos([known.rows[row].text for row in again], SEED)]
    copies = [states.astype(np.float16) for states in encoder.states([text.text for text in misspelt])]
    twice = [*chosen, *again]
    used = np.ones((len(known.labels), marks.shape[1]), np.float32)
    used[-2:, known.marks.shape[1] :] = 0  # whether there is danger or concern does not hang on the trade
    states = [*(known.states[row] for row in chosen), *copies]
    layer = minilm.load(layers=0).layer(tuned.LOWER)
    return finetune.fine_tune(states, marks[twice], said[twice], weight[twice], layer, used, finetune.Recipe())


def train(out: Path = OUT, *, development: bool = True) -> dict[str, float]:
    """Write the model and its card; return what the texts that were held back promise."""
    write_vocabulary()  # before any text is read: its slips are corrected by it
    encoder = minilm.load(layers=tuned.LOWER)
    known = read(examples(development=development), encoder)
    said, weight = targets(known.rows, known.labels)
    held = held_back(known.rows)
    layer = fine_tuned(known, np.flatnonzero(~held).tolist(), encoder)
    of_sector = layer[tuned.PREFIX + "extra"][:, known.marks.shape[1] :].T.copy()
    layer[tuned.PREFIX + "extra"] = layer[tuned.PREFIX + "extra"][:, : known.marks.shape[1]]
    vectors = np.array([minilm.mean_of(states.astype(np.float32)) for states in known.states])
    kernel = kernel_machine.Machine(known.texts, vectors, known.marks)
    left_out = kernel_machine.fit(kernel, said, weight, np.flatnonzero(~held))
    rest = np.flatnonzero(held).tolist()
    states = [known.states[row].astype(np.float32) for row in rest]
    odds = model.TUNED_SHARE * tuned.Tuned(layer).many(states, known.marks[rest])
    odds += model.log_odds(kernel.scores(left_out, rest))
    settled = thresholds.settle([known.rows[row] for row in rest], known.labels, known.sectors, odds, of_sector)
    duals = kernel_machine.fit(kernel, said, weight, np.arange(len(known.rows)))
    write(out, {**kernel.weights(duals), **layer, "of_sector": of_sector}, known, settled)
    return settled


def write(out: Path, weights: Mapping[str, Array], known: Read, settled: Mapping[str, float]) -> None:
    """Write model.npz and the card that names its hash."""
    out.mkdir(parents=True, exist_ok=True)
    big = {name: array.astype(np.float16) if array.size > 10_000 else array for name, array in weights.items()}
    np.savez(out / model.WEIGHTS, **big)
    digest = hashlib.sha256((out / model.WEIGHTS).read_bytes()).hexdigest()
    card = {"sha256": digest, "labels": known.labels, "sectors": known.sectors, "texts": len(known.rows), **settled}
    (out / model.CARD).write_text(json.dumps(card, indent=1) + "\n", "utf-8")


def main() -> int:
    """Train and print what the model promises."""
    started = time.perf_counter()
    try:
        settled = train()
        train_wording.main()
    except minilm.VectorsError as problem:
        print(f"sentence vectors: {problem}; run `make set-up`", file=sys.stderr)
        return 1
    print(json.dumps({"seconds": round(time.perf_counter() - started, 1), **settled}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
