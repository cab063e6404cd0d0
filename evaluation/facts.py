"""Facts on each held set, as typed and misspelt, beside baselines of the same run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from bot.guidance.load import load_knowledge
from bot.paths import KNOWLEDGE
from bot.understanding.facts import read_facts
from bot.understanding.facts.as_json import facts_to_json
from evaluation.fact_baselines import dateparser_reading, plain_pattern
from evaluation.held_sets import Case, cases, sets_of
from evaluation.misspelling import SHARES, misspelt_beside_identifiers
from evaluation.scores.facts import score_extraction, score_places
from evaluation.scores.model import Row, Score, mean

SEEDS = (1, 2, 3)
BASELINES: dict[str, tuple[str, Callable[[str, datetime], Case]]] = {
    "vehicles": ("plain pattern", plain_pattern),
    "when": ("dateparser", dateparser_reading),
}


def ours(text: str, now: datetime) -> Case:
    """Return our reading in the interface's shape."""
    return facts_to_json(read_facts(text, (), now))


def mean_of_seeds(held: Sequence[Case], share: float) -> dict[str, Score]:
    """Return precision and recall by field on misspelt text, the mean of the seeds."""
    tables = [score_extraction(misspelt_beside_identifiers(held, share, seed), ours) for seed in SEEDS]
    return {
        field: Score({name: mean(table[field].figures[name] for table in tables) for name in ("precision", "recall")})
        for field in tables[0]
    }


def rows() -> Iterator[Row]:
    """Return the score of every way on every held set, field by field."""
    for name in sets_of("extraction"):
        yield from _fields(name, cases(f"extraction_{name}"))
    areas = load_knowledge(KNOWLEDGE).areas

    def best(text: str, area: str) -> str | None:
        places = read_facts(text, areas[area].places).places
        return places[0].name if places else None

    for name in sets_of("places"):
        yield Row(f"{name}: places", "ours", score_places(cases(f"places_{name}"), best))


def _fields(name: str, held: Sequence[Case]) -> Iterator[Row]:
    as_typed = score_extraction(held, ours)
    misspelt = {share: mean_of_seeds(held, share) for share in SHARES}
    for field, score in as_typed.items():
        yield Row(f"{name}: {field}", "ours", score)
        for share, scores in misspelt.items():
            yield Row(f"{name}: {field}", f"ours, slips {share:.0%}", scores[field])
    for field, (way, read) in BASELINES.items():
        yield Row(f"{name}: {field}", way, Score(score_extraction(held, read)[field].figures))
