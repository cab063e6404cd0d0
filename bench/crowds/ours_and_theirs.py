"""The rows about many people and long records, ours and what `rasa init` makes in turn, in one run."""

from __future__ import annotations

import asyncio
import shutil
import time
from contextlib import ExitStack
from typing import Any

from bench.crowds import growth, people, plain_rasa
from bench.report import spread
from bot.paths import ROOT
from tests.support.stack import Stack

AT_ONCE = (1, 10, 16)  # people
WRITING, CARDS = 50, 20
SETTINGS = {"SIGHTLINE_WEB_QUIET_SECONDS": "0"}  # nobody waits for more words: what is timed is the work
Figures = dict[str, Any]


def measure(seconds: float, *, baseline: bool) -> Figures:
    """Measure a plain stack of ours, and beside it, where wanted, the baseline."""
    folder = ROOT / "var" / "bench" / "crowd"
    shutil.rmtree(folder, ignore_errors=True)
    if baseline:
        plain_rasa.make()
    with ExitStack() as running:
        stack = Stack.prepare(folder, **SETTINGS).start()
        running.callback(stack.stop)
        words = people.one_conversation(stack)
        theirs = running.enter_context(plain_rasa.running()) if baseline else None
        figures = {"people": _side_by_side(stack, theirs, words, seconds)}
        return figures | _alone(stack)


def _side_by_side(stack: Stack, theirs: str | None, words: list[str], seconds: float) -> Figures:
    """Let so many people talk to ours, then to theirs."""
    figures: Figures = {}
    for count in AT_ONCE:
        ours = asyncio.run(people.talk(stack.url("web"), count, seconds))
        figures[str(count)] = {"ours": ours.figures()}
        if theirs is not None:
            figures[str(count)]["rasa init"] = asyncio.run(plain_rasa.talk(theirs, words, count, seconds)).figures()
    return figures


def _alone(stack: Stack) -> Figures:
    early, late = asyncio.run(growth.turns(stack))
    few, many = asyncio.run(growth.answers(stack))
    cards = asyncio.run(people.cards(stack.url("web"), WRITING, CARDS))
    time.sleep(1)
    return {"turn 10 and 1000, ms": (early, late), "answer 5 and 40, ms": (few, many), "cards, ms": cards}


def show(figures: Figures) -> None:
    """Print the rows with their aims."""
    for count, sides in figures["people"].items():
        for side, row in sides.items():
            print(f"{count:>3} people, {side:<10} " + ", ".join(f"{name} {value}" for name, value in row.items()))
        if "rasa init" in sides:
            ratio = sides["ours"]["turns a second"] / (sides["rasa init"]["turns a second"] or 1)
            print(f"{count:>3} people, ours : theirs {ratio:.2f}, aim at least 5 with 16")
    middle, high = spread(figures["cards, ms"])
    print(f"999 card while {WRITING} people write: median {middle:.0f} ms, p95 {high:.0f} ms, aim 1000")
    for name, aim in (("turn 10 and 1000, ms", 1.15), ("answer 5 and 40, ms", 1.3)):
        early, late = figures[name]
        print(f"{name}: {early:.1f} and {late:.1f}, ratio {late / early:.2f}, aim {aim}")
