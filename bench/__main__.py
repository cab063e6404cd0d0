"""`make bench`: (a) our engine beside the one that `rasa init` writes, (b) the whole path and where its time goes."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from dataclasses import asdict
from typing import Any

from bench import costs, feed_pages, rasa_init, report, stack
from bench.crowds import ours_and_theirs
from bench.engine import as_dict, measure
from bot.paths import MODELS, ROOT
from bot.run import engine_command
from bot.run.stack.train_models import TrainingFailed
from scripts import baselines
from scripts.set_up import CannotSetUp
from tests.support.stack import NotUp, free_ports

AIMS = {"turns_1": "at least 5", "turns_16": "at least 5", "rss_mb": "at most 0.6"}
AIMS |= {"cpu_ms": "at most 0.2", "start_s": "-", "in_form": "the same way", "silent": "the same way"}
BASELINES = ROOT / "var" / "baselines"


def engines(epochs: int) -> dict[str, Any]:
    """Measure both engines in turn and print figures and ratios."""
    baseline, ours = rasa_init.train(epochs), MODELS / "sightline.tar.gz"
    ways = (("sightline", engine_command.ENGINE, ours), ("rasa init", (baselines.rasa(),), baseline))
    figures: dict[str, Any] = {"epochs of the baseline": epochs}
    for name, rasa, model in ways:
        print(f"measuring {name} ...", flush=True)
        port, actions_port = free_ports(2)
        folder = ROOT / "var" / "bench" / name.replace(" ", "_")
        figures[name] = as_dict(measure(rasa, model, port, actions_port, folder))
    print(f"\n{'figure':<10}{'sightline':>12}{'rasa init':>12}{'ratio':>8}   aim (ratio)")
    for figure, aim in AIMS.items():
        mine, theirs = figures["sightline"][figure], figures["rasa init"][figure]
        print(f"{figure:<10}{mine:>12}{theirs:>12}{mine / theirs if theirs else 0:>8.2f}   {aim}")
    return figures


def whole_path(conversations: int) -> dict[str, Any]:
    """Measure the whole stack and print its tables."""
    print("starting the whole stack ...", flush=True)
    measured = stack.measure(conversations)
    report.print_stack(measured)
    figures = asdict(measured) | {"turns": len(measured.turns), "rows": report.rows(measured.turns)}
    return figures | {"acknowledged": [round(milliseconds) for milliseconds in measured.acknowledged]}


def feed() -> dict[str, float]:
    """Measure the feed alone and print its row; what a whole report takes stands with the whole path."""
    rate = asyncio.run(feed_pages.events_a_second())
    print(f"\nfeed: {rate:.0f} events a second, pulled over HTTP in pages of {feed_pages.PAGE}, one reader")
    grown = asyncio.run(feed_pages.ratios(1_000, 100_000))
    ratios = {place: round(ratio, 2) for place, ratio in grown.items()}
    print(f"a page at 100,000 referrals against 1,000: {ratios}, aim 1.2 (`make test-long` holds it at 1,000,000)")
    return {"events a second": round(rate), **ratios}


def main() -> int:
    """Measure, print, and keep the figures in var/baselines/."""
    words = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parts = ("all", "engine", "stack", "crowd", "costs", "feed")
    words.add_argument("part", nargs="?", choices=parts, default="all")
    words.add_argument(
        "--epochs", type=int, default=rasa_init.EPOCHS, help="of the baseline; speed does not depend on it"
    )
    words.add_argument("--conversations", type=int, default=16)
    words.add_argument("--seconds", type=float, default=20.0, help="for which people talk, for each number of them")
    words.add_argument("--alone", action="store_true", help="crowd: without what `rasa init` makes beside it")
    chosen = words.parse_args()
    BASELINES.mkdir(parents=True, exist_ok=True)
    try:
        if chosen.part in ("all", "stack"):
            (BASELINES / "stack.json").write_text(json.dumps(whole_path(chosen.conversations), indent=1))
        if chosen.part in ("all", "crowd"):
            figures = ours_and_theirs.measure(chosen.seconds, baseline=not chosen.alone)
            ours_and_theirs.show(figures)
            (BASELINES / "crowd.json").write_text(json.dumps(figures, indent=1))
        if chosen.part in ("all", "engine"):
            (BASELINES / "engine.json").write_text(json.dumps(engines(chosen.epochs), indent=1))
        if chosen.part in ("all", "feed"):
            (BASELINES / "feed.json").write_text(json.dumps(feed(), indent=1))
        if chosen.part in ("all", "costs"):
            (BASELINES / "costs.json").write_text(json.dumps(costs.measure(), indent=1))
    except (TrainingFailed, NotUp, CannotSetUp) as problem:
        print(problem)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
