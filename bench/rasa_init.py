"""The engine that `rasa init` would give: its own pipeline and policies, trained on the same data."""

from __future__ import annotations

from pathlib import Path

import yaml

from bot.run.train import ENGINE_INPUTS, ROOT, digest, run_logged

FOLDER = ROOT / "var" / "bench"
MODEL = FOLDER / "rasa_init.tar.gz"
# The pipeline and policies that Rasa 3.6.21 fills in when config.yml names none, as `rasa init` leaves it.
CONFIG = {
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


def train() -> Path:
    """Train it once for the data at hand and return the model (two to four minutes on two cores)."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    mark, now = FOLDER / ".inputs", digest(ENGINE_INPUTS)
    if MODEL.is_file() and mark.is_file() and mark.read_text() == now:
        return MODEL
    config = FOLDER / "config.yml"
    config.write_text(yaml.safe_dump(CONFIG, sort_keys=False))
    rasa = [str(ROOT / ".venv-engine" / "bin" / "rasa"), "train", "--config", str(config), "--force"]
    run_logged(
        "training the baseline", [*rasa, "--fixed-model-name", MODEL.name.removesuffix(".tar.gz"), "--out", str(FOLDER)]
    )
    mark.write_text(now)
    return MODEL
