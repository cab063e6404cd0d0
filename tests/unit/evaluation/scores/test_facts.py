"""The scoring of facts follows the evaluation's definitions."""

from typing import Any

from evaluation.scores.facts import matched, same_age, same_time, score_places

EMPTY: dict[str, Any] = {"start": "2026-11-22T22:30:00+00:00", "end": "2026-11-22T23:30:00+00:00", "precision": "hour"}


def test_a_time_counts_within_its_precision() -> None:
    """An hour's time may be an hour off at either end, not more."""
    near = {**EMPTY, "start": "2026-11-22T21:30:00+00:00"}
    far = {**EMPTY, "start": "2026-11-22T21:29:00+00:00"}
    assert same_time(EMPTY, near)
    assert not same_time(EMPTY, far)


def test_a_vague_time_wants_any_overlap() -> None:
    """Vague expectations are met by a time that touches them."""
    assert same_time(
        {**EMPTY, "precision": "vague"},
        {**EMPTY, "start": "2026-11-22T23:30:00+00:00", "end": "2026-11-24T00:00:00+00:00"},
    )


def test_an_age_may_be_a_year_off_but_not_of_another_role() -> None:
    """One year is allowed at each end."""
    assert same_age({"role": "child", "min": 13, "max": 15}, {"role": "child", "min": 14, "max": 14})
    assert not same_age({"role": "child", "min": 13, "max": 15}, {"role": "adult", "min": 13, "max": 15})


def test_each_answer_is_used_once() -> None:
    """One found value meets one expected value."""
    assert matched(["a", "a"], ["a"], lambda want, got: want == got) == 1


def test_places_are_scored_by_the_first_candidate() -> None:
    """A wrong first place is an error that is named."""
    score = score_places([{"text": "x", "area": "y", "expected": "The Word"}], lambda text, area: None)
    assert score.figures["first"] == 0
    assert score.mistakes == ("expected The Word, got None: x",)
