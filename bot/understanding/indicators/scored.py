"""The scores of the newest texts: those that will be asked for together are scored together, and each once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from bot.understanding.indicators.features import Array
from bot.understanding.text.neutral import Neutral

Score = Callable[[Sequence[Neutral]], Sequence[Array]]


class ScoredTexts:
    """Scores by the plain tokens of a text, which are all that a score hangs on; in memory alone."""

    def __init__(self, score: Score, most: int) -> None:
        self._score, self._most = score, most
        self._scores: OrderedDict[tuple[str, ...], Array] = OrderedDict()

    def of(self, neutral: Neutral) -> Array:
        """Return the scores of a text."""
        if neutral.tokens not in self._scores:
            self.read_ahead([neutral])
        self._scores.move_to_end(neutral.tokens)
        return self._scores[neutral.tokens]

    def read_ahead(self, texts: Iterable[Neutral]) -> None:
        """Score texts in one go, which takes about half as long as one after another."""
        new = {text.tokens: text for text in texts if text.tokens not in self._scores}
        if new:
            self._scores.update(zip(new, self._score(tuple(new.values())), strict=True))
        while len(self._scores) > self._most:
            self._scores.popitem(last=False)
