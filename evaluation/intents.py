"""Intents on every held file, ours beside Rasa's DIET on the same data: `python -m evaluation.intents`."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.learning.typos import with_typos
from bot.paths import ROOT

RASA = ROOT / ".venv-engine" / "bin" / "rasa"
HELD = ROOT / "tests" / "cases" / "held"
TRAINING = ROOT / "data" / "nlu"
OURS = ROOT / "models" / "sightline.tar.gz"
BASELINES = ROOT / "var" / "baselines"
REPORT = ROOT / "var" / "eval" / "intents.md"
WORST = 15
SLIPS = (0.05, 0.1)  # shares of the letters that are mistyped
SEED = 11
FALLBACK = "nlu_fallback"
# DIET learns for 20 rounds, not the 100 of `rasa init`, and for two hours at most. A round over 11,507 examples takes
# 100 seconds on two cores, and after 20 it tells 0.990 of its own training data rightly: it has learned what there is.
EPOCHS = 20
LONGEST = 7200.0  # seconds that one command of Rasa may take
QUIET = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "PYTHONHASHSEED": "0", "MPLBACKEND": "agg"}
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
class Result:
    """How one model did on one held file."""

    name: str
    held: Path
    macro_f1: float
    accuracy: float
    texts: int
    per_intent: dict[str, float]
    errors: list[dict[str, Any]]

    @property
    def doubted(self) -> int:
        """How many texts were met with a question; the other errors were taken at face value."""
        return sum(error["intent_prediction"]["name"] == FALLBACK for error in self.errors)


def rasa(*arguments: str) -> None:
    """Run one command of Rasa from the root; raises EvaluationFailed."""
    command = f"rasa {' '.join(arguments[:2])}"
    try:
        done = subprocess.run(
            [str(RASA), *arguments], cwd=ROOT, env={**os.environ, **QUIET}, capture_output=True, text=True,
            timeout=LONGEST,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise EvaluationFailed(f"{command} took longer than {LONGEST:.0f} s") from None
    if done.returncode:
        raise EvaluationFailed(f"{command} failed: {done.stderr[-800:]}")


def held_files() -> list[Path]:
    """Return the files of held intents, each by another hand; raises EvaluationFailed when there is none."""
    files = sorted(HELD.glob("intents*.yml"))
    if not files:
        raise EvaluationFailed(f"no held intents in {HELD.relative_to(ROOT)}")
    return files


def digest(*parts: bytes) -> str:
    """Return the SHA-256 of the parts together."""
    total = hashlib.sha256()
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


def diet() -> Path:
    """Return DIET's model for the training data as it is, trained when there is none yet."""
    config = yaml.safe_dump(DIET, sort_keys=False)
    key = digest(config.encode(), *(path.read_bytes() for path in sorted(TRAINING.glob("*.yml"))))[:16]
    model = BASELINES / f"diet-{key}.tar.gz"
    if not model.exists():
        BASELINES.mkdir(parents=True, exist_ok=True)
        settings = BASELINES / "diet.yml"
        settings.write_text(config, encoding="utf-8")
        rasa("train", "nlu", "-c", str(settings), "-u", str(TRAINING), "--out", str(BASELINES),
             "--fixed-model-name", model.name.removesuffix(".tar.gz"))  # fmt: skip
    return model


def measure(name: str, model: Path, held: Path) -> Result:
    """Return how a model does on a held file, by `rasa test nlu`."""
    out = BASELINES / "results" / name / held.stem
    rasa("test", "nlu", "-m", str(model), "-u", str(held), "--out", str(out), "--no-plot")
    report = json.loads((out / "intent_report.json").read_text(encoding="utf-8"))
    intents = sorted({block["intent"] for block in yaml.safe_load(held.read_text(encoding="utf-8"))["nlu"]})
    scores = {intent: float(report[intent]["f1-score"]) for intent in intents}
    texts = sum(int(report[intent]["support"]) for intent in intents)
    errors_file = out / "intent_errors.json"
    errors = json.loads(errors_file.read_text(encoding="utf-8")) if errors_file.exists() else []
    # Rasa's own macro average counts a label that no text has, such as nlu_fallback, as one more intent with F1 0.
    macro = sum(scores.values()) / len(scores)
    return Result(name, held, macro, 1 - len(errors) / texts, texts, scores, errors)


def mistyped(held: Path, share: float) -> Path:
    """Write a held file with slips in a share of its letters; the same ones every time."""
    blocks = yaml.safe_load(held.read_text(encoding="utf-8"))["nlu"]
    for number, block in enumerate(blocks):
        block["examples"] = "".join(f"- {text}\n" for text in with_typos(texts_of(block), SEED + number, share))
    path = BASELINES / f"{held.stem}_slips_{share * 100:.0f}.yml"
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")
    return path


def texts_of(block: dict[str, str]) -> list[str]:
    """Return the examples of one intent."""
    return [line.removeprefix("- ").strip() for line in block["examples"].splitlines() if line.strip()]


def confusions(result: Result) -> list[tuple[tuple[str, str], int]]:
    """Return the commonest (meant, taken for) with how often."""
    pairs = Counter((error["intent"], error["intent_prediction"]["name"]) for error in result.errors)
    return pairs.most_common(WORST)


def table(results: Sequence[Result]) -> list[str]:
    """Return the comparison as lines of Markdown."""
    head = ["| held file | model | macro F1 | accuracy | texts | wrong | doubted |", "|---|---|---|---|---|---|---|"]
    return head + [
        f"| {one.held.name} | {one.name} | {one.macro_f1:.3f} | {one.accuracy:.3f} | {one.texts} "
        f"| {len(one.errors) - one.doubted} | {one.doubted} |"
        for one in results
    ]


def hashes(files: Sequence[Path]) -> list[str]:
    """Return one line a held file: its path and its SHA-256."""
    return [f"{file.relative_to(ROOT)}, SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files]


def details(result: Result) -> list[str]:
    """Return the weakest intents, the confusions and every error of one model on one file."""
    title = f"{result.held.name}, {result.name}"
    weakest = sorted(result.per_intent.items(), key=lambda item: item[1])[:WORST]
    return [
        f"\n## {title}: weakest intents\n",
        *(f"- {intent} {score:.2f}" for intent, score in weakest),
        f"\n## {title}: commonest confusions\n",
        *(f"- {meant} taken for {taken}: {often}" for (meant, taken), often in confusions(result)),
        f"\n## {title}: every error\n",
        *(f"- {error['text']} — {error['intent']}, taken for {error['intent_prediction']['name']} "
          f"({error['intent_prediction']['confidence']:.2f})" for error in result.errors),
    ]  # fmt: skip


def evaluate() -> list[Result]:
    """Measure both models on every held file, ours with slips too; write the report and return the results."""
    files = held_files()
    models = {"ours": OURS, "DIET": diet()}
    results = [measure(name, model, held) for held in files for name, model in models.items()]
    results += [measure("ours", OURS, mistyped(held, share)) for held in files for share in SLIPS]
    lines = ["# Intents on the held files", "", *hashes(files), "", *table(results)]
    lines += [line for result in results for line in details(result)]
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return results


def main() -> int:
    """Print the comparison; exit status 1 with one line when a model could not be made or tested."""
    began = time.monotonic()
    try:
        results = evaluate()
    except EvaluationFailed as problem:
        print(problem)
        return 1
    print("\n".join([*hashes(held_files()), *table(results)]))
    print(f"DIET: {EPOCHS} epochs; in {time.monotonic() - began:.0f} s; every error in {REPORT.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
