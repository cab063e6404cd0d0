"""Indicators, danger and wording on each held set, ours beside baselines of the same run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bot.guidance.load import load_knowledge
from bot.guidance.model import Knowledge
from bot.learning.training_texts import examples
from bot.paths import KNOWLEDGE, UNDERSTANDING_MODEL
from bot.understanding.indicators.sparse import SparseMatcher
from bot.understanding.reading import Understanding
from bot.understanding.text.neutral import neutralise
from evaluation.held_sets import Case, cases, sets_of
from evaluation.misspelling import SHARES, misspelt
from evaluation.scores.danger import by_keyword, score_danger
from evaluation.scores.model import Row
from evaluation.scores.recognition import Recognised, route_of, score_recognition
from evaluation.scores.wording import Span, score_wording

SEED = 7


class Ways:
    """Ours and the baselines, ready to answer."""

    def __init__(self, models: Path) -> None:
        self.knowledge: Knowledge = load_knowledge(KNOWLEDGE)
        self.ours = Understanding.load(self.knowledge, models)
        sectors = {name: sign.sectors for name, sign in self.knowledge.indicators.items()}
        exemplars = [(name, example.text) for example in examples() for name in example.indicators or ()]
        self._nearest = SparseMatcher(exemplars, sectors)

    def recognise(self, case: Case) -> Recognised:
        """Return what ours makes of a case: indicators with their confidence, danger, route."""
        reading = self.ours.read(case["text"], case["sector"])
        offered = {hit.id: hit.confidence for hit in reading.indicators}
        return Recognised(offered, reading.danger, route_of(reading, case, self.knowledge))

    def nearest(self, case: Case) -> Recognised:
        """Return what the nearest exemplar by TF-IDF makes of it."""
        ranked = self._nearest.rank(neutralise(case["text"]), case["sector"])
        return Recognised({hit.id: hit.confidence for hit in ranked}, danger=False, route=None)

    def alarm(self, text: str) -> bool:
        """Return whether ours says danger."""
        return self.ours.danger(text).danger

    def flagged(self, text: str) -> list[Span]:
        """Return the spans whose wording ours flags."""
        return [(flag.start, flag.end) for flag in self.ours.read(text).wording]


def rows(models: Path = UNDERSTANDING_MODEL) -> Iterator[Row]:
    """Return the score of every way on every held set, in one run."""
    ways = Ways(models)
    for name in sets_of("recognition"):
        yield from _indicators(ways, name)
    for name in sets_of("danger"):
        yield from _danger(ways, name)
    for name in sets_of("wording"):
        yield Row(f"{name}: wording", "ours", score_wording(cases(f"wording_{name}"), ways.flagged))


def _indicators(ways: Ways, name: str) -> Iterator[Row]:
    held, task = cases(f"recognition_{name}"), f"{name}: indicators"
    yield Row(task, "ours", score_recognition(held, ways.recognise))
    yield Row(task, "TF-IDF nearest exemplar", score_recognition(held, ways.nearest))
    for sector in sorted({row["sector"] for row in held if row["sector"]}):
        own = [row for row in held if row["sector"] == sector]
        yield Row(f"{task}, {sector}", "ours", score_recognition(own, ways.recognise))
    for share in SHARES:
        slipped = misspelt(held, share, SEED)
        yield Row(task, f"ours, slips {share:.0%}", score_recognition(slipped, ways.recognise, pairs=False))


def _danger(ways: Ways, name: str) -> Iterator[Row]:
    held, task = cases(f"danger_{name}"), f"{name}: danger"
    yield Row(task, "ours", score_danger(held, ways.alarm))
    yield Row(task, "keyword list", score_danger(held, by_keyword))
    for share in SHARES:
        yield Row(task, f"ours, slips {share:.0%}", score_danger(misspelt(held, share, SEED), ways.alarm))
