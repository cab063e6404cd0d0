"""Danger on held cases, beside a list of keywords."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from evaluation.held_sets import Case
from evaluation.scores.model import Score, mean

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


def score_danger(rows: Sequence[Case], alarm: Callable[[str], bool]) -> Score:
    """Return recall on texts of danger and false alarms on the others."""
    pairs = [(row, alarm(row["text"])) for row in rows if row["danger"] is not None]
    mistakes = [
        f"{'missed' if row['danger'] else 'false alarm'}: {row['text']}"
        for row, alarmed in pairs
        if alarmed != row["danger"]
    ]
    hits = [alarmed for row, alarmed in pairs if row["danger"]]
    false_alarms = [alarmed for row, alarmed in pairs if not row["danger"]]
    return Score({"recall": mean(hits), "false alarms": mean(false_alarms)}, tuple(mistakes))


def by_keyword(text: str) -> bool:
    """Return whether a word of the keyword list occurs: the baseline."""
    return bool(KEYWORDS & set(text.lower().split()))
