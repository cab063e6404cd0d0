"""`make eval`: quality on the held cases, ours beside simple ways of the same run."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

from bot.guidance.load import load_knowledge
from bot.understanding.facts import read_facts
from bot.understanding.reading import facts_to_json
from tests.support import evaluate_intents, evaluate_recognition, score
from tests.support.score_recognition import cases

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Print the table; the mistakes of recognition and of intents are in var/eval/."""
    evaluate_recognition.main()
    areas = load_knowledge(ROOT / "knowledge").areas

    def facts(text: str, now: datetime) -> dict[str, Any]:
        return facts_to_json(read_facts(text, (), now))

    def best(text: str, area: str) -> str | None:
        found = read_facts(text, areas[area].places).places
        return found[0].name if found else None

    for name, row in score.score_extraction(cases("extraction"), facts).items():
        print(f"{name:28} {'ours':24} precision {row['precision']:.3f}  recall {row['recall']:.3f}")
    print(f"{'places':28} {'ours':24} first {score.score_places(cases('places'), best)['first']:.3f}")
    evaluate_intents.main()


if __name__ == "__main__":
    main()
