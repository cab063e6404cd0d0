"""The engine that `rasa init` would give: its own pipeline and policies, trained on the same data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from bot.paths import ROOT
from bot.run.stack.train_models import ENGINE_INPUTS, digest, run_logged
from scripts import baselines

FOLDER = ROOT / "var" / "baselines"
EPOCHS = 100  # what `rasa init` trains
# The pipeline and policies that Rasa 3.6.21 fills in when config.yml names none, as `rasa init` leaves it.
CONFIG: dict[str, Any] = {
    "recipe": "default.v1",
    "language": "en",
    "assistant_id": "baseline",
    "pipeline": [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": 100, "constrain_similarities": True},
        {"name": "EntitySynonymMapper"},
        {"name": "ResponseSelector", "epochs": 100, "constrain_similarities": True},
        {"name": "FallbackClassifier", "threshold": 0.3, "ambiguity_threshold": 0.1},
    ],
    "policies": [
        {"name": "MemoizationPolicy"},
        {"name": "RulePolicy"},
        {"name": "UnexpecTEDIntentPolicy", "max_history": 5, "epochs": 100},
        {"name": "TEDPolicy", "max_history": 5, "epochs": 100, "constrain_similarities": True},
    ],
}


def config(epochs: int) -> dict[str, Any]:
    """Return the configuration with this many epochs; they decide how well it learns, not how fast it answers."""

    def trained(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [part | {"epochs": epochs} if "epochs" in part else part for part in parts]

    return CONFIG | {"pipeline": trained(CONFIG["pipeline"]), "policies": trained(CONFIG["policies"])}


def train(epochs: int = EPOCHS) -> Path:
    """Train it once for the data at hand and return the model."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    name = f"rasa_init_{epochs}"
    model, mark, now = FOLDER / f"{name}.tar.gz", FOLDER / f"{name}.inputs", digest(ENGINE_INPUTS)
    if model.is_file() and mark.is_file() and mark.read_text() == now:
        return model
    path = FOLDER / f"{name}.yml"
    path.write_text(yaml.safe_dump(config(epochs), sort_keys=False))
    rasa = [baselines.rasa(), "train", "--config", str(path), "--force"]
    run_logged(f"training the baseline of {epochs} epochs", [*rasa, "--fixed-model-name", name, "--out", str(FOLDER)])
    mark.write_text(now)
    return model
