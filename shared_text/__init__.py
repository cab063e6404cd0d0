"""Sentence vectors and the corrector of slips, for the app (Python 3.12) and the engine (3.10): numpy alone."""

from __future__ import annotations

from shared_text.encoder import Encoder, load
from shared_text.english import known_words
from shared_text.published_weights import VectorsError, WeightsMissing, WrongHash
from shared_text.transformer_layer import SIZE

__all__ = ["SIZE", "Encoder", "VectorsError", "WeightsMissing", "WrongHash", "known_words", "load"]
