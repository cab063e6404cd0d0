"""From which score on a clause is flagged."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.learning.wording_examples import BlamingPhrase, TrainingClause, WordingExample
from bot.learning.wording_thresholds import FALSE_ALARMS, Trial, settle
from bot.understanding.wording.clauses import Clause
from bot.understanding.wording.flags import WordingFlag
from bot.understanding.wording.model import Measured

NOTHING = Measured([], [], *[np.zeros(1, np.float32)] * 4)


def a_text(number: int, *, blames: bool) -> WordingExample:
    """Return a text of ten letters whose first four blame, or none."""
    return WordingExample(f"{number}", f"{number}", "0123456789", (BlamingPhrase(0, 4, "rule"),) if blames else ())


def a_clause(example: int, start: int, end: int) -> TrainingClause:
    """Return a clause of a text by its place."""
    return TrainingClause(example, example, Clause(start, end, ()), NOTHING, None, ())


def no_rule(_text: str) -> Sequence[WordingFlag]:
    """Find nothing."""
    return ()


def every_beginning(text: str) -> Sequence[WordingFlag]:
    """Flag the first four letters of any text."""
    return (WordingFlag(text[:4], "", "", 0, 4),)


def test_a_span_has_the_best_score_of_the_clauses_that_it_meets() -> None:
    """Clauses that only touch a span say nothing of it; where none meets it, a rule is not doubted."""
    trial = Trial([a_text(0, blames=True)], [a_clause(0, 0, 4), a_clause(0, 4, 8)], np.array([-0.5, 0.5]), no_rule)

    assert trial.best(0, (0, 4)) == -0.5
    assert trial.best(0, (3, 5)) == 0.5
    assert trial.best(0, (8, 10)) == 1.0


def test_a_listed_phrase_is_taken_back_where_its_clause_is_doubted() -> None:
    """A rule's flag stands from the score of doubt on; the model's own from the score of flags on."""
    trial = Trial(
        [a_text(0, blames=True)], [a_clause(0, 0, 4), a_clause(0, 5, 9)], np.array([-0.5, 0.5]), every_beginning
    )

    assert trial.answer(0, flag=0.6, doubt=-0.6) == [(0, 4)]
    assert trial.answer(0, flag=0.5, doubt=-0.4) == [(5, 9)]
    assert trial.answer(0, flag=0.6, doubt=-0.6, rules=False) == []


def test_recall_is_of_phrases_and_false_alarms_are_of_clean_texts() -> None:
    """One of two phrases is flagged, and one of two clean texts."""
    texts = [a_text(number, blames=number < 2) for number in range(4)]
    clauses = [a_clause(number, 0, 4) for number in range(4)]
    trial = Trial(texts, clauses, np.array([0.9, 0.1, 0.8, 0.2]), no_rule)

    assert trial.figures(0.5, -1.0) == (0.5, 0.5)


def test_the_threshold_is_the_lowest_that_alarms_few_clean_texts() -> None:
    """Where three clean texts of forty may be flagged, no phrase that scores above the fourth best is lost."""
    texts = [a_text(number, blames=number < 40) for number in range(80)]
    clauses = [a_clause(number, 0, 4) for number in range(80)]
    scores = np.concatenate([np.linspace(0.1, 0.9, 40), np.linspace(-0.9, 0.05, 40)])

    settled = settle(texts, clauses, scores, no_rule)

    assert settled["both_recall"] == settled["model_recall"] == 1.0
    assert settled["both_false_alarms"] <= FALSE_ALARMS
    assert settled["rules_recall"] == 0.0
    assert settled["flag"] == pytest.approx(-0.9 + 0.95 * 37 / 39)
