"""The Rasa that `make bench` and `make eval` compare with: whole, with TensorFlow, in an environment of its own.

Nothing else needs it, so it is made when a comparison first asks for it (about 1.7 GB).
"""

from __future__ import annotations

from scripts.set_up import make_environment, silence_telemetry


def rasa() -> str:
    """Return the command, its environment made if need be; raises scripts.set_up.CannotSetUp."""
    environment = make_environment(".venv-baselines", "3.10", "baselines.txt")
    silence_telemetry(environment)
    return str(environment / "bin" / "rasa")
