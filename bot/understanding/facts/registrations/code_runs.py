"""Neighbouring runs of letters and figures, read as one code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from bot.understanding.facts.codes import Code
from bot.understanding.facts.surroundings import Scene

_GAP = re.compile(r" {1,2}|[-./]|")
_SHORTEST, _LONGEST, _MOST_TOKENS = 3, 9, 3


@dataclass(frozen=True)
class CodeRun(Code):
    """A code with the offsets at which gaps part its characters."""

    splits: frozenset[int]

    @property
    def parts(self) -> int:
        """How many tokens it is written in."""
        return len(self.splits) + 1


def runs_of(scene: Scene) -> Iterator[CodeRun]:
    """Return every run of up to three neighbouring tokens that is as long as a registration, longer ones first."""
    for index in range(len(scene.tokens)):
        for count in range(min(_MOST_TOKENS, len(scene.tokens) - index), 0, -1):
            tokens = scene.tokens[index : index + count]
            if _is_code(tokens) and _together(scene, tokens) and not _of_other_kind(scene, tokens):
                yield _run(scene, tokens)


def _run(scene: Scene, tokens: Sequence[re.Match[str]]) -> CodeRun:
    splits = accumulate(len(token[0]) for token in tokens[:-1])
    return CodeRun(_value(tokens).upper(), (tokens[0].start(), tokens[-1].end()), scene, frozenset(splits))


def _value(tokens: Sequence[re.Match[str]]) -> str:
    return "".join(token[0] for token in tokens)


def _is_code(tokens: Sequence[re.Match[str]]) -> bool:
    value = _value(tokens)
    return _SHORTEST <= len(value) <= _LONGEST and not value.isalpha()


def _together(scene: Scene, tokens: Sequence[re.Match[str]]) -> bool:
    return all(_GAP.fullmatch(scene.folded, left.end(), right.start()) for left, right in pairwise(tokens))


def _of_other_kind(scene: Scene, tokens: Sequence[re.Match[str]]) -> bool:
    """Return whether signs around show an online handle, an amount or a time of the clock."""
    start, end = tokens[0].start(), tokens[-1].end()
    before, behind = scene.folded[max(0, start - 1) : start], scene.folded[end : end + 1]
    return before in tuple("@_£$#") or behind in tuple("@_:")
