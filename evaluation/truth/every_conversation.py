"""What every conversation is held to without being told: no typed word is lost, no field is withheld by a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.understanding.text.controls import steering
from evaluation.truth.arrived import Arrived

WITHHELD = "[withheld]"
SHOWN = 60  # characters of a lost text that the table shows


def typed_words(arrived: Arrived, apart: Sequence[str]) -> Iterator[str]:
    """Each typed message stands in what a receiver reads, verbatim but for what is withheld of it.

    `apart` holds parts of what is no part of a report: questions to the chat, a yes to one of its questions. How the
    person can be reached is kept apart unless they chose to be named; "skip" and "no idea" tell nothing.
    """
    if not arrived.referral:
        return
    written = [_patterned(part) for text in _texts(arrived.products) for part in _parts(text)]
    for typed in arrived.held.typed:
        if _is_kept_apart(arrived, typed) or any(part in typed for part in apart):
            continue
        if not any(text.fullmatch(_plain(typed)) for text in written):
            yield f"lost: {typed[:SHOWN]!r}"


def _is_kept_apart(arrived: Arrived, typed: str) -> bool:
    named = arrived.referral["reporter"]["choice"] == "named"
    return bool(steering(typed)) or (typed in arrived.held.contact and not named)


def _parts(text: str) -> tuple[str, ...]:
    """Return a text, and the words beside the choice that it begins with: "No; never seen them"."""
    _, there, beside = text.partition("; ")
    return (text, beside) if there else (text,)


def no_faults(arrived: Arrived) -> Iterator[str]:
    """No product needed the last look: every one fitted its schema and held nobody who reports."""
    for product in arrived.products:
        if fields := product.get("withheld_fields"):
            yield f"{product['kind']} for {product['recipient']}: {fields}"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, Sequence):
        for part in value:
            yield from _texts(part)


def _patterned(text: str) -> re.Pattern[str]:
    return re.compile(".+?".join(re.escape(part) for part in _plain(text).split(WITHHELD)), re.DOTALL)


def _plain(text: str) -> str:
    return " ".join(text.split())


def faults_of(arrived: Arrived) -> Mapping[str, list[str]]:
    """Return what is wrong by rule, with nothing for a rule that holds."""
    apart: Sequence[str] = arrived.held.case.expects.get("apart", ())
    wrong = {"typed_words": list(typed_words(arrived, apart)), "no_faults": list(no_faults(arrived))}
    return {name: faults for name, faults in wrong.items() if faults}
