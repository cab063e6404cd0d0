"""The trained model: reads models/understanding/ and answers in numpy alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.understanding.danger import Danger
from bot.understanding.indicators import IndicatorHit
from bot.understanding.neutral import Neutral

MEND = "run `make train`"


class ModelUnusable(Exception):
    """The trained model is missing, damaged or made for something else; the message says how to mend it."""


class IndicatorModel:
    """Indicators and the second opinion on danger."""

    @classmethod
    def load(cls, folder: Path, sectors: Mapping[str, Sequence[str]]) -> IndicatorModel:
        """Return the model; raises ModelUnusable."""
        raise ModelUnusable(f"{folder.name} holds no model: {MEND}")

    def rank(self, neutral: Neutral, sector: str | None) -> tuple[IndicatorHit, ...]:
        """Return at most five indicators, best first."""
        raise ModelUnusable(MEND)

    def opinion(self, neutral: Neutral) -> Danger:
        """Return the second opinion on danger."""
        raise ModelUnusable(MEND)
