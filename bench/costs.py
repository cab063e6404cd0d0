"""`python -m bench costs`: training, starts, memory and one text understood, each beside its target."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bench import start, training
from evaluation.speed import understanding_stats

TRAINING_AIMS = {"everything, nothing kept": "90 s"}
STARTS = {
    "engine alone": (start.engine_alone, "12 s, 300 MB"),
    "second start": (start.whole_stack, "12 s, 450 / 600 MB"),
}


def measure() -> dict[str, Any]:
    """Measure each in turn, print a row of it, and return the figures."""
    rows: dict[str, Any] = {}
    print(f"{'what':<40}{'clock s':>9}{'processor s':>13}{'PSS MB':>9}{'RSS MB':>9}   target")
    for name, (measured, aim) in STARTS.items():
        figures = measured()
        rows[name] = asdict(figures)
        numbers = f"{figures.wall_s:>9}{figures.processor_s:>13}{figures.pss_mb:>9}{figures.rss_mb:>9}"
        print(f"{name:<40}{numbers}   {aim} {figures.parts}", flush=True)
    rows["one text"] = stats = understanding_stats()
    print(
        f"one text understood: median {stats['median_ms']} ms, {stats['rss_mb']} MB   target 6 ms, 150 MB", flush=True
    )
    for name, cost in training.measure().items():
        rows[name] = asdict(cost)
        aim = TRAINING_AIMS.get(name, "30 s")
        print(f"{'training: ' + name:<40}{cost.wall_s:>9}{cost.processor_s:>13}{'':>18}   {aim}", flush=True)
    return rows
