"""Train the second opinion on wording from data/understanding/wording: `python -m bot.learning.train_wording`."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.linear_model import Ridge

from bot.learning import ridge, wording_thresholds
from bot.learning import training_texts as reports
from bot.understanding.wording import clauses as wording_clauses
from bot.understanding.wording import flags, model
from bot.understanding.wording.clauses import Array, Clause
from bot.understanding.wording.model import Measured
from shared_text import encoder as minilm

ROOT = Path(__file__).resolve().parents[2]
DATA, KNOWLEDGE, OUT = (
    ROOT / "data" / "understanding" / "wording",
    ROOT / "knowledge",
    ROOT / "models" / "understanding",
)
ALPHA = 0.5  # of the ridge
WORD_ALPHA = 300.0  # of the ridge that finds the words within a clause
# Shares of the blocks in the kernel of two clauses, beside 1 for their own words and 1 for their passages' vectors.
CLAUSE_SHARE, AROUND_SHARE, CUE_SHARE, BIAS = 2.0, 0.3, 0.05, 0.1
COMPONENTS = 160  # of 384 numbers of a vector
TERMS_FROM, AROUND_FROM = (
    2,
    8,
)  # clauses that have a term before it counts; all clauses of a passage share what is around
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


@dataclass(frozen=True)
class ListedRule:
    """A rule of knowledge/wording/ by what training needs of it: the phrases, and whether they must be about a child."""

    id: str
    avoid: tuple[str, ...]
    subject: str | None
    prefer: str = ""
    reason: str = ""


def listed_rules(knowledge: Path) -> list[ListedRule]:
    """Return the rules of knowledge/wording/ in the order of their groups; `make check` has read them strictly."""
    groups = yaml.safe_load((knowledge / "wording.yml").read_text("utf-8"))["groups"]
    files = (yaml.safe_load((knowledge / "wording" / f"{group}.yml").read_text("utf-8")) for group in groups)
    return [ListedRule(row["id"], tuple(row["avoid"]), row.get("subject")) for file in files for row in file["rules"]]


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


class WordFeatures:
    """The features of clauses that need no vector: TF-IDF of their words and of those around them, and cues."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._words, self._word_rows = ridge.fit_tfidf([row.seen.words for row in rows], list, TERMS_FROM)
        self._around, self._around_rows = ridge.fit_tfidf([row.seen.around for row in rows], list, AROUND_FROM)
        cues = np.array([row.seen.cues for row in rows], np.float32)
        self._usual = cues.mean(0)
        self._cues = cues - self._usual

    def gram(self) -> Array:
        """Return the kernel of all clauses."""
        shares = (1.0, self._word_rows), (AROUND_SHARE, self._around_rows), (CUE_SHARE, self._cues)
        return ridge.gram_matrix(block * np.float32(np.sqrt(share)) for share, block in shares) + np.float32(BIAS)

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


class Features:
    """All features of clauses: words, their own vectors and those of their passages."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.words = WordFeatures(rows)
        self._clauses = ridge.VectorKernel(np.array([row.seen.vector for row in rows]), COMPONENTS)
        self._passages = np.array([row.passage for row in rows])
        _, first = np.unique(self._passages, return_index=True)
        self._wholes = ridge.VectorKernel(np.array([rows[at].seen.whole for at in first]), COMPONENTS)

    def gram(self) -> Array:
        """Return the kernel of all clauses."""
        of_passages = self._wholes.gram()[np.ix_(self._passages, self._passages)]
        return self.words.gram() + CLAUSE_SHARE * self._clauses.gram() + of_passages

    def to_arrays(self, duals: Array) -> dict[str, Array]:
        """Return the coefficients as bot.understanding.wording.model reads them."""
        return {
            **self.words.to_arrays("own", duals),
            **self._clauses.to_arrays("clause", CLAUSE_SHARE * duals),
            **self._wholes.to_arrays("whole", np.bincount(self._passages, duals)),
        }


def solve(gram: Array, rows: Sequence[Row], known: Sequence[Example]) -> tuple[Array, Array]:
    """Return the dual coefficients, and the score of every clause by a model without its whole situation."""
    target = np.array([1.0 if row.rule else -1.0 for row in rows], np.float32)
    every, situations = np.arange(len(rows)), [known[row.example].situation for row in rows]
    return ridge.fit(gram, target, every, ALPHA), ridge.out_of_fold(gram, target, every, situations, ALPHA)


def word_weights(rows: Sequence[Row]) -> dict[str, Array]:
    """Return how much each direction of a word's vector says that the word is part of the phrase."""
    states = np.concatenate([row.seen.states for row in rows])
    said = np.concatenate([np.where(row.worth, 1.0, -1.0) for row in rows])
    fitted = Ridge(WORD_ALPHA).fit(states, said)
    return {"word": fitted.coef_.astype(np.float32), "word_intercept": np.float32(fitted.intercept_)}


def train(out: Path, encoder: model.Encoder, knowledge: Path = KNOWLEDGE) -> dict[str, float]:
    """Write the model and its card; return what trials on left-out situations promise."""
    known = examples()
    listed = listed_rules(knowledge)
    rows = clauses_of(known, encoder)
    clauses = Features(rows)
    duals, left_out = solve(clauses.gram(), rows, known)
    settled = wording_thresholds.settle(known, rows, left_out, lambda text: flags.by_rule(text, listed))
    of_gate, settled["gate"] = gate([*known, *ordinary(lambda text: flags.by_rule(text, listed))])
    of_words = word_weights([row for row in rows if row.rule])
    write(out, rows, {**clauses.to_arrays(duals), **of_gate, **of_words}, settled)
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
    words = WordFeatures(rows)
    duals, left_out = solve(words.gram(), rows, known)
    blaming = np.array([row.rule is not None for row in rows])
    return words.to_arrays("gate", duals), float(np.quantile(left_out[blaming], MISSED))


def write(out: Path, rows: Sequence[Row], arrays: dict[str, Array], settled: dict[str, float]) -> None:
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
    say(json.dumps({name: round(value, 4) for name, value in train(OUT, minilm.load(layers=model.LAYERS)).items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
