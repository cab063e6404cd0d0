"""The trained model: reads models/understanding/ and answers in numpy alone."""

from __future__ import annotations

import hashlib
import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

import shared_text
from bot.understanding.danger import Danger, adults_only, is_about_the_chat, is_excluded, names_bystanders
from bot.understanding.indicators.features import Array, SentenceEncoder, flags, words_of
from bot.understanding.indicators.offering import Offer
from bot.understanding.indicators.scored import ScoredTexts
from bot.understanding.indicators.sparse import IndicatorHit
from bot.understanding.text.neutral import Neutral
from bot.understanding.text.similarity import VectorScores
from bot.understanding.text.tfidf import Tfidf, character_terms, word_terms
from shared_text import known_words

MEND = "run `make train`"
WEIGHTS, CARD = "model.npz", "model.json"
CONCERN, DANGER = "_concern", "_danger"
LAYERS = 2  # of the encoder; fewer miss more danger, more gain less than they cost (docs/decisions/house.md)
WORDS = 4  # of evidence
SCORED = 2_048  # texts whose scores are held in memory: a message of the greatest length has about 400 parts

FAR = 0.5  # of a score that is about 1 for yes: below it a sentence without people is an ordinary one
VERY_FAR = 0.25  # and below it one that names the writer, or "somebody"
SURE = 2.5  # log-odds beyond the threshold of danger: what is learned alone and nearer to it waits for an answer
FEWEST = 4  # words of the language from which what was learned may raise the card by itself


class ModelUnusable(Exception):
    """The trained model is missing, damaged or made for something else; the message says how to mend it."""


@dataclass(frozen=True)
class IndicatorModelCard:
    """What the training settled: the labels, and from which score each is said aloud."""

    labels: tuple[str, ...]
    offer: Offer  # how likely a sign is right
    least: float
    share: float
    concern: float
    danger: float  # the score of danger from which the card is raised
    of_danger: float  # the weights of that score: the model's score of danger and of concern,
    of_concern: float
    ruled: float  # a hit of the rules,
    aside: float  # and words of the past, of training or of adults only (less than nothing)


def read_card(folder: Path) -> IndicatorModelCard:
    """Return the card of a model folder; raises ModelUnusable."""
    try:
        data = json.loads((folder / CARD).read_text("utf-8"))
        if hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest() != data["sha256"]:
            raise ModelUnusable(f"{WEIGHTS} is not the file that its card describes: {MEND}")
        names = [name for name in IndicatorModelCard.__annotations__ if name not in ("labels", "offer")]
        numbers = {name: float(data[name]) for name in names}
        return IndicatorModelCard(tuple(data["labels"]), Offer.from_json(data["offer"]), **numbers)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ModelUnusable(f"no usable model ({type(problem).__name__}): {MEND}") from None


