"""Intents on each held file, ours beside Rasa's DIET on the same training data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import yaml

from bot.learning.typos import with_typos
from bot.paths import MODELS
from bot.run import engine_command
from evaluation.held_sets import HELD, SETS
from evaluation.misspelling import SHARES
from evaluation.rasa_nlu import BASELINES, EvaluationFailed, IntentReport, baseline, diet, measure
from evaluation.scores.model import Row, Score
from tests.support.paths import yaml_of

OURS = MODELS / "sightline.tar.gz"
SEED = 11
WORST = 15


def held_files() -> dict[str, Path]:
    """Return the files of held intents by the name of their set; raises EvaluationFailed when there is none."""
    files = {name: HELD / f"intents_{name}.yml" for name in SETS if (HELD / f"intents_{name}.yml").is_file()}
    if not files:
        raise EvaluationFailed(f"no held intents in {HELD}")
    return files


def misspelt_file(held: Path, share: float) -> Path:
    """Write a held file with slips in a share of its letters; the same ones every time."""
    blocks = yaml_of(held)["nlu"]
    for number, block in enumerate(blocks):
        block["examples"] = "".join(f"- {text}\n" for text in with_typos(texts_of(block), SEED + number, share))
    path = BASELINES / f"{held.stem}_slips_{share * 100:.0f}.yml"
    path.write_text(yaml.safe_dump({"version": "3.1", "nlu": blocks}, allow_unicode=True), encoding="utf-8")
    return path


def texts_of(block: dict[str, str]) -> list[str]:
    """Return the examples of one intent."""
    return [line.removeprefix("- ").strip() for line in block["examples"].splitlines() if line.strip()]


def rows() -> Iterator[Row]:
    """Return the score of both models on every held file, ours with slips too; raises EvaluationFailed."""
    models = {"ours": (engine_command.ENGINE, OURS), "DIET": (baseline(), diet())}
    for name, held in held_files().items():
        for way, (rasa, model) in models.items():
            yield Row(f"{name}: intents", way, score_intents(measure(way, rasa, model, held)))
        for share in SHARES:
            report = measure("ours", engine_command.ENGINE, OURS, misspelt_file(held, share))
            yield Row(f"{name}: intents", f"ours, slips {share:.0%}", score_intents(report))


def score_intents(report: IntentReport) -> Score:
    """Return macro F1 and accuracy, how many were wrong at face value and how many were met with a question."""
    figures = {
        "macro F1": report.macro_f1,
        "accuracy": report.accuracy,
        "wrong": len(report.errors) - report.doubted,
        "doubted": report.doubted,
    }
    return Score(figures, (*weakest(report), *confusions(report), *errors(report)))


def weakest(report: IntentReport) -> list[str]:
    """Return the intents with the lowest F1."""
    lowest = sorted(report.per_intent.items(), key=lambda item: item[1])[:WORST]
    return [f"weak: {intent} {score:.2f}" for intent, score in lowest]


def confusions(report: IntentReport) -> list[str]:
    """Return the commonest confusions with how often they happen."""
    pairs = Counter((error["intent"], error["intent_prediction"]["name"]) for error in report.errors)
    return [f"confused: {meant} taken for {taken}: {often}" for (meant, taken), often in pairs.most_common(WORST)]


def errors(report: IntentReport) -> list[str]:
    """Return every error: the text, what was meant, what it was taken for and how surely."""
    return [
        f"{error['text']}: {error['intent']}, taken for {error['intent_prediction']['name']} "
        f"({error['intent_prediction']['confidence']:.2f})"
        for error in report.errors
    ]
