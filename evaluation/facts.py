"""Facts on the held cases, clean and misspelt, beside simple ways: `python -m evaluation.facts`."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.guidance.load import load_knowledge
from bot.learning.typos import with_typos
from bot.paths import KNOWLEDGE, ROOT
from bot.understanding.facts import read_facts
from bot.understanding.facts.times import LONDON, local_now
from bot.understanding.reading import facts_to_json
from evaluation import score_facts
from evaluation.score_recognition import cases

REPORT = ROOT / "var" / "eval" / "facts.md"
SETS = {"first": "", "second": "_second", "third": "_third", "fourth": "_fourth", "fifth": "_fifth"}
OF_PLACES = ("first", "second", "fifth")
SHARES = (0.05, 0.1)  # of the letters
SEEDS = (1, 2, 3)
Case = dict[str, Any]
Read = Callable[[str, datetime], Case]
NOTHING: Case = {"vehicles": [], "when": None, "ages": [], "postcodes": [], "phones": [], "handles": [], "counts": {}}
# Numbers, marks, names and addresses identify: what is not typed there cannot be known, so slips fall elsewhere.
_IDENTIFIES = re.compile(r"@?[\w.+-]*[0-9_@][\w.+-]*(?:\s[A-Za-z]{3}\b)?|\b[A-Z]{2,3}\b")
_MARK = re.compile(r"\b([A-Za-z]{2}[0-9]{2}) ?([A-Za-z]{3})\b")


def ours(text: str, now: datetime) -> Case:
    """Return our reading in the interface's shape."""
    return facts_to_json(read_facts(text, (), now))


def plain_pattern(text: str, now: datetime) -> Case:
    """Return the marks that a pattern of the present style finds."""
    empty = {"vrm_partial": None, "make": None, "model": None, "colour": None}
    marks = ["".join(match.groups()).upper() for match in _MARK.finditer(text)]
    return {**NOTHING, "vehicles": [{"vrm": mark, **empty} for mark in marks]}


def dateparser_reading(text: str, now: datetime) -> Case:
    """Return the first time that dateparser finds: a moment, or the whole day when it found no clock time."""
    from dateparser.search import search_dates

    base = local_now(now).replace(tzinfo=None)
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": "DMY"}
    found = search_dates(text, languages=["en"], settings=settings)
    if not found:
        return NOTHING
    moment = found[0][1].replace(tzinfo=LONDON)
    told = moment.time().replace(second=0, microsecond=0) != base.time().replace(second=0, microsecond=0)
    start = moment if told else moment.replace(hour=0, minute=0)
    end = moment if told else start + timedelta(hours=23, minutes=59)
    when = {"start": start.isoformat(), "end": end.isoformat(), "precision": "exact" if told else "day"}
    return {**NOTHING, "when": when}


def misspelt(rows: Sequence[Case], share: float, seed: int) -> list[Case]:
    """Return the cases with slips in about that share of the letters, those of marks, numbers and names left alone."""
    return [{**row, "text": _misspelt(row["text"], share, seed)} for row in rows]


def _misspelt(text: str, share: float, seed: int) -> str:
    pieces = re.split(f"({_IDENTIFIES.pattern})", text)
    slipped = with_typos(pieces, seed + zlib.crc32(text.encode()), share)
    return "".join(piece if odd % 2 else slip for odd, (piece, slip) in enumerate(zip(pieces, slipped, strict=True)))


def mean_of_seeds(rows: Sequence[Case], share: float) -> dict[str, tuple[float, float]]:
    """Return precision and recall by field on misspelt text, the mean of the seeds."""
    tables = [score_facts.score_extraction(misspelt(rows, share, seed), ours) for seed in SEEDS]
    return {
        name: (
            sum(table[name]["precision"] for table in tables) / len(tables),
            sum(table[name]["recall"] for table in tables) / len(tables),
        )
        for name in tables[0]
    }


def main() -> None:
    """Print a table for each held set; the mistakes are in var/eval/facts.md."""
    lines = ["# Mistakes on the held cases", ""]
    for name, ending in SETS.items():
        clean = _facts(name, cases(f"extraction{ending}"))
        places = _places(f"places{ending}") if name in OF_PLACES else {}
        if places:
            print(f"{name + ': places':28} {'ours':24} first {places['first']:.3f}")
        lines += _mistakes(name, {**clean, **({"places": places} if places else {})})
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    REPORT.write_text("\n".join(lines), "utf-8")


def _facts(name: str, held: Sequence[Case]) -> Mapping[str, Any]:
    """Print and return the scores of one set; misspelt text and the simple ways stand beside ours."""
    clean = score_facts.score_extraction(held, ours)
    noisy = {share: mean_of_seeds(held, share) for share in SHARES}
    for field, row in clean.items():
        _line(f"{name}: {field}", "ours", row["precision"], row["recall"])
        for share, figures in noisy.items():
            _line(f"{name}: {field}", f"ours, slips {share:.0%}", *figures[field])
    for field, way, read in (("vehicles", "plain pattern", plain_pattern), ("when", "dateparser", dateparser_reading)):
        simple = score_facts.score_extraction(held, read)[field]
        _line(f"{name}: {field}", way, simple["precision"], simple["recall"])
    return clean


def _line(name: str, way: str, precision: float, recall: float) -> None:
    print(f"{name:28} {way:24} precision {precision:.3f}  recall {recall:.3f}")


def _places(name: str) -> dict[str, Any]:
    areas = load_knowledge(KNOWLEDGE).areas

    def best(text: str, area: str) -> str | None:
        found = read_facts(text, areas[area].places).places
        return found[0].name if found else None

    return score_facts.score_places(cases(name), best)


def _mistakes(name: str, scores: Mapping[str, Any]) -> list[str]:
    found: list[str] = []
    for field, row in scores.items():
        found += [f"## {name}: {field}", "", *(f"- {mistake}" for mistake in row["errors"]), ""]
    return found


if __name__ == "__main__":
    main()
