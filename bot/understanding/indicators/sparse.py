"""Which indicators a text speaks of: at most five, best first, each with the words that made it."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.understanding.text.neutral import Neutral, neutralise

MOST = 5


@dataclass(frozen=True)
class IndicatorHit:
    """An indicator that the text speaks of; the confidence stays inside understanding and routing."""

    id: str
    confidence: float
    evidence: tuple[str, ...] = ()


class SparseMatcher:
    """Nearest sentence by TF-IDF of words: what is left when no model can be used."""

    LEAST = 0.28

    def __init__(self, sentences: Iterable[tuple[str, str]], sectors: Mapping[str, Sequence[str]]) -> None:
        self._sectors = sectors
        read = [(name, Counter(_terms(neutralise(text)))) for name, text in sentences]
        seen = Counter(term for _, terms in read for term in terms)
        self._idf = {term: math.log(1 + len(read) / count) for term, count in seen.items()}
        self._rows = [(name, self._weigh(terms)) for name, terms in read]

    def rank(self, neutral: Neutral, sector: str | None) -> tuple[IndicatorHit, ...]:
        """Return what is near enough, best first."""
        query = self._weigh(Counter(_terms(neutral)))
        best: dict[str, float] = {}
        for name, row in self._rows:
            if sector is None or sector in self._sectors.get(name, ()):
                near = sum(weight * row.get(term, 0.0) for term, weight in query.items())
                best[name] = max(best.get(name, 0.0), near)
        chosen = sorted((item for item in best.items() if item[1] >= self.LEAST), key=lambda item: -item[1])
        return tuple(IndicatorHit(name, round(min(near, 0.99), 3)) for name, near in chosen[:MOST])

    def _weigh(self, terms: Counter[str]) -> dict[str, float]:
        weights = {term: count * self._idf.get(term, 0.0) for term, count in terms.items()}
        length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}


def _terms(neutral: Neutral) -> Iterable[str]:
    words = [token for token in neutral.tokens if token.isalnum()]
    yield from words
    yield from (f"{first} {second}" for first, second in itertools.pairwise(words))
