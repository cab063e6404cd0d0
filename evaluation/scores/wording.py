"""Blaming words on held cases."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evaluation.held_sets import Case
from evaluation.scores.model import Score, mean

Span = tuple[int, int]


def score_wording(rows: Sequence[Case], flagged: Callable[[str], Sequence[Span]]) -> Score:
    """Return recall of flagged phrases (spans overlap) and the share of clean texts that are flagged."""
    hits: list[bool] = []
    false_alarms: list[bool] = []
    mistakes: list[str] = []
    for row in rows:
        spans = flagged(row["text"])
        if not row["flags"]:
            false_alarms.append(bool(spans))
            mistakes += [f"false alarm: {row['text']}"] * bool(spans)
        for phrase in row["flags"]:
            hits.append(overlaps(row["text"], phrase, spans))
            mistakes += [f"missed {phrase!r}: {row['text']}"] * (not hits[-1])
    return Score({"recall": mean(hits), "false alarms": mean(false_alarms)}, tuple(mistakes))


def overlaps(text: str, phrase: str, spans: Sequence[Span]) -> bool:
    """Return whether a span overlaps the phrase where it first stands in the text."""
    start = text.index(phrase)
    return any(begin < start + len(phrase) and end > start for begin, end in spans)
