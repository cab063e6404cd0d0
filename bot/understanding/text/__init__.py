"""Texts made ready for reading: corrected and written out for the grammars of facts, neutral for the models."""

from __future__ import annotations

from bot.understanding.text.neutral import Neutral, neutralise
from bot.understanding.text.normalise import Plain, plain
from bot.understanding.text.offset_correction import CorrectedText, correct_text

__all__ = ["CorrectedText", "Neutral", "Plain", "correct_text", "neutralise", "plain"]
