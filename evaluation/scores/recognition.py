"""Recognition of indicators on held cases: recall, precision, calibration, equality of counterfactual pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.concerns.model import Answer, Concern, Draft, Statement
from bot.concerns.redaction.redact import Redaction
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.understanding.reading import Reading
from evaluation.held_sets import Case
from evaluation.scores.model import Score, mean

MOST = 5  # indicators that are offered


@dataclass(frozen=True)
class Recognised:
    """What one way makes of a case: indicators with their confidence, best first, danger, and the route."""

    offered: Mapping[str, float]
    danger: bool
    route: Any


def route_of(reading: Reading, case: Case, knowledge: Knowledge) -> Any:
    """Return where a report would go that says only this text, with what was recognised ticked."""
    ticked = Answer("given", [hit.id for hit in reading.indicators])
    now = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
    concern = Concern("c", "SL-0000-0000-0", "h", "web", case["sector"], "demo", "open", 0, False, now, now)
    statements = (Statement("s", "m", case["text"], "unspecified", "account", 1, now),)
    draft = Draft(concern, statements, {"indicators": ticked}, reading.facts, Redaction(), danger=reading.danger)
    return route(draft, knowledge)


def score_recognition(rows: Sequence[Case], answer: Callable[[Case], Recognised], *, pairs: bool = True) -> Score:
    """Return recall@5, precision, clean negatives, how far confidence is from the truth, and equal pairs."""
    answers = [answer(row) for row in rows]
    recall: list[float] = []
    clean: list[bool] = []
    hits: list[tuple[float, bool]] = []
    mistakes: list[str] = []
    for row, recognised in zip(rows, answers, strict=True):
        offered, expected = list(recognised.offered)[:MOST], set(row["expected"])
        if not expected:
            clean.append(not offered)
            mistakes += [f"offered {offered} for: {row['text']}"] * bool(offered)
            continue
        recall.append(len(expected & set(offered)) / len(expected))
        hits += [(recognised.offered[name], name in expected | set(row["acceptable"])) for name in offered]
        if recall[-1] < 1:
            mistakes.append(f"missed {sorted(expected - set(offered))}, offered {offered}: {row['text']}")
    figures = {"recall@5": mean(recall), "precision": mean(right for _, right in hits), "clean": mean(clean)}
    figures["ECE"] = calibration_error(hits)
    return Score({**figures, **(equal_pairs(rows, answers) if pairs else {})}, tuple(mistakes))


def equal_pairs(rows: Sequence[Case], answers: Sequence[Recognised]) -> dict[str, float]:
    """Return the share of counterfactual pairs with equal answers: indicators, danger, route."""
    pairs: dict[str, list[Recognised]] = defaultdict(list)
    for row, recognised in zip(rows, answers, strict=True):
        if "pair" in row:
            pairs[row["pair"]].append(recognised)
    aspects: dict[str, Callable[[Recognised], Any]] = {
        "pairs": lambda recognised: dict(recognised.offered),
        "pairs in danger": lambda recognised: recognised.danger,
        "pairs in route": lambda recognised: recognised.route,
    }
    return {
        name: mean(all(aspect(each) == aspect(both[0]) for each in both) for both in pairs.values())
        for name, aspect in aspects.items()
        if pairs
    }


def calibration_error(hits: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    """Return the expected calibration error: how far, on average, confidence is from the share that is right."""
    groups: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in hits:
        groups[min(int(confidence * bins), bins - 1)].append((confidence, right))
    apart = (
        abs(sum(confidence for confidence, _ in group) - sum(right for _, right in group)) for group in groups.values()
    )
    return sum(apart) / max(len(hits), 1)
