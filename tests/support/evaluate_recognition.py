"""Ours beside the simple ways, on the held cases: `python -m tests.support.evaluate_recognition`."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.guidance.load import load_knowledge
from bot.understanding.indicators import SparseMatcher
from bot.understanding.neutral import neutralise
from bot.understanding.reading import Understanding
from bot.understanding.train import DATA, examples
from tests.support import score_recognition as score

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "var" / "eval" / "recognition.md"


def rows(models: Path = ROOT / "models" / "understanding") -> list[tuple[str, str, score.Score]]:
    """Return (task, way, score) of every way in one run."""
    knowledge = load_knowledge(ROOT / "knowledge")
    ours = Understanding.load(knowledge, models)
    known = {name: sign.sectors for name, sign in knowledge.indicators.items()}
    nearest = SparseMatcher([(name, row.text) for row in examples() for name in row.indicators or ()], known)
    held = score.cases("recognition")

    def read(row: Mapping[str, Any]) -> list[str]:
        return [hit.id for hit in ours.read(row["text"], row["sector"]).indicators]

    def near(row: Mapping[str, Any]) -> list[str]:
        return [hit.id for hit in nearest.rank(neutralise(row["text"]), row["sector"])]

    began = time.perf_counter()
    table = [("indicators", "ours", score.recognition(held, read))]
    table[0][2].figures["ms"] = (time.perf_counter() - began) / len(held) * 1000  # type: ignore[index]
    table.append(("indicators", "TF-IDF nearest exemplar", score.recognition(held, near)))
    for sector in sorted({row["sector"] for row in held if row["sector"]}):
        table.append(
            (f"indicators, {sector}", "ours", score.recognition([row for row in held if row["sector"] == sector], read))
        )
    alarms = score.cases("danger")
    table.append(("danger", "ours", score.danger(alarms, lambda text: ours.danger(text).danger)))
    table.append(
        ("danger", "keyword list", score.danger(alarms, lambda text: bool(score.KEYWORDS & set(text.lower().split()))))
    )
    words = score.cases("wording")
    table.append(
        ("wording", "ours", score.wording(words, lambda text: [(f.start, f.end) for f in ours.read(text).wording]))
    )
    return table


def main() -> None:
    """Print the table and write the mistakes to var/eval/recognition.md."""
    lines = []
    for task, way, result in rows():
        figures = "  ".join(f"{name} {value:.3f}" for name, value in result.figures.items())
        print(f"{task:28} {way:24} {figures}")
        if way == "ours":
            lines += [f"## {task}: {figures}", "", *(f"- {mistake}" for mistake in result.mistakes), ""]
    for path in sorted(score.HELD.glob("*.jsonl")):
        print(f"{path.name} sha256 {hashlib.sha256(path.read_bytes()).hexdigest()}")
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("# Worst mistakes on the held cases\n\n" + "\n".join(lines), "utf-8")
    print(json.dumps({"training texts": len(examples()), "data": DATA.name}))


if __name__ == "__main__":
    main()
