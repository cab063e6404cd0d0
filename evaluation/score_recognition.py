"""Scores of recognition, danger and wording on held cases, and the simple ways beside them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.concerns.model import Answer as Answered
from bot.concerns.model import Concern, Draft, Statement
from bot.concerns.redaction.redact import Redaction
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.paths import ROOT
from bot.understanding.reading import Reading

Case = Mapping[str, Any]

HELD = ROOT / "tests" / "cases" / "held"
MOST = 5
KEYWORDS = frozenset(
    [
        "help",
        "screaming",
        "unconscious",
        "knife",
        "trapped",
        "locked",
        "dragged",
        "emergency",
        "999",
        "hurt",
        "attack",
        "kidnap",
        "overdose",
        "bleeding",
    ]
)


def cases(name: str) -> list[dict[str, Any]]:
    """Return the held cases of one kind."""
    return [json.loads(line) for line in (HELD / f"{name}.jsonl").read_text("utf-8").splitlines() if line]


@dataclass(frozen=True)
class Score:
    """Figures of one way on one set, and what it got wrong."""

    figures: Mapping[str, float]
    mistakes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """What one way says of a case: indicators with their confidence, best first, danger, and the route."""

    offered: Mapping[str, float]
    danger: bool
    route: Any


def route_of(reading: Reading, case: Case, knowledge: Knowledge) -> Any:
    """Return where a report would go that says only this text, with what was recognised ticked."""
    ticked = Answered("given", [hit.id for hit in reading.indicators])
    now = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
    concern = Concern("c", "SL-0000-0000-0", "h", "web", case["sector"], "demo", "open", 0, False, now, now)
    told = (Statement("s", "m", case["text"], "unspecified", "account", 1, now),)
    return route(
        Draft(concern, told, {"indicators": ticked}, reading.facts, Redaction(), danger=reading.danger), knowledge
    )


def recognition(rows: Sequence[Case], answer: Callable[[Case], Answer], *, pairs: bool = True) -> Score:
    """Return recall@5, precision, clean negatives, how far confidence is from the truth, and equal pairs."""
    recall, clean, mistakes, hits = [], [], [], []
    given = [answer(row) for row in rows]
    for row, said in zip(rows, given, strict=True):
        offered, expected = list(said.offered)[:MOST], set(row["expected"])
        if not expected:
            clean.append(not offered)
            mistakes += [f"offered {offered} for: {row['text']}"] * bool(offered)
            continue
        recall.append(len(expected & set(offered)) / len(expected))
        hits += [(said.offered[name], name in expected | set(row["acceptable"])) for name in offered]
        if recall[-1] < 1:
            mistakes.append(f"missed {sorted(expected - set(offered))}, offered {offered}: {row['text']}")
    figures = {"recall@5": mean(recall), "precision": mean(right for _, right in hits), "clean": mean(clean)}
    figures["ECE"] = calibration_error(hits)
    return Score({**figures, **(equal_pairs(rows, given) if pairs else {})}, tuple(mistakes))


def equal_pairs(rows: Sequence[Case], given: Sequence[Answer]) -> dict[str, float]:
    """Return the share of counterfactual pairs with equal answers: indicators, danger, route."""
    pairs: dict[str, list[Answer]] = defaultdict(list)
    for row, said in zip(rows, given, strict=True):
        if "pair" in row:
            pairs[row["pair"]].append(said)
    looks: dict[str, Callable[[Answer], Any]] = {
        "pairs": lambda said: dict(said.offered),
        "pairs in danger": lambda said: said.danger,
        "pairs in route": lambda said: said.route,
    }
    return {
        name: mean(all(look(said) == look(both[0]) for said in both) for both in pairs.values())
        for name, look in looks.items()
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


def danger(rows: Sequence[Case], alarm: Callable[[str], bool]) -> Score:
    """Return recall on texts of danger and false alarms on the others."""
    said = [(row, alarm(row["text"])) for row in rows if row["danger"] is not None]
    wrong = [
        f"{'missed' if row['danger'] else 'false alarm'}: {row['text']}"
        for row, given in said
        if given != row["danger"]
    ]
    hits = [given for row, given in said if row["danger"]]
    false = [given for row, given in said if not row["danger"]]
    return Score({"recall": mean(hits), "false alarms": mean(false)}, tuple(wrong))


def by_keyword(text: str) -> bool:
    """Return whether a word of the keyword list occurs: the simple way to see danger."""
    return bool(KEYWORDS & set(text.lower().split()))


def wording(rows: Sequence[Case], flagged: Callable[[str], Sequence[tuple[int, int]]]) -> Score:
    """Return recall of flagged phrases (spans overlap) and the share of clean texts that are flagged."""
    found, false, wrong = [], [], []
    for row in rows:
        spans = flagged(row["text"])
        if not row["flags"]:
            false.append(bool(spans))
            wrong += [f"false alarm: {row['text']}"] * bool(spans)
        for phrase in row["flags"]:
            start = row["text"].index(phrase)
            found.append(any(begin < start + len(phrase) and end > start for begin, end in spans))
            wrong += [f"missed {phrase!r}: {row['text']}"] * (not found[-1])
    return Score({"recall": mean(found), "false alarms": mean(false)}, tuple(wrong))


def mean(values: Iterable[float]) -> float:
    """Return the mean, 0.0 of nothing."""
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
