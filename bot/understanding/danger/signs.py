"""The signs of danger of lexicon/danger_signs.yml, ready for neutral text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import all_of, any_of


@dataclass(frozen=True)
class Sign:
    """One way in which a text says that a child is in danger now."""

    id: str
    pattern: re.Pattern[str]
    of_children_only: bool

    def evidence_in(self, plain: str) -> tuple[int, int] | None:
        """Return where neutral text says it, None when it does not; a sign of several groups is said by the whole text."""
        hit = self.pattern.search(plain)
        if hit is None:
            return None
        return hit.span() if hit.end() > hit.start() else (0, len(plain))


@lru_cache(maxsize=1)
def signs() -> tuple[Sign, ...]:
    """Return every sign, in the order of the file."""
    listed = lexicon().danger_signs
    return tuple(
        Sign(
            sign.id,
            any_of(sign.phrases, listed.lists) if sign.phrases else all_of(sign.all_of.values(), listed.lists),
            sign.of_children_only,
        )
        for sign in listed.signs
    )
