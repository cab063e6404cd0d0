"""Scores of recognition, danger and wording on held cases, and the simple ways beside them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HELD = Path(__file__).resolve().parents[1] / "cases" / "held"
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


def recognition(rows: Sequence[Mapping[str, Any]], offer: Callable[[Mapping[str, Any]], Sequence[str]]) -> Score:
    """Return recall@5, precision, clean negatives and equal pairs."""
    recall, offered, right, clean, mistakes = [], 0, 0, [], []
    pairs: dict[str, set[frozenset[str]]] = defaultdict(set)
    for row in rows:
        given, expected = list(offer(row))[:5], set(row["expected"])
        if "pair" in row:
            pairs[row["pair"]].add(frozenset(given))
        if not expected:
            clean.append(not given)
            mistakes += [f"offered {given} for: {row['text']}"] * bool(given)
            continue
        recall.append(len(expected & set(given)) / len(expected))
        offered += len(given)
        right += len(set(given) & (expected | set(row["acceptable"])))
        if recall[-1] < 1:
            mistakes.append(f"missed {sorted(expected - set(given))}, offered {given}: {row['text']}")
    figures = {"recall@5": mean(recall), "precision": right / max(offered, 1), "clean": mean(clean)}
    if pairs:
        figures["pairs"] = mean(len(answers) == 1 for answers in pairs.values())
    return Score(figures, tuple(mistakes))


def danger(rows: Sequence[Mapping[str, Any]], alarm: Callable[[str], bool]) -> Score:
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


def wording(rows: Sequence[Mapping[str, Any]], flagged: Callable[[str], Sequence[tuple[int, int]]]) -> Score:
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
