"""The training texts of the second opinion on wording: their phrases that blame, their clauses, and plain reports."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.learning import training_texts as reports
from bot.paths import DATA
from bot.understanding.wording import clauses as wording_clauses
from bot.understanding.wording import model
from bot.understanding.wording.clauses import Clause, Passage
from bot.understanding.wording.model import Measured

TEXTS = DATA / "understanding" / "wording"
ORDINARY = 1_000  # texts of people who report: most hold no blame, and what they hold is listed
OVERLAP = 4  # characters of a phrase that a clause must share to be said to blame


@dataclass(frozen=True)
class BlamingPhrase:
    """A phrase that blames a child, by its place, and the rule that advises on it."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True)
class WordingExample:
    """A training text; texts of one situation are never on both sides of a trial."""

    id: str
    situation: str
    text: str
    phrases: tuple[BlamingPhrase, ...]


def examples(folder: Path = TEXTS) -> list[WordingExample]:
    """Return every training text in a fixed order."""
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines() if line]
    return [_example(json.loads(line)) for line in lines]


def _example(row: dict[str, Any]) -> WordingExample:
    text = row["text"]
    phrases = [(text.index(flag["phrase"]), flag) for flag in row["flags"]]
    return WordingExample(
        row["id"],
        row["situation"],
        text,
        tuple(BlamingPhrase(start, start + len(flag["phrase"]), flag["rule"]) for start, flag in phrases),
    )


@dataclass(frozen=True)
class ListedRule:
    """A rule of knowledge/wording/ by what training needs of it: the phrases, and whether they must be about a child."""

    id: str
    avoid: tuple[str, ...]
    subject: str | None
    prefer: str = ""
    reason: str = ""


def listed_rules(knowledge: Path) -> list[ListedRule]:
    """Return the rules of knowledge/wording/ in the order of their groups; `make check` has read them strictly."""
    groups = yaml.safe_load((knowledge / "wording.yml").read_text("utf-8"))["groups"]
    files = (yaml.safe_load((knowledge / "wording" / f"{group}.yml").read_text("utf-8")) for group in groups)
    return [ListedRule(row["id"], tuple(row["avoid"]), row.get("subject")) for file in files for row in file["rules"]]


def ordinary(by_rule: Callable[[str], Sequence[object]]) -> list[WordingExample]:
    """Return reports without a listed phrase, spread over all trades: what is not worth a second look."""
    texts = [report.text for report in reports.examples() if report.whole]
    chosen = texts[:: max(1, len(texts) // ORDINARY)]
    return [
        WordingExample(f"report-{at}", f"report-{at}", text, ()) for at, text in enumerate(chosen) if not by_rule(text)
    ]


@dataclass(frozen=True)
class TrainingClause:
    """One clause of a training text."""

    example: int
    passage: int
    clause: Clause
    seen: Measured
    rule: str | None
    worth: tuple[bool, ...]


def passages_of(rows: Sequence[WordingExample]) -> list[Passage]:
    """Return every passage of the texts."""
    return [passage for example in rows for passage in wording_clauses.passages(example.text)]


def clauses_of(rows: Sequence[WordingExample], encoder: model.WordEncoder) -> list[TrainingClause]:
    """Return every clause with what it is to be taken for."""
    measured: list[TrainingClause] = []
    passage_number = 0
    for number, example in enumerate(rows):
        for passage in wording_clauses.passages(example.text):
            for clause, seen in zip(passage.clauses, model.measure(passage, encoder), strict=True):
                spans = [passage.spans[word] for word in clause.words]
                worth = tuple(any(p.start < end and start < p.end for p in example.phrases) for start, end in spans)
                measured.append(TrainingClause(number, passage_number, clause, seen, _rule(example, clause), worth))
            passage_number += 1
    return measured


def _rule(example: WordingExample, clause: Clause) -> str | None:
    shared = [(min(p.end, clause.end) - max(p.start, clause.start), p) for p in example.phrases]
    size, phrase = max(shared, key=lambda pair: pair[0], default=(0, None))
    return phrase.rule if phrase and size >= min(OVERLAP, phrase.end - phrase.start) else None
