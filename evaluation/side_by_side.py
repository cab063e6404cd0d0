"""Figures of this run beside those that were last accepted, which are tracked in evaluation/accepted.json."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from bot.paths import ROOT
from evaluation.scores.model import Row

ACCEPTED = ROOT / "evaluation" / "accepted.json"
TOLERANCE = 0.01  # a figure that falls by more is marked
LESS_IS_BETTER = frozenset({"false alarms", "ECE", "wrong", "doubted"})
Figures = Mapping[str, Mapping[str, float]]


def key_of(row: Row) -> str:
    """Return the name under which a row's figures are accepted."""
    return f"{row.task} | {row.way}"


def read_accepted(path: Path = ACCEPTED) -> Figures:
    """Return the accepted figures by task and way, none when there is no file."""
    accepted: Figures = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return accepted


def accept(rows: Iterable[Row], path: Path = ACCEPTED) -> None:
    """Write the figures of this run as the accepted ones; those of rows that did not run stay."""
    figures = {key_of(row): {name: round(value, 3) for name, value in row.score.figures.items()} for row in rows}
    path.write_text(json.dumps({**read_accepted(path), **figures}, indent=1) + "\n", "utf-8")


def has_fallen(name: str, value: float, accepted: float) -> bool:
    """Return whether a figure is worse than the accepted one by more than the tolerance."""
    allowed = TOLERANCE if max(value, accepted) <= 1 else 0.0
    worse = value - accepted if name in LESS_IS_BETTER else accepted - value
    return worse > allowed + 1e-9


def line(row: Row, accepted: Figures) -> str:
    """Return one line of the table: each figure, the accepted one behind it where it differs, `<` where it fell."""
    before = accepted.get(key_of(row), {})
    cells = (cell(name, value, before.get(name)) for name, value in row.score.figures.items())
    return f"{row.task:44} {row.way:24} {'  '.join(cells)}"


def cell(name: str, value: float, accepted: float | None) -> str:
    """Return one figure, for example `recall 0.960 (was 0.980 <)`."""
    shown = f"{name} {value:.3f}"
    if accepted is None or round(value, 3) == accepted:
        return shown
    return f"{shown} (was {accepted:.3f}{' <' if has_fallen(name, value, accepted) else ''})"


def fallen(rows: Iterable[Row], accepted: Figures) -> list[str]:
    """Return each figure of ours that is worse than the accepted one by more than the tolerance."""
    return [
        f"{row.task}, {row.way}: {name} {value:.3f}, was {accepted[key_of(row)][name]:.3f}"
        for row in rows
        if row.way.startswith("ours") and key_of(row) in accepted
        for name, value in row.score.figures.items()
        if name in accepted[key_of(row)] and has_fallen(name, value, accepted[key_of(row)][name])
    ]
