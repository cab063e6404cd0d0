"""Codes of letters and figures where they stand in a text: what a registration mark or a postcode may be read from."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.facts.model import Span
from bot.understanding.facts.surroundings import Governor, Scene

_WORD_NEXT = re.compile(" [a-z0-9]")


@dataclass(frozen=True)
class Code:
    """Characters in capitals without gaps, where they stand in a scene."""

    value: str
    span: Span
    scene: Scene

    @property
    def word(self) -> str:
        """The characters as they are typed, folded."""
        return self.scene.folded[self.span[0] : self.span[1]]

    @property
    def governor(self) -> Governor:
        """What the words around say that it belongs to."""
        return self.scene.governor(self.span)

    @property
    def upper(self) -> bool:
        """Whether it stands out because it is typed in capitals."""
        return self.scene.upper(self.span)

    @property
    def closes(self) -> bool:
        """Whether the clause ends with it, so that its last letters are no word of a sentence."""
        return not _WORD_NEXT.match(self.scene.folded, self.span[1])

    def near(self, reach: int = 100) -> bool:
        """Return whether a vehicle or a plate is spoken of nearby."""
        return self.scene.near(self.span, reach)

    def near_plate(self) -> bool:
        """Return whether a plate is spoken of nearby."""
        return self.scene.near_plate(self.span)

    def before(self, reach: int) -> str:
        """Return what stands right before it."""
        return self.scene.folded[max(0, self.span[0] - reach) : self.span[0]]

    def behind(self, reach: int) -> str:
        """Return what stands right behind it."""
        return self.scene.folded[self.span[1] : self.span[1] + reach]
