"""`make bench`: our engine beside the one that `rasa init` writes, in turn, in one run; figures and ratios."""

from __future__ import annotations

import json
import sys

from bench import rasa_init
from bench.engine import as_dict, measure
from bot.run.train import MODELS, ROOT, TrainingFailed
from tests.support.stack import free_ports

AIMS = {"turns_1": "at least 5", "turns_16": "at least 5", "rss_mb": "at most 0.6", "start_s": "-"}


def main() -> int:
    """Measure both and print the table; the figures also go to var/baselines/bench.json."""
    try:
        baseline = rasa_init.train()
    except TrainingFailed as problem:
        print(problem)
        return 1
    found = {}
    for name, model in (("sightline", MODELS / "sightline.tar.gz"), ("rasa init", baseline)):
        print(f"measuring {name} ...", flush=True)
        found[name] = as_dict(measure(model, *free_ports(2), ROOT / "var" / "bench" / name.replace(" ", "_")))
    print(f"\n{'figure':<10}{'sightline':>12}{'rasa init':>12}{'ratio':>8}   aim (ratio)")
    for figure, aim in AIMS.items():
        ours, theirs = found["sightline"][figure], found["rasa init"][figure]
        print(f"{figure:<10}{ours:>12}{theirs:>12}{ours / theirs:>8.2f}   {aim}")
    out = ROOT / "var" / "baselines" / "bench.json"
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
