"""Ours beside the simple ways, on each held set by itself: `python -m evaluation.recognition`.

The first set was looked at while the models were made; the later ones were written by other hands and only reported.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.guidance.load import load_knowledge
from bot.guidance.model import Knowledge
from bot.learning.training_texts import DATA, examples
from bot.learning.typos import with_typos
from bot.paths import KNOWLEDGE, ROOT, UNDERSTANDING_MODEL
from bot.understanding.indicators.sparse import SparseMatcher
from bot.understanding.reading import Understanding
from bot.understanding.text.neutral import neutralise
from evaluation import score_recognition as score
from evaluation.score_recognition import Case, Score

REPORT = ROOT / "var" / "eval" / "recognition.md"
SETS = {"first": "", "second": "_second", "third": "_third", "fifth": "_fifth"}  # the fourth is of wording and facts
OF_WORDING = {**SETS, "fourth": "_fourth"}
TYPOS = (0.05, 0.10)
SEED = 7

Row = tuple[str, str, Score]


class Ways:
    """Ours and the simple ways, ready to answer."""

    def __init__(self, models: Path) -> None:
        self.knowledge: Knowledge = load_knowledge(KNOWLEDGE)
        self.ours = Understanding.load(self.knowledge, models)
        known = {name: sign.sectors for name, sign in self.knowledge.indicators.items()}
        self._nearest = SparseMatcher([(name, row.text) for row in examples() for name in row.indicators or ()], known)

    def answer(self, case: Case) -> score.Answer:
        """Return what we say of a case: indicators with their confidence, danger, route."""
        reading = self.ours.read(case["text"], case["sector"])
        offered = {hit.id: hit.confidence for hit in reading.indicators}
        return score.Answer(offered, reading.danger, score.route_of(reading, case, self.knowledge))

    def near(self, case: Case) -> score.Answer:
        """Return what the nearest exemplar by TF-IDF says."""
        ranked = self._nearest.rank(neutralise(case["text"]), case["sector"])
        return score.Answer({hit.id: hit.confidence for hit in ranked}, False, None)

    def alarm(self, text: str) -> bool:
        """Return whether we say danger."""
        return self.ours.danger(text).danger


def rows(models: Path = UNDERSTANDING_MODEL) -> list[Row]:
    """Return (task, way, score) of every way on every held set, in one run."""
    ways = Ways(models)
    found = [row for name, ending in SETS.items() for row in _set(ways, name, ending)]
    return [*found, *(_wording(ways, name, ending) for name, ending in OF_WORDING.items())]


def _set(ways: Ways, name: str, ending: str) -> Iterator[Row]:
    held, alarms = score.cases(f"recognition{ending}"), score.cases(f"danger{ending}")
    yield f"{name}: indicators", "ours", score.recognition(held, ways.answer)
    yield f"{name}: indicators", "TF-IDF nearest exemplar", score.recognition(held, ways.near)
    yield f"{name}: danger", "ours", score.danger(alarms, ways.alarm)
    yield f"{name}: danger", "keyword list", score.danger(alarms, score.by_keyword)
    for sector in sorted({row["sector"] for row in held if row["sector"]}):
        own = [row for row in held if row["sector"] == sector]
        yield f"{name}: indicators, {sector}", "ours", score.recognition(own, ways.answer)
    for share in TYPOS:
        yield (
            f"{name}: indicators, typos {share:.0%}",
            "ours",
            score.recognition(misspelt(held, share), ways.answer, pairs=False),
        )
        yield f"{name}: danger, typos {share:.0%}", "ours", score.danger(misspelt(alarms, share), ways.alarm)


def _wording(ways: Ways, name: str, ending: str) -> Row:
    def flagged(text: str) -> list[tuple[int, int]]:
        return [(flag.start, flag.end) for flag in ways.ours.read(text).wording]

    return f"{name}: wording", "ours", score.wording(score.cases(f"wording{ending}"), flagged)


def misspelt(held: Sequence[Case], share: float) -> list[Case]:
    """Return the cases with slips of the thumb in `share` of their letters."""
    texts = with_typos([case["text"] for case in held], SEED, share)
    return [{**case, "text": text} for case, text in zip(held, texts, strict=True)]


def speed() -> Mapping[str, Any]:
    """Return what `sightline understand --stats` says of the held texts: milliseconds a text, memory."""
    lines = [
        json.dumps({"text": case["text"], "sector": case["sector"]})
        for ending in SETS.values()
        for case in score.cases(f"recognition{ending}")
    ]
    run = subprocess.run(
        [sys.executable, "-m", "bot.run.cli", "understand", "--stats"],
        input="\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    told: Mapping[str, Any] = json.loads(run.stderr.splitlines()[-1])
    return told


def main() -> None:
    """Print the table, the speed and the hashes; write the mistakes to var/eval/recognition.md."""
    lines = []
    for task, way, result in rows():
        figures = "  ".join(f"{name} {value:.3f}" for name, value in result.figures.items())
        print(f"{task:40} {way:24} {figures}", flush=True)
        if way == "ours" and "typos" not in task and task.count(",") == 0:
            lines += [f"## {task}: {figures}", "", *(f"- {mistake}" for mistake in result.mistakes), ""]
    print("speed", json.dumps(speed()))
    for path in sorted(score.HELD.glob("*.jsonl")):
        print(f"{path.name} sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("# Worst mistakes on the held cases\n\n" + "\n".join(lines), "utf-8")
    print(json.dumps({"training texts": len(examples()), "data": DATA.name}))


if __name__ == "__main__":
    main()
