"""Patterns made of the lists of words around vehicles and codes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.understanding.text.lexicons.fact_records import VehicleWords
from bot.understanding.text.lexicons.lexicon import lexicon


def vehicle_words() -> VehicleWords:
    """Return the lists of words around vehicles."""
    return lexicon().vehicle_words


def either(forms: Iterable[str]) -> str:
    """Return a pattern for any of the forms, the longest first, a space being a hyphen too."""
    return "|".join(re.escape(form).replace(r"\ ", "[ -]") for form in sorted(forms, key=len, reverse=True))
