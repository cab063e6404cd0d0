"""How models of letters and figures are written: "a3" A3, "1 series" 1 Series, "c class" C-Class."""

from __future__ import annotations

import re
from collections.abc import Callable

Write = Callable[[re.Match[str]], str]
_BODY = r"(?=(?P<first>.)).*"  # any model of the kind, by its first character
_RULES: tuple[tuple[re.Pattern[str], Write], ...] = (
    (
        re.compile(_BODY + "(?P<kind>class|type|pace)"),
        lambda model: f"{model['first'].upper()}-{model['kind'].title()}",
    ),
    (re.compile(".*tron"), lambda _: "e-tron"),
    (re.compile(_BODY + "series"), lambda model: f"{model['first']} Series"),
    (re.compile(r"(?:cx|mx|rx|bt)[ -]?[0-9]+"), lambda model: model[0].upper().replace(" ", "-")),
    (re.compile(r"id ?\.? ?(?P<figure>[0-9])"), lambda model: f"ID.{model['figure']}"),
)
_FIGURE = re.compile(r"[0-9]")
_GAP = re.compile(r"[ -]")
_IN_SMALL_LETTERS = re.compile(r"[0-9]{3}(?:[deis]|cc|sw|xd|ci)|i(?:x?[0-9]+)")
_FUEL = re.compile(r"(?<=[0-9])[DEH]$")
_WORDS = frozenset(["up", "one", "ion"])
_LONGEST_LETTERS = 3  # letters of a model that are its whole name, not a word


def figure_name(typed: str) -> str:
    """Return a model of letters and figures as it is written."""
    model = typed.strip()
    for pattern, write in _RULES:
        if match := pattern.fullmatch(model):
            return write(match)
    if _FIGURE.search(model):
        model = _GAP.sub("", model)
    if _IN_SMALL_LETTERS.fullmatch(model):
        return model
    if model in _WORDS or _is_word(model):
        return model.title()
    return _FUEL.sub(lambda end: end[0].lower(), model.upper())


def _is_word(model: str) -> bool:
    return len(model) > _LONGEST_LETTERS and model.replace(" ", "").isalpha()
