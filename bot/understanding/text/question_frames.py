"""What stands around what was seen when somebody asks about it: "is it a sign if ...", "... should I report it?"."""

from __future__ import annotations

import re
from functools import lru_cache

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.normalise import fold

_MOST = 5  # frames behind one another: "hi, quick question, just wondering, would you be worried if ..."
_BEFORE, _BEHIND = " ,:;-–—.\"'", " ,:;-–—?!.\"'"
_AUXILIARY = re.compile(r"(?:would|does|do|can|could|might|is) (?=\w)")
_FEWEST = 3  # words that must be left of what was seen


@lru_cache(maxsize=1)
def _frames() -> re.Pattern[str]:
    listed = lexicon().question_frames
    return any_of(listed.frames, listed.lists)


@lru_cache(maxsize=1)
def _tails() -> re.Pattern[str]:
    listed = lexicon().question_frames
    return any_of(listed.tails, listed.lists)


def without_frame(text: str) -> str:
    """Return a text without the question around what was seen, or as it is when next to nothing would be left."""
    bare, asked = _without_lead(text)
    ended = _without_tail(bare, asked=asked)
    return ended if len(ended.split()) >= _FEWEST else text


def _without_lead(text: str) -> tuple[str, bool]:
    bare = text.lstrip()
    for number in range(_MOST):
        frame = _frames().match(fold(bare))
        if frame is None or frame.end() >= len(bare):
            return (bare, True) if number else (text, False)
        bare = bare[frame.end() :].lstrip(_BEFORE)
    return bare, True


def _without_tail(text: str, *, asked: bool) -> str:
    """Return a text without the question behind it; what was asked loses its mark, so that it reads as it was seen."""
    folded = fold(text.rstrip(_BEHIND))
    tail = _tails().search(folded)
    if tail is None:
        return text.rstrip(" ?") if asked else text
    bare = text[: tail.start()].rstrip(_BEHIND)
    opening = _AUXILIARY.match(fold(bare)) if tail[0].startswith(("count", "qualify", "be ", "pass")) else None
    return bare[opening.end() :] if opening else bare
