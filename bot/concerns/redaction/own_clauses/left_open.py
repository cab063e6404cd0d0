"""Whether a clause about the writer still tells who they are where the rest of it is withheld already."""

from __future__ import annotations

from collections.abc import Sequence

from bot.concerns.redaction.own_clauses.clause_words import ClauseWord, listed, words_of

Span = tuple[int, int]
_SAY_LITTLE = (
    "determiners",
    "prepositions",
    "adverbs",
    "be",
    "have",
    "first",
    "leads",
    "say_little",
    "own_verbs",
    "without_subject",
)


def left_open(text: str, span: Span, covered: Sequence[Span], *, whole: bool = False) -> bool:
    """Say whether words of a span that nothing covers tell more than a verb, or where it is.

    With `whole`, whether nothing covers it anywhere.
    """
    pieces, position = [], span[0]
    inside = sorted(one for one in covered if one[0] < span[1] and span[0] < one[1])
    for start, end in inside:
        pieces.append((position, max(position, start)))
        position = max(position, end)
    if whole:
        return not inside
    return not inside or any(map(_tells, (words_of(text, *piece) for piece in (*pieces, (position, span[1])))))


def _tells(words: Sequence[ClauseWord]) -> bool:
    if not words or (words[0].plain in listed("locative") and len(words) > 1 and words[1].plain in ("the", "here")):
        return False
    little = listed(*_SAY_LITTLE)
    return any(word.plain not in little for word in words)
