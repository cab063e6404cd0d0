"""How the engine's own Python is called: Rasa's commands without TensorFlow, and the environment they run in."""

from __future__ import annotations

from bot.paths import ROOT
from bot.run import linear_algebra

ENVIRONMENT = ROOT / ".venv-engine"
ENGINE = (str(ENVIRONMENT / "bin" / "python"), "-m", "engine")  # engine/__main__.py


def settings() -> dict[str, str]:
    """Return what is set for every command: linear algebra, and that nothing is reported to Rasa's makers."""
    return {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", **linear_algebra.settings()}
