"""The code lists of the contract: one CSV file a list, each code with the version of its list that brought it."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

LISTS = Path(__file__).parent / "lists"


class ListedCode(NamedTuple):
    """One word of a list: since which version of the list it is there, and what it means."""

    code: str
    since: int
    text: str


@lru_cache(maxsize=64)
def code_list(name: str) -> tuple[ListedCode, ...]:
    """Return a list in its order; raises FileNotFoundError for one that was never promised."""
    with (LISTS / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(ListedCode(row["code"], int(row["since"]), row["text"]) for row in csv.DictReader(file))


def codes(name: str) -> tuple[str, ...]:
    """Return the words of a list alone."""
    return tuple(row.code for row in code_list(name))


def version_of(name: str) -> int:
    """Return the version of a list: that which brought its newest code."""
    return max(row.since for row in code_list(name))


def code_lists() -> tuple[str, ...]:
    """Return the names of every list."""
    return tuple(sorted(path.stem for path in LISTS.glob("*.csv")))
