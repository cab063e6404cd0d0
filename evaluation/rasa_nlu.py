"""Rasa's own training and test of intents, called as its command line; DIET is the baseline."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.paths import DATA, ROOT
from bot.run import engine_command
from scripts import baselines
from scripts.set_up import CannotSetUp
from tests.support.paths import yaml_of

TRAINING = DATA / "nlu"
BASELINES = ROOT / "var" / "baselines"
FALLBACK = "nlu_fallback"
# DIET learns for 20 rounds, not the 100 of `rasa init`, and for two hours at most. A round over 11,507 examples takes
# 100 seconds on two cores, and after 20 it gets 0.990 of its own training data right: it has learned what there is.
EPOCHS = 20
LONGEST = 7200.0  # seconds that one command of Rasa may take
QUIET = {"PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}
# The pipeline that `rasa init` proposes, without what only matters for entities.
DIET = {
    "recipe": "default.v1",
    "language": "en",
    "assistant_id": "sightline_baseline",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {
            "name": "DIETClassifier",
            "epochs": EPOCHS,
            "random_seed": 42,
            "entity_recognition": False,
            "constrain_similarities": True,
        },
    ],
}


class EvaluationFailed(Exception):
    """A model could not be trained or tested; the message ends with Rasa's last words."""


@dataclass(frozen=True)
class IntentReport:
    """How one model did on one held file."""

    macro_f1: float
    accuracy: float
    texts: int
    per_intent: dict[str, float]
    errors: list[dict[str, Any]]

    @property
    def doubted(self) -> int:
        """How many texts were met with a question; the other errors were taken at face value."""
        return sum(error["intent_prediction"]["name"] == FALLBACK for error in self.errors)


def call(rasa: Sequence[str], *arguments: str) -> None:
    """Run one command of Rasa from the root; raises EvaluationFailed."""
    command = f"rasa {' '.join(arguments[:2])}"
    try:
        done = subprocess.run(
            [*rasa, *arguments], cwd=ROOT, env={**os.environ, **engine_command.settings(), **QUIET},
            capture_output=True, text=True,
            timeout=LONGEST,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise EvaluationFailed(f"{command} took longer than {LONGEST:.0f} s") from None
    if done.returncode:
        raise EvaluationFailed(f"{command} failed: {done.stderr[-800:]}")


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of the parts together."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def baseline() -> tuple[str]:
    """Return the command of the Rasa that DIET runs in; raises EvaluationFailed when it cannot be set up."""
    try:
        return (baselines.rasa(),)
    except CannotSetUp as problem:
        raise EvaluationFailed(str(problem)) from problem


def diet() -> Path:
    """Return DIET's model for the training data as it is, trained when there is none yet."""
    config = yaml.safe_dump(DIET, sort_keys=False)
    key = digest(config.encode(), *(path.read_bytes() for path in sorted(TRAINING.glob("*.yml"))))[:16]
    model = BASELINES / f"diet-{key}.tar.gz"
    if not model.exists():
        BASELINES.mkdir(parents=True, exist_ok=True)
        settings = BASELINES / "diet.yml"
        settings.write_text(config, encoding="utf-8")
        call(baseline(), "train", "nlu", "-c", str(settings), "-u", str(TRAINING), "--out", str(BASELINES),
             "--fixed-model-name", model.name.removesuffix(".tar.gz"))  # fmt: skip
    return model


def measure(name: str, rasa: Sequence[str], model: Path, held: Path) -> IntentReport:
    """Return how a model does on a held file, by `rasa test nlu`."""
    out = BASELINES / "results" / name / held.stem
    call(rasa, "test", "nlu", "-m", str(model), "-u", str(held), "--out", str(out), "--no-plot")
    report = json.loads((out / "intent_report.json").read_text(encoding="utf-8"))
    intents = sorted({block["intent"] for block in yaml_of(held)["nlu"]})
    scores = {intent: float(report[intent]["f1-score"]) for intent in intents}
    texts = sum(int(report[intent]["support"]) for intent in intents)
    errors_file = out / "intent_errors.json"
    errors = json.loads(errors_file.read_text(encoding="utf-8")) if errors_file.exists() else []
    # Rasa's own macro average counts a label that no text has, such as nlu_fallback, as one more intent with F1 0.
    macro = sum(scores.values()) / len(scores)
    return IntentReport(macro, 1 - len(errors) / texts, texts, scores, errors)
