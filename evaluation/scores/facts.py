"""Score facts and places against labelled cases, by the definitions of the evaluation: field precision and recall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from evaluation.held_sets import Case
from evaluation.scores.model import Score

ALLOWED = {"exact": 15, "hour": 60, "part_of_day": 180, "day": 720, "week": 2880}


def same_time(want: Case, got: Case) -> bool:
    """Return whether start and end lie within what the expected precision allows; vague wants any overlap."""
    first, last = (datetime.fromisoformat(want[name]) for name in ("start", "end"))
    start, end = (datetime.fromisoformat(got[name]) for name in ("start", "end"))
    if want["precision"] == "vague":
        return start <= last and first <= end
    allowed = timedelta(minutes=ALLOWED[want["precision"]])
    return abs(start - first) <= allowed and abs(end - last) <= allowed


def same_age(want: Case, got: Case) -> bool:
    """Return whether the role is equal and both ends are within a year."""
    near = all(abs(want[end] - got[end]) <= 1 for end in ("min", "max"))
    return bool(want["role"] == got["role"]) and near


def same_vehicle(want: Case, got: Case) -> bool:
    """Return whether a mark that is given is equal; a vehicle without one needs make, model and colour equal."""
    names = [name for name in ("vrm", "vrm_partial") if want[name] or got[name]]
    return all(want[name] == got[name] for name in names or ("make", "model", "colour"))


def same_look(want: Case, got: Case) -> bool:
    """Return whether the whole record of a vehicle is equal."""
    return want == got


def equal(want: Any, got: Any) -> bool:
    """Return whether two values are the same."""
    return bool(want == got)


def matched(want: Sequence[Any], got: Sequence[Any], same: Callable[[Any, Any], bool]) -> int:
    """Return how many of the wanted were read, each answer used once."""
    left, hits = list(got), 0
    for wanted in want:
        hit = next((index for index, other in enumerate(left) if same(wanted, other)), None)
        if hit is not None:
            left.pop(hit)
            hits += 1
    return hits


def fields(answer: Case) -> dict[str, list[Any]]:
    """Return the answer's fields as lists, so that one rule scores them all."""
    counts = [(side, number) for side, number in answer["counts"].items() if number is not None]
    lists = {name: answer[name] for name in ("ages", "postcodes", "phones", "handles")}
    return {
        "vehicles": answer["vehicles"],
        "vehicles_whole": answer["vehicles"],
        "when": [answer["when"]] if answer["when"] else [],
        **lists,
        "counts": counts,
    }


SAME: dict[str, Callable[[Any, Any], bool]] = {
    "vehicles": same_vehicle,
    "vehicles_whole": same_look,
    "when": same_time,
    "ages": same_age,
}


@dataclass
class Tally:
    """What was wanted of one field over all cases, what was read, and how much of it was right."""

    hits: int = 0
    wanted: int = 0
    read: int = 0
    mistakes: list[str] = field(default_factory=list)

    def add(self, name: str, text: str, want: list[Any], got: list[Any]) -> None:
        """Count one case."""
        hits = matched(want, got, SAME.get(name, equal))
        self.hits += hits
        self.wanted += len(want)
        self.read += len(got)
        if hits < max(len(want), len(got)):
            self.mistakes.append(f"expected {want}, got {got}: {text}")

    def score(self) -> Score:
        """Return precision and recall; of nothing both are whole."""
        precision = round(self.hits / self.read, 3) if self.read else 1.0
        recall = round(self.hits / self.wanted, 3) if self.wanted else 1.0
        return Score({"precision": precision, "recall": recall}, tuple(self.mistakes))


def score_extraction(cases: Sequence[Case], read: Callable[[str, datetime], Case]) -> dict[str, Score]:
    """Return the score of each field; `read` answers text and time in the interface's shape."""
    tallies: dict[str, Tally] = {}
    for case in cases:
        got = fields(read(case["text"], datetime.fromisoformat(case["now"])))
        for name, want in fields(case["expected"]).items():
            tallies.setdefault(name, Tally()).add(name, case["text"], want, got[name])
    return {name: tally.score() for name, tally in tallies.items()}


def score_places(cases: Sequence[Case], best: Callable[[str, str], str | None]) -> Score:
    """Return the share of cases whose best candidate is the expected place (None: nothing fits)."""
    mistakes = [
        f"expected {case['expected']}, got {got}: {case['text']}"
        for case in cases
        if (got := best(case["text"], case["area"])) != case["expected"]
    ]
    return Score({"first": round(1 - len(mistakes) / len(cases), 3) if cases else 1.0}, tuple(mistakes))
