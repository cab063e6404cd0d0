"""Sentence vectors shared by the app (Python 3.12) and the engine (Python 3.10): numpy alone, no network."""

from __future__ import annotations

from shared_text.encoder import SIZE, Encoder, VectorsError, WeightsMissing, WrongHash, known_words, load

__all__ = ["SIZE", "Encoder", "VectorsError", "WeightsMissing", "WrongHash", "known_words", "load"]
