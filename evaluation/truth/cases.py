"""The conversations of tests/cases/truth: what a person types, and what a careful reader expects to arrive.

One file a theme, a list of cases. `turns` are typed or chosen one after another whatever is asked; then every question
is answered by `answers` (by step; a list is used up in order; a step without an answer is skipped) until the receipt,
or, where nothing is expected to be sent, until nothing is asked;
then come `after`. An input is {say: words}, {choose: label or id, or several}, {pin: [lat, lon]} or {tick: [sign ids]};
{burst: [words, words]} types several messages without waiting for an answer. On Telegram {forward: words} passes on
what somebody else wrote and {edit: [words, new words]} edits a message sent before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.paths import ROOT
from tests.support.paths import yaml_of

FOLDER = ROOT / "tests" / "cases" / "truth"
INPUTS = frozenset({"say", "burst", "edit", "forward", "choose", "pin", "tick"})
KEYS = frozenset({"id", "why", "code", "channel", "turns", "answers", "after", "stop", "expects"})
EXPECTATIONS = frozenset(
    {
        "card",
        "events",
        "recipients",
        "urgency",
        "people",
        "only_these_people",
        "places",
        "vehicles",
        "no_vehicles",
        "when",
        "recurrence",
        "shows",
        "hides",
        "offers",
        "offers_not",
        "asked",
        "not_asked",
        "apart",  # parts of messages that belong in no report
        "at_most",
        "replies",
        "replies_not",
        "sent",
    }
)


class BadCase(ValueError):
    """A case cannot be read; the message names the file, the case and what to mend."""


@dataclass(frozen=True)
class TruthCase:
    """One conversation with what is expected of it."""

    id: str
    why: str
    code: str
    turns: Sequence[Mapping[str, Any]]
    channel: str = "web"
    answers: Mapping[str, Sequence[Mapping[str, Any]]] = field(default_factory=dict)
    after: Sequence[Mapping[str, Any]] = ()
    stop: bool = False  # leave after the turns: nothing is answered any more
    expects: Mapping[str, Any] = field(default_factory=dict)


def read_cases(folder: Path = FOLDER) -> list[TruthCase]:
    """Return every case; raises BadCase for an unknown key, input or expectation, or an id used twice."""
    cases = [_case(path, row) for path in sorted(folder.glob("*.yml")) for row in yaml_of(path)]
    ids = [case.id for case in cases]
    if twice := {name for name in ids if ids.count(name) > 1}:
        raise BadCase(f"{folder.name}: ids used twice: {sorted(twice)}")
    return cases


def _case(path: Path, row: Mapping[str, Any]) -> TruthCase:
    where = f"{path.name}: {row.get('id')}"
    if unknown := set(row) - KEYS:
        raise BadCase(f"{where}: unknown keys {sorted(unknown)}")
    if unknown := set(row.get("expects", {})) - EXPECTATIONS:
        raise BadCase(f"{where}: unknown expectations {sorted(unknown)}")
    answers = {step: _inputs(where, given) for step, given in row.get("answers", {}).items()}
    turns, after = _inputs(where, row["turns"]), _inputs(where, row.get("after", []))
    rest = {name: row[name] for name in ("channel", "stop", "expects") if name in row}
    return TruthCase(row["id"], row["why"], row["code"], turns, answers=answers, after=after, **rest)


def _inputs(where: str, given: Any) -> list[Mapping[str, Any]]:
    inputs = given if isinstance(given, list) else [given]
    wrong = [one for one in inputs if not isinstance(one, Mapping) or len(one) != 1 or not set(one) <= INPUTS]
    if wrong:
        raise BadCase(f"{where}: not an input: {wrong[0]!r}; write one of {sorted(INPUTS)}")
    return inputs
