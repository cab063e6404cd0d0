"""From which score on a clause is flagged: settled on scores of situations that were left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from bot.learning.wording_examples import TrainingClause, WordingExample
from bot.understanding.wording.clauses import Array, Clause
from bot.understanding.wording.flags import WordingFlag

FALSE_ALARMS = 0.08  # of clean texts, most of them written to look like blame, with rules and model together
# Scores below which the model takes back what a rule says. On texts of other hands a listed phrase is right more often
# than on the training's own look-alikes: at -0.3 their recall was up to 0.09 lower (docs/decisions/understanding.md).
DOUBTS = (-1.0, -0.8, -0.7)
WORTH = 0.0


Span = tuple[int, int]


class Trial:
    """The training texts with the left-out scores of their clauses, and what the rules find."""

    def __init__(
        self,
        examples: Sequence[WordingExample],
        rows: Sequence[TrainingClause],
        scores: Array,
        by_rule: Callable[[str], Sequence[WordingFlag]],
    ) -> None:
        self.examples = examples
        self.scored: list[list[tuple[Clause, float]]] = [[] for _ in examples]
        for row, score in zip(rows, scores.tolist(), strict=True):
            self.scored[row.example].append((row.clause, score))
        self.ruled = [[(flag.start, flag.end) for flag in by_rule(example.text)] for example in examples]

    def best(self, number: int, span: Span) -> float:
        """Return the highest score of the clauses that share a letter with a span; 1.0 where there is none."""
        return max(
            (score for clause, score in self.scored[number] if _meet((clause.start, clause.end), span)), default=1.0
        )

    def answer(self, number: int, flag: float, doubt: float, *, rules: bool = True) -> list[Span]:
        """Return what is flagged in a text."""
        ruled = [span for span in self.ruled[number] if self.best(number, span) >= doubt] if rules else []
        return ruled + [(clause.start, clause.end) for clause, score in self.scored[number] if score >= flag]

    def figures(self, flag: float, doubt: float, *, rules: bool = True) -> tuple[float, float]:
        """Return recall of phrases and the share of clean texts that are flagged."""
        recalled: list[bool] = []
        false: list[bool] = []
        for number, example in enumerate(self.examples):
            given = self.answer(number, flag, doubt, rules=rules)
            recalled += [any(_meet(span, (p.start, p.end)) for span in given) for p in example.phrases]
            if not example.phrases:
                false.append(bool(given))
        return _mean(recalled), _mean(false)


def settle(
    examples: Sequence[WordingExample],
    rows: Sequence[TrainingClause],
    scores: Array,
    by_rule: Callable[[str], Sequence[WordingFlag]],
) -> dict[str, float]:
    """Return the thresholds, and recall and false alarms of rules, model and both."""
    trial = Trial(examples, rows, scores, by_rule)
    pairs = [(_flag(trial, doubt), doubt) for doubt in DOUBTS]
    flag, doubt = max(pairs, key=lambda pair: trial.figures(*pair)[0])
    alone = _flag(trial, doubt, rules=False)
    ways = {
        "rules": trial.figures(np.inf, -np.inf),
        "model": trial.figures(alone, doubt, rules=False),
        "both": trial.figures(flag, doubt),
    }
    figures = {
        f"{way}_{name}": value
        for way, pair in ways.items()
        for name, value in zip(("recall", "false_alarms"), pair, strict=True)
    }
    return {"flag": flag, "doubt": doubt, "worth": WORTH, **figures}


def _flag(trial: Trial, doubt: float, *, rules: bool = True) -> float:
    tried = np.sort([max((score for _, score in scored), default=-1.0) for scored in trial.scored])
    low, high = 0, len(tried) - 1
    while low < high:
        middle = (low + high) // 2
        if trial.figures(float(tried[middle]), doubt, rules=rules)[1] <= FALSE_ALARMS:
            high = middle
        else:
            low = middle + 1
    return float(tried[low])


def _meet(first: Span, second: Span) -> bool:
    return first[0] < second[1] and second[0] < first[1]


def _mean(values: Iterable[bool]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0
