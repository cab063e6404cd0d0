"""Figures stand beside the accepted ones, and a fall is marked."""

from pathlib import Path

import pytest

from evaluation.scores.model import Row, Score
from evaluation.side_by_side import accept, fallen, has_fallen, line, read_accepted

ROW = Row("blind: danger", "ours", Score({"recall": 0.9, "false alarms": 0.05}))


@pytest.mark.parametrize(
    ("name", "value", "accepted", "fell"),
    [
        ("recall", 0.95, 0.96, False),
        ("recall", 0.94, 0.96, True),
        ("recall", 0.99, 0.96, False),
        ("false alarms", 0.05, 0.02, True),
        ("false alarms", 0.01, 0.02, False),
        ("wrong", 12, 11, True),
    ],
)
def test_a_figure_falls_when_it_is_worse_by_more_than_a_hundredth(
    name: str, value: float, accepted: float, fell: bool
) -> None:
    """What is better when it is less falls by rising; a count falls by one."""
    assert has_fallen(name, value, accepted) is fell


def test_a_line_shows_what_was_accepted_only_where_it_differs() -> None:
    """The accepted figure stands behind the new one, with a mark where it fell."""
    shown = line(ROW, {"blind: danger | ours": {"recall": 0.98, "false alarms": 0.05}})

    assert "recall 0.900 (was 0.980 <)" in shown
    assert "false alarms 0.050 (" not in shown


def test_accepted_figures_of_rows_that_did_not_run_stay(tmp_path: Path) -> None:
    """Accepting one task's figures forgets no other's."""
    path = tmp_path / "accepted.json"
    accept([ROW], path)
    accept([Row("blind: wording", "ours", Score({"recall": 0.7}))], path)

    assert read_accepted(path).keys() == {"blind: danger | ours", "blind: wording | ours"}


def test_only_ours_can_fall() -> None:
    """A baseline that does worse than before is no fault."""
    accepted = {"blind: danger | ours": {"recall": 0.98}, "blind: danger | keyword list": {"recall": 0.5}}

    worse = fallen([ROW, Row("blind: danger", "keyword list", Score({"recall": 0.1}))], accepted)

    assert worse == ["blind: danger, ours: recall 0.900, was 0.980"]
