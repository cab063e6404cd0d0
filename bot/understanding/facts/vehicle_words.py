"""The lists of words around vehicles and codes, and patterns made of them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import yaml

from bot.understanding.facts.makes import FOLDER


@lru_cache(maxsize=1)
def listed() -> dict[str, Any]:
    """Return the lists of words around vehicles, read once."""
    found: dict[str, Any] = yaml.safe_load((FOLDER / "words.yml").read_text(encoding="utf-8"))
    return found


def either(forms: Any) -> str:
    """Return a pattern for any of the forms, the longest first, a space being a hyphen too."""
    return "|".join(re.escape(form).replace(r"\ ", "[ -]") for form in sorted(forms, key=len, reverse=True))
