"""The trained second opinion on wording: reads models/understanding/wording.npz and answers in numpy alone."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np

from bot.understanding.indicators.features import sparse_row
from bot.understanding.wording import clauses, tokens
from bot.understanding.wording.clauses import Array, Clause, Passage
from bot.understanding.wording.flags import Spotted
from shared_text import encoder as minilm

MEND = "run `make train`"
WEIGHTS, CARD = "wording.npz", "wording.json"
LAYERS = 3  # of the encoder's six: the last ones tell texts apart and blur what each word does
SHARPNESS, CLAUSE_SHARE, AROUND_SHARE, CUE_SHARE, BIAS = 3.0, 2.0, 0.3, 0.05, 0.1
FEWEST_WORDS, MOST_WORDS = 2, 12  # of a flagged phrase


class Encoder(Protocol):
    """Reads words in their context (shared_text.encoder.Encoder)."""

    def word_states(self, words: Sequence[str], layers: int) -> tuple[Array, Array]: ...


class WordingModelUnusable(Exception):
    """The trained model is missing, damaged or made for other rules."""


@dataclass(frozen=True)
class Card:
    """What the training settled."""

    rules: tuple[str, ...]
    flag: float
    doubt: float
    worth: float
    gate: float  # the score by words and cues alone from which a passage is worth its vectors


def read_card(folder: Path) -> Card:
    """Return the card of a model folder; raises WordingModelUnusable."""
    try:
        data = json.loads((folder / CARD).read_text("utf-8"))
        if hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest() != data["sha256"]:
            raise WordingModelUnusable(f"{WEIGHTS} is not the file that its card describes: {MEND}")
        names = [name for name in Card.__annotations__ if name != "rules"]
        return Card(tuple(data["rules"]), **{name: float(data[name]) for name in names})
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise WordingModelUnusable(f"no usable {WEIGHTS} ({type(problem).__name__}): {MEND}") from None


@dataclass(frozen=True)
class Measured:
    """A clause as numbers: hashed words of itself and of its passage, cues, vectors of both, vectors of its words."""

    words: Counter[int]
    around: Counter[int]
    cues: Array
    vector: Array
    whole: Array
    states: Array


def measure(passage: Passage, encoder: Encoder) -> list[Measured]:
    """Return the clauses of a passage as numbers."""
    states = in_context(passage, encoder)
    around = tokens.hashed(tokens.plain(passage.text[passage.start : passage.end]))
    return [
        Measured(
            tokens.hashed(tokens.plain(passage.text[clause.start : clause.end])),
            around,
            clauses.cues(passage, clause),
            states[list(clause.words)].mean(0),
            states.mean(0),
            states[list(clause.words)],
        )
        for clause in passage.clauses
    ]


def in_context(passage: Passage, encoder: Encoder) -> Array:
    """Return one vector a word, as the encoder reads it among the others; a word without pieces gets the mean."""
    states, owners = encoder.word_states(passage.words, LAYERS)
    total = np.zeros((len(passage.words), states.shape[1]), np.float32)
    count = np.zeros((len(passage.words), 1), np.float32)
    np.add.at(total, owners, states)
    np.add.at(count, owners, 1)
    mean = states.mean(0) if len(states) else np.zeros(states.shape[1], np.float32)
    return np.where(count > 0, total / np.maximum(count, 1), mean)


def towards(vectors: Array, centre: Array) -> Array:
    """Return vectors as directions from the centre of all."""
    moved = vectors - centre
    return (moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-6)).astype(np.float32)


class WordingModel:
    """Finds clauses that blame a child although no listed phrase is in them."""

    def __init__(self, encoder: Encoder, card: Card, weights: Mapping[str, Array]) -> None:
        self._encoder = encoder
        self.card = card
        self._w = {
            name: value if value.dtype.kind in "iu" or name.endswith(("words", "around")) else value.astype(np.float32)
            for name, value in weights.items()
        }
        self._read = lru_cache(maxsize=32)(self._weigh)

    @classmethod
    def load(cls, folder: Path, rules: Sequence[str]) -> WordingModel:
        """Return the model; raises WordingModelUnusable."""
        card = read_card(folder)
        if not set(card.rules) <= set(rules):
            raise WordingModelUnusable(f"{WEIGHTS} was made for other rules")
        try:
            encoder = minilm.load(layers=LAYERS)
        except minilm.VectorsError as problem:
            raise WordingModelUnusable(f"sentence vectors: {problem}") from None
        with np.load(folder / WEIGHTS) as stored:
            return cls(encoder, card, dict(stored))

    def spot(self, text: str) -> list[Spotted]:
        """Return where the text reads like blame, with the rule that is nearest."""
        likely = [passage for passage in clauses.passages(text) if self._may_blame(passage)]
        return [
            Spotted(*self._words_of(passage, clause, seen), self._nearest(seen))
            for passage in likely
            for clause, seen, score in self._read(passage)
            if score >= self.card.flag
        ]

    def doubts(self, text: str, start: int, end: int) -> bool:
        """Return whether the clauses of a listed phrase read like none that blames a child."""
        scores = [
            score
            for passage in clauses.passages(text)
            for clause, _, score in self._read(passage)
            if clause.start < end and start < clause.end
        ]
        return bool(scores) and max(scores) < self.card.doubt

    def _may_blame(self, passage: Passage) -> bool:
        """Return whether the words alone leave it open; the vectors take most of the time."""
        around = tokens.hashed(tokens.plain(passage.text[passage.start : passage.end]))
        return any(
            self._by_words(
                tokens.hashed(tokens.plain(passage.text[clause.start : clause.end])),
                around,
                clauses.cues(passage, clause),
                "gate_",
            )
            >= self.card.gate
            for clause in passage.clauses
        )

    def _weigh(self, passage: Passage) -> list[tuple[Clause, Measured, float]]:
        seen = measure(passage, self._encoder)
        return list(zip(passage.clauses, seen, self._scores(seen), strict=True))

    def _by_words(self, words: Counter[int], around: Counter[int], cues: Array, of: str = "") -> float:
        w = self._w
        score = float(w[f"{of}constant"] + (cues - w[f"{of}usual"]) @ w[f"{of}cues"])
        for name, counts in (("words", words), ("around", around)):
            places, weights = sparse_row(counts, w[f"{of}{name}_idf"])
            score += float(weights @ w[f"{of}{name}"][places].astype(np.float32))
        return score

    def _scores(self, seen: Sequence[Measured]) -> list[float]:
        """Return the scores of a passage's clauses; they share what the whole passage is near to."""
        w = self._w
        vectors = towards(np.array([one.vector for one in seen]), w["clause_centre"])
        near = np.exp(SHARPNESS * (vectors @ w["clauses"].T - 1)) @ w["clause_duals"]
        whole = np.exp(SHARPNESS * (w["wholes"] @ towards(seen[0].whole, w["whole_centre"]) - 1)) @ w["whole_duals"]
        return [
            self._by_words(one.words, one.around, one.cues) + float(own + whole)
            for one, own in zip(seen, near, strict=True)
        ]

    def _nearest(self, seen: Measured) -> str:
        return self.card.rules[nearest(towards(seen.vector, self._w["clause_centre"]), self._w)]

    def _words_of(self, passage: Passage, clause: Clause, seen: Measured) -> tuple[int, int]:
        """Return the run of words that speaks most."""
        worth = seen.states @ self._w["word"] + self._w["word_constant"] - self.card.worth
        first, last = best_run(worth.tolist())
        return passage.spans[clause.words[first]][0], passage.spans[clause.words[last]][1]


def nearest(vector: Array, weights: Mapping[str, Array]) -> int:
    """Return the rule whose training phrases are nearest: the sum of its two best."""
    blaming = weights["rule"] >= 0
    near = np.exp(8 * (weights["clauses"][blaming] @ vector - 1))
    rule = weights["rule"][blaming]
    best = np.zeros(int(rule.max()) + 1, np.float32)
    for number in np.unique(rule):
        best[number] = np.sort(near[rule == number])[-2:].sum()
    return int(best.argmax())


def best_run(worth: Sequence[float]) -> tuple[int, int]:
    """Return first and last of the neighbouring words whose worth together is greatest; never one word alone."""
    size = len(worth)
    runs = (
        (sum(worth[first : last + 1]), first, last)
        for first in range(max(size - FEWEST_WORDS + 1, 1))
        for last in range(min(first + FEWEST_WORDS, size) - 1, min(first + MOST_WORDS, size))
    )
    _, first, last = max(runs)
    return first, last
