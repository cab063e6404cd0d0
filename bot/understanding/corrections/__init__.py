"""Words that put right what was said before: which fact, what it was, and what it is now."""

from bot.understanding.corrections.correcting_phrases import may_correct
from bot.understanding.corrections.model import Correction, Earlier, Field
from bot.understanding.corrections.read_corrections import corrections, words_beside
from bot.understanding.corrections.values import name_in

__all__ = ["Correction", "Earlier", "Field", "corrections", "may_correct", "name_in", "words_beside"]
