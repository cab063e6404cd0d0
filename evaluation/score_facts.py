"""Score facts and places against labelled cases, by the definitions of the evaluation: field precision and recall."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

ALLOWED = {"exact": 15, "hour": 60, "part_of_day": 180, "day": 720, "week": 2880}
Case = dict[str, Any]


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
    """Return whether a told mark is equal; a vehicle without one needs make, model and colour equal."""
    names = [name for name in ("vrm", "vrm_partial") if want[name] or got[name]]
    return all(want[name] == got[name] for name in names or ("make", "model", "colour"))


def same_look(want: Case, got: Case) -> bool:
    """Return whether the whole record of a vehicle is equal."""
    return want == got


def equal(want: Any, got: Any) -> bool:
    """Return whether two values are the same."""
    return bool(want == got)


def matched(want: Sequence[Any], got: Sequence[Any], same: Callable[[Any, Any], bool]) -> int:
    """Return how many of the wanted are found, each answer used once."""
    left, hits = list(got), 0
    for one in want:
        hit = next((index for index, other in enumerate(left) if same(one, other)), None)
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


def score_extraction(cases: Sequence[Case], read: Callable[[str, datetime], Case]) -> dict[str, Any]:
    """Return per field precision, recall and the errors; `read` answers text and time in the interface's shape."""
    table: dict[str, Any] = {}
    for case in cases:
        got = fields(read(case["text"], datetime.fromisoformat(case["now"])))
        for name, want in fields(case["expected"]).items():
            row = table.setdefault(name, {"hits": 0, "wanted": 0, "given": 0, "errors": []})
            hits = matched(want, got[name], SAME.get(name, equal))
            row["hits"] += hits
            row["wanted"] += len(want)
            row["given"] += len(got[name])
            if hits < max(len(want), len(got[name])):
                row["errors"].append({"text": case["text"], "expected": want, "got": got[name]})
    for row in table.values():
        row["precision"] = round(row["hits"] / row["given"], 3) if row["given"] else 1.0
        row["recall"] = round(row["hits"] / row["wanted"], 3) if row["wanted"] else 1.0
    return table


def score_places(cases: Sequence[Case], best: Callable[[str, str], str | None]) -> dict[str, Any]:
    """Return the share of cases whose best candidate is the expected place (None: nothing fits), and the errors."""
    errors = [
        {"text": case["text"], "expected": case["expected"], "got": got}
        for case in cases
        if (got := best(case["text"], case["area"])) != case["expected"]
    ]
    return {"first": round(1 - len(errors) / len(cases), 3) if cases else 1.0, "errors": errors}
