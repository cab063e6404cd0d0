"""Where the project's own folders are, from its root."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
KNOWLEDGE = ROOT / "knowledge"
LEXICON = ROOT / "lexicon"
DATA = ROOT / "data"
RESPONSES = DATA / "responses"
LANGUAGES = DATA / "languages"
MODELS = ROOT / "models"
UNDERSTANDING_MODEL = MODELS / "understanding"
