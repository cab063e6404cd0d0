"""What somebody does to a child, in plain words of an account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.routing_patterns import routing_patterns

_ENOUGH = 2  # acts that are no harm of themselves, which together are
_WRITER = re.compile(r"\b(?:i|we|ive|weve|id)(?: \w+)?$")  # "I took her home" is the writer's


@dataclass(frozen=True)
class Acts:
    """Which acts of an account say enough: grave ones alone, slighter ones where there are several."""

    several: bool
    signs: bool  # also how the child was afterwards, where nobody else may have done it

    def first(self, words: str, *, loose: bool = False) -> int | None:
        """Return where words begin that tell of an act that is not the writer's own."""
        starts = (match.start() for pattern in self._patterns(loose) for match in pattern.finditer(words))
        return next((at for at in starts if not _is_the_writers(words, at)), None)

    def _patterns(self, loose: bool) -> Iterator[re.Pattern[str]]:
        patterns = routing_patterns()
        yield patterns.grave
        if self.several:
            yield patterns.does_to_a_child
        if loose:
            yield patterns.conduct
        if self.several and self.signs:
            yield patterns.signs_of_harm


GRAVE = Acts(several=False, signs=False)


def acts_in(sentences: tuple[str, ...], others: bool) -> Acts:
    """Return which acts of an account say enough, by whether other grown-ups are told of."""
    patterns = routing_patterns()
    grave = any(patterns.grave.search(words) for words in sentences)
    slight = {
        (words, match.start() // 6)  # so near to each other they are one
        for words in sentences
        for pattern in (patterns.does_to_a_child, patterns.signs_of_harm)
        for match in pattern.finditer(words)
        if not _is_the_writers(words, match.start())
    }
    return Acts(several=grave or len(slight) >= _ENOUGH, signs=not others)


def _is_the_writers(words: str, at: int) -> bool:
    return bool(_WRITER.search(words[:at].rstrip()))