class IndicatorModel:
    """Indicators and the second opinion on danger: ridge regression on TF-IDF, sentence vector and plain facts."""

    def __init__(
        self,
        encoder: SentenceEncoder,
        card: IndicatorModelCard,
        weights: Mapping[str, Array],
        sectors: Mapping[str, Sequence[str]],
    ) -> None:
        self.card = card
        self._ridge = Ridge(weights)
        self._sectors = {name: frozenset(allowed) for name, allowed in sectors.items()}
        self._encoder = encoder
        self._scored = ScoredTexts(self._score, SCORED)
        self._gate, self._danger = (card.labels.index(label) for label in (CONCERN, DANGER))

    @classmethod
    def load(cls, folder: Path, sectors: Mapping[str, Sequence[str]]) -> IndicatorModel:
        """Return the model; raises ModelUnusable."""
        card = read_card(folder)
        try:
            encoder: Any = shared_text.load(layers=LAYERS)
        except shared_text.VectorsError as problem:
            raise ModelUnusable(f"sentence vectors: {problem}; run `make set-up`") from None
        try:
            with np.load(folder / WEIGHTS) as stored:
                return cls(encoder, card, dict(stored), sectors)
        except KeyError as missing:
            raise ModelUnusable(f"{WEIGHTS} was made by an older version and has no {missing}: {MEND}") from None

    def rank(self, neutral: Neutral, sector: str | None) -> tuple[IndicatorHit, ...]:
        """Return at most five indicators, best first; none when nothing tells of a child at risk."""
        if not neutral.tokens or adults_only(neutral.text):
            return ()
        if not self.may_concern(neutral):
            return ()
        odds, signs = self.odds(neutral), self.card.labels[: len(self.card.offer.often)]
        allowed = [index for index, name in enumerate(signs) if self._fits(name, sector)]
        concern = float(odds[self._gate])
        offered = self.card.offer.chances(odds, concern, len(words_of(neutral)), allowed)
        best = sorted(((signs[index], chance) for index, chance in offered), key=lambda item: (-item[1], item[0]))
        least = max(self.card.least, self.card.share * best[0][1]) if best else 0.0
        return tuple(
            IndicatorHit(name, round(chance, 3), self._evidence(neutral, name))
            for name, chance in best
            if chance >= least
        )

    def opinion(self, neutral: Neutral, by_rule: Danger) -> Danger:
        """Return whether there is danger, weighing what the rules found with what was learned."""
        if not by_rule.danger and _tells_nothing(neutral):
            return Danger(False)
        score = self.danger_score(neutral, by_rule.danger)
        if not neutral.tokens or score < self.card.danger:
            return Danger(False)
        sure = by_rule.danger or score >= self.card.danger + SURE
        if not sure and names_bystanders(neutral.text):
            return Danger(False)  # "I run the news stand, just me and the wife": nobody to whom anything happens
        return Danger(True, by_rule.evidence or self._evidence(neutral, DANGER), sure)

    def danger_score(self, neutral: Neutral, ruled: bool) -> float:
        """Return the log-odds of danger, weighed from what was learned and what the rules add and take away."""
        scores = self._scored.of(neutral)
        of_concern, of_danger = float(scores[self._gate]), float(scores[self._danger])
        learned = self.card.of_danger * of_danger + self.card.of_concern * of_concern
        return learned + self.card.ruled * ruled + self.card.aside * is_excluded(neutral.text)

    def means_little(self, neutral: Neutral, below: float = FAR) -> bool:
        """Return whether what was learned sees neither a concern nor danger, not even from afar: a score `below`."""
        scores = self._scored.of(neutral)
        return all(float(scores[label]) < below for label in (self._gate, self._danger))

    def concern_score(self, neutral: Neutral) -> float:
        """Return what was learned of a concern in a text: about 1 where one is told, 0 where none is, not bounded."""
        return float(self._scored.of(neutral)[self._gate])

    def may_concern(self, neutral: Neutral) -> bool:
        """Return whether what was learned sees a concern at all: the gate before every sign."""
        return bool(self.odds(neutral)[self._gate] >= self.card.concern)

    def odds(self, neutral: Neutral) -> Array:
        """Return the log-odds of every label, not yet calibrated."""
        return log_odds(self._scored.of(neutral))

    def _fits(self, name: str, sector: str | None) -> bool:
        return sector is None or sector in self._sectors.get(name, ())

    def read_ahead(self, texts: Iterable[Neutral], *, for_danger: bool) -> None:
        """Score together what will be asked for in a moment; for danger without what tells nothing."""
        self._scored.read_ahead(text for text in texts if text.tokens and not (for_danger and _tells_nothing(text)))

    def _score(self, texts: Sequence[Neutral]) -> list[Array]:
        by_vector = self._ridge.by_vector(self._encoder.encode([neutral.text for neutral in texts]))
        scored = zip(texts, by_vector, strict=True)
        return [self._ridge.scores(words_of(neutral), flags(neutral.text)) + near for neutral, near in scored]

    def _evidence(self, neutral: Neutral, name: str) -> tuple[str, ...]:
        """Return the run of four words that speaks most for the label."""
        places = [index for index, token in enumerate(neutral.tokens) if token[0].isalnum()]
        if not places:
            return ()
        gains = self._ridge.gains(words_of(neutral), self.card.labels.index(name))
        size = min(WORDS, len(places))
        start = max(range(len(places) - size + 1), key=lambda at: sum(gains[at : at + size]))
        first, last = places[start], places[start + size - 1]
        return (neutral.original[neutral.spans[first][0] : max(end for _, end in neutral.spans[first : last + 1])],)


def _tells_nothing(neutral: Neutral) -> bool:
    """Return whether what was learned says nothing about it: a name, a bare answer, words about the chat itself."""
    return sum(token in known_words() for token in neutral.tokens) < FEWEST or is_about_the_chat(neutral.text)


class Ridge:
    """The coefficients of every label for each block of features (bot.learning.train_indicators)."""

    def __init__(self, weights: Mapping[str, Array]) -> None:
        self._words, self._characters = (Tfidf.from_arrays(weights, name) for name in ("word", "character"))
        self._word_coef, self._character_coef = weights["word_coef"], weights["character_coef"]
        self._vector = VectorScores(weights, "vector")
        self._flag_coef = weights["flag_coef"].astype(np.float32)
        self._intercept = weights["intercept"].astype(np.float32)

    def scores(self, words: Sequence[str], facts: Array) -> Array:
        """Return what words and plain facts add to the score of every label, which is about 1 for yes and 0 for no."""
        by_words = self._words.dot(word_terms(words), self._word_coef)
        by_characters = self._characters.dot(character_terms(words), self._character_coef)
        return by_words + by_characters + facts @ self._flag_coef + self._intercept

    def by_vector(self, vectors: Array) -> Array:
        """Return what sentence vectors add to it, a row a text."""
        return self._vector.scores(vectors)

    def gains(self, words: Sequence[str], label: int) -> list[float]:
        """Return what each word adds to the score of a label, by its TF-IDF terms; neighbours share their pair's."""
        of_words, of_characters = self._word_coef[:, label], self._character_coef[:, label]
        gains = [
            self._words.weight_of([word], of_words) + self._characters.weight_of(character_terms([word]), of_characters)
            for word in words
        ]
        for at, pair in enumerate(itertools.pairwise(words)):
            half = self._words.weight_of([" ".join(pair)], of_words) / 2
            gains[at] += half
            gains[at + 1] += half
        return gains


def log_odds(scores: Array) -> Array:
    """Return the log-odds of scores that are meant to lie between 0 and 1."""
    share = np.clip(scores, 1e-3, 1 - 1e-3)
    return np.log(share / (1 - share))
