"""The tables that `make bench` prints."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.stack import StackFigures
    from bench.turns import Stages

Figure = Callable[["Stages"], float]


def of(*names: str) -> Figure:
    """Return the sum of some stages."""
    return lambda turn: sum(turn.get(name, 0.0) for name in names)


def less(figure: Figure, *parts: str) -> Figure:
    """Return what is left of a figure without some stages."""
    return lambda turn: figure(turn) - sum(turn.get(part, 0.0) for part in parts)


# Level 0 adds up to the whole turn; each deeper level is part of the line above it.
ROWS: tuple[tuple[int, str, Figure], ...] = (
    (0, "whole turn, as the browser sees it", of("whole")),
    (1, "web: session, form token, JSON", less(of("whole"), "turn")),
    (1, "gateway: store the message", of("store")),
    (1, "gateway: read it, danger and child rules", less(of("turn"), "store", "engine", "replies")),
    (1, "engine, round trip", of("engine")),
    (2, "HTTP to the engine", less(of("engine"), "engine inside")),
    (2, "NLU parse", of("parse")),
    (2, "conversation store, sealed", of("tracker store")),
    (2, "action calls", of("action calls")),
    (3, "HTTP and the SDK", less(of("action calls"), "actions: total")),
    (3, "understanding", of("actions: understanding")),
    (3, "facts of the answers", of("actions: facts")),
    (3, "core: reads and writes", less(of("actions: database"), "actions: facts")),
    (3, "interview: next question, texts", less(of("actions: total"), "actions: database", "actions: understanding")),
    (2, "Rasa's own: policy, events", less(of("engine inside"), "parse", "tracker store", "action calls")),
    (1, "gateway: write the replies", of("replies")),
)


def spread(values: Sequence[float]) -> tuple[float, float]:
    """Return the median and the 95th percentile."""
    if len(values) < 2:
        return (values[0], values[0]) if values else (0.0, 0.0)
    return statistics.median(values), statistics.quantiles(values, n=20, method="inclusive")[18]


def rows(turns: Sequence[Stages]) -> list[tuple[int, str, float, float, float]]:
    """Return level, name, median, 95th percentile and share of all time for each row."""
    whole = sum(turn["whole"] for turn in turns) or 1.0
    table = []
    for level, name, figure in ROWS:
        values = [figure(turn) for turn in turns]
        table.append((level, name, *spread(values), sum(values) / whole))
    return table


def print_stack(measured: StackFigures) -> None:
    """Print where the time of a turn goes, how soon a referral is acknowledged, what the stack weighs."""
    turns = len(measured.turns)
    print(f"\nwhole path: {measured.conversations} conversations over the web chat, {turns} turns of the engine")
    print(f"{'stage':<52}{'median ms':>10}{'p95 ms':>9}{'share':>8}")
    for level, name, median, high, share in rows(measured.turns):
        print(f"{'  ' * level + name:<52}{median:>10.1f}{high:>9.1f}{share:>8.0%}")
    for name in ("statements", "transactions"):
        median, high = spread([turn.get(name, 0.0) for turn in measured.turns])
        print(f"{name} of a turn: median {median:.0f}, p95 {high:.0f}")
    middle, high = spread(measured.worked)
    print(f"processor time of a message, app and engine: median {middle:.1f} ms, p95 {high:.1f} ms, aim 30")
    print(f"app while nobody writes: {measured.idle:.1f} ms a second, aim 2")
    spent = ", ".join(f"{name} {value:.0f}" for name, value in measured.processor.items())
    print(f"mean processor time of a message: {sum(measured.processor.values()):.0f} ms ({spent})")
    median, high = spread(measured.acknowledged)
    count = len(measured.acknowledged)
    print(f"\nsubmit to acknowledgement by a receiver: median {median:.0f} ms, p95 {high:.0f} ms ({count})")
    print(f"start until every part truly answers: {measured.start_s} s")
    parts = ", ".join(f"{name} {value:.0f}" for name, value in measured.memory.items() if not name.startswith("total"))
    print(f"memory of the whole stack (PSS): {measured.memory['total']:.0f} MB, aim below 1024 ({parts})")
    print(f"  (RSS, with shared pages counted in each process: {measured.memory['total_rss']:.0f} MB)")
