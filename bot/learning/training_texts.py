"""The training texts of indicators and danger: data/understanding/ and the exemplars of the knowledge base."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.paths import DATA, KNOWLEDGE

TEXTS, INDICATORS = DATA / "understanding", KNOWLEDGE / "indicators"


@dataclass(frozen=True)
class IndicatorExample:
    """A text with what it says; None: not labelled for this."""

    text: str
    sector: str | None
    indicators: tuple[str, ...] | None
    also: tuple[str, ...]
    danger: bool | None
    whole: bool = True  # every indicator of the text is labelled, not only the one that it stands for


def examples(data: Path = TEXTS, knowledge: Path = INDICATORS, *, development: bool = True) -> list[IndicatorExample]:
    """Return every training text, in a fixed order."""
    read = []
    for path in sorted(data.glob("*.jsonl")):
        if development or path.stem != "development":
            read += [_example(json.loads(line)) for line in path.read_text("utf-8").splitlines() if line]
    return read + list(_exemplars(knowledge))


def sectors_of(knowledge: Path = INDICATORS) -> dict[str, frozenset[str]]:
    """Return the trades of each indicator."""
    signs = [
        sign
        for path in sorted(knowledge.glob("*.yml"))
        for sign in yaml.safe_load(path.read_text("utf-8"))["indicators"]
    ]
    return {sign["id"]: frozenset(sign["sectors"]) for sign in signs}


def _example(row: Mapping[str, Any]) -> IndicatorExample:
    indicators = row.get("indicators")
    return IndicatorExample(
        text=row["text"],
        sector=row["sector"],
        indicators=None if indicators is None else tuple(indicators),
        also=tuple(row.get("also", ())),
        danger=row["danger"],
    )


def _exemplars(knowledge: Path) -> Iterable[IndicatorExample]:
    for path in sorted(knowledge.glob("*.yml")):
        for sign in yaml.safe_load(path.read_text("utf-8"))["indicators"]:
            yield IndicatorExample(sign["sentence"], None, (sign["id"],), (), None, whole=False)
            for sector, sentences in sign["says"].items():
                yield from (IndicatorExample(text, sector, (sign["id"],), (), None, whole=False) for text in sentences)
