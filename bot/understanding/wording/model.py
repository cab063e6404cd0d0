"""The trained second opinion on wording: reads models/understanding/wording.npz and answers in numpy alone."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Protocol

import numpy as np

import shared_text
from bot.understanding.text.similarity import VectorScores
from bot.understanding.text.tfidf import Tfidf
from bot.understanding.wording import clauses, tokens
from bot.understanding.wording.clauses import Array, Clause, Passage
from bot.understanding.wording.flags import Spotted

MEND = "run `make train`"
WEIGHTS, CARD = "wording.npz", "wording.json"
LAYERS = 3  # of the encoder's six: the last ones tell texts apart and blur what each word does
NEAREST_GAMMA = 4.0  # of the kernel that finds the nearest rule, sharper than that of the scores
FEWEST_WORDS, MOST_WORDS = 2, 12  # of a flagged phrase


class WordEncoder(Protocol):
    """Reads words in their context (shared_text.encoder.Encoder)."""

    def word_states(self, words: Sequence[str], layers: int) -> tuple[Array, Array]: ...


class WordingModelUnusable(Exception):
    """The trained model is missing, damaged or made for other rules."""


@dataclass(frozen=True)
class WordingModelCard:
    """What the training settled."""

    rules: tuple[str, ...]
    flag: float
    doubt: float
    worth: float
    gate: float  # the score by words and cues alone from which a passage is worth its vectors


def read_card(folder: Path) -> WordingModelCard:
    """Return the card of a model folder; raises WordingModelUnusable."""
    try:
        data = json.loads((folder / CARD).read_text("utf-8"))
        if hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest() != data["sha256"]:
            raise WordingModelUnusable(f"{WEIGHTS} is not the file that its card describes: {MEND}")
        names = [name for name in WordingModelCard.__annotations__ if name != "rules"]
        return WordingModelCard(tuple(data["rules"]), **{name: float(data[name]) for name in names})
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise WordingModelUnusable(f"no usable {WEIGHTS} ({type(problem).__name__}): {MEND}") from None


@dataclass(frozen=True)
class Measured:
    """A clause as features: terms of itself and of its passage, cues, vectors of both, vectors of its words."""

    words: list[str]
    around: list[str]
    cues: Array
    vector: Array
    whole: Array
    states: Array


def measure(passage: Passage, encoder: WordEncoder) -> list[Measured]:
    """Return the clauses of a passage as numbers."""
    states = in_context(passage.words, *encoder.word_states(passage.words, LAYERS))
    around = tokens.terms_of(passage.text[passage.start : passage.end])
    return [
        Measured(
            tokens.terms_of(passage.text[clause.start : clause.end]),
            around,
            clauses.cues(passage, clause),
            states[list(clause.words)].mean(0),
            states.mean(0),
            states[list(clause.words)],
        )
        for clause in passage.clauses
    ]


def in_context(words: Sequence[str], states: Array, owners: Array) -> Array:
    """Return one vector a word, as its pieces are read among the others; a word without pieces gets the mean."""
    total = np.zeros((len(words), states.shape[1]), np.float32)
    count = np.zeros((len(words), 1), np.float32)
    np.add.at(total, owners, states)
    np.add.at(count, owners, 1)
    mean = states.mean(0) if len(states) else np.zeros(states.shape[1], np.float32)
    return np.where(count > 0, total / np.maximum(count, 1), mean)


class WordScores:
    """What the words of a clause, those around it and its cues add to its score."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._words, self._around = (Tfidf.from_arrays(arrays, f"{name}_{part}") for part in ("words", "around"))
        self._words_coef, self._around_coef = arrays[f"{name}_words_coef"], arrays[f"{name}_around_coef"]
        self._cues_coef, self._usual = arrays[f"{name}_cues_coef"], arrays[f"{name}_usual"]
        self._intercept = float(arrays[f"{name}_intercept"])

    def score(self, words: Sequence[str], around: Sequence[str], cues: Array) -> float:
        """Return their part of the score."""
        by_words = self._words.dot(words, self._words_coef) + self._around.dot(around, self._around_coef)
        return float(by_words + (cues - self._usual) @ self._cues_coef) + self._intercept


class WordingModel:
    """Finds clauses that blame a child although no listed phrase is in them."""

    def __init__(self, encoder: WordEncoder, card: WordingModelCard, weights: Mapping[str, Array]) -> None:
        self._encoder = encoder
        self.card = card
        self._gate, self._by_words = WordScores(weights, "gate"), WordScores(weights, "own")
        self._by_clause, self._by_whole = VectorScores(weights, "clause"), VectorScores(weights, "whole")
        self._rule, self._word = weights["rule"], weights["word"]
        self._word_intercept = float(weights["word_intercept"])
        self._read = lru_cache(maxsize=32)(self._weigh)

    @classmethod
    def load(cls, folder: Path, rules: Sequence[str]) -> WordingModel:
        """Return the model; raises WordingModelUnusable."""
        card = read_card(folder)
        if not set(card.rules) <= set(rules):
            raise WordingModelUnusable(f"{WEIGHTS} was made for other rules")
        try:
            encoder = shared_text.load(layers=LAYERS)
        except shared_text.VectorsError as problem:
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
        around = tokens.terms_of(passage.text[passage.start : passage.end])
        return any(
            self._gate.score(
                tokens.terms_of(passage.text[clause.start : clause.end]), around, clauses.cues(passage, clause)
            )
            >= self.card.gate
            for clause in passage.clauses
        )

    def _weigh(self, passage: Passage) -> list[tuple[Clause, Measured, float]]:
        seen = measure(passage, self._encoder)
        return list(zip(passage.clauses, seen, self._scores(seen), strict=True))

    def _scores(self, seen: Sequence[Measured]) -> list[float]:
        """Return the scores of a passage's clauses; they share what the whole passage is near to."""
        whole = float(self._by_whole.scores(seen[0].whole))
        by_clause = self._by_clause.scores(np.array([clause.vector for clause in seen]))
        return [
            self._by_words.score(clause.words, clause.around, clause.cues) + float(own) + whole
            for clause, own in zip(seen, by_clause, strict=True)
        ]

    def _nearest(self, seen: Measured) -> str:
        blaming = self._rule >= 0
        return self.card.rules[nearest(self._by_clause.cosines(seen.vector)[blaming], self._rule[blaming])]

    def _words_of(self, passage: Passage, clause: Clause, seen: Measured) -> tuple[int, int]:
        """Return the run of words that speaks most."""
        worth = seen.states @ self._word + self._word_intercept - self.card.worth
        first, last = best_run(worth.tolist())
        return passage.spans[clause.words[first]][0], passage.spans[clause.words[last]][1]


def nearest(cosines: Array, rules: Array) -> int:
    """Return the rule whose training phrases are nearest: the sum of its two best."""
    near = np.exp(2 * NEAREST_GAMMA * (cosines - 1))
    best = np.zeros(int(rules.max()) + 1, np.float32)
    for rule in np.unique(rules):
        best[rule] = np.sort(near[rules == rule])[-2:].sum()
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
