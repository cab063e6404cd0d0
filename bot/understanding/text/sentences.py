"""Sentences of what a person wrote, and which of the lines are somebody else's: mail headers, signatures, quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.understanding.text.lexicon import lexicon
from bot.understanding.text.normalise import fold
from bot.understanding.text.phrase_notation import any_of

# A stop ends a sentence unless it stands inside a number, a time or a short form: "9.30", "St. Mary's", "approx. 14".
_END = re.compile(
    r"(?<!\b(?:mr|ms|st|dr|rd|no))(?<!\b(?:mrs|ave|reg|apx))(?<!\bapprox)[.!?]+(?=\s|$)|\n+", re.IGNORECASE
)
# Voice typing has no stops: a new subject after "and then", "but" or "so" begins a clause of its own.
_JOINT = re.compile(
    r"\s+(?=(?:and then|then|but|so|anyway|also|and now|right now|now) (?:i|he|she|they|we|the|a|an|there|theres|his|her|its|this|that|some)\b)",
    re.IGNORECASE,
)
_LONG = 120  # characters without a stop, from which on clauses are read by themselves as well
_HEADER = re.compile(r"^\s*(?:from|to|cc|bcc|sent|date|subject|reply-to|attachments?)\s*:", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^\s*-{2,}\s*(?:original|forwarded|begin forwarded)|^\s*(?:begin )?forwarded message|^\s*on .{4,60} wrote:\s*$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"^\s*(?:--\s*$|(?:kind |best |warm |many )?(?:regards|wishes)\b|yours (?:sincerely|faithfully)|sent from my|get outlook)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence as typed, with its place in the text; `second_hand` stands in a forwarded or quoted part."""

    text: str
    start: int
    end: int
    second_hand: bool = False


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences in order; lines of mail headers and of a signature tell nothing and are left out."""
    return tuple(one for line in _lines(text) for one in _split(text, line))


def _lines(text: str) -> Iterator[Sentence]:
    """Give the lines that tell something, with whose they are."""
    start, forwarded, signed = 0, False, False
    for line in text.splitlines(keepends=True):
        end, heads, cited = start + len(line), _heads(line), line.lstrip().startswith(">")
        forwarded = forwarded or heads
        signed = not heads and (signed or bool(_SIGNATURE.match(line)))
        if line.strip() and not heads and not signed:
            yield Sentence(line, start, end, second_hand=forwarded or cited)
        start = end


def _heads(line: str) -> bool:
    """Return whether a line is the head of a mail or says that one follows."""
    return bool(_HEADER.match(line) or _FORWARDED.match(line))


def _split(text: str, line: Sentence) -> Iterator[Sentence]:
    cuts = [line.start, *(found.end() for found in _END.finditer(text, line.start, line.end)), line.end]
    for start, end in pairwise(cuts):
        words = text[start:end]
        if any(char.isalnum() for char in words):
            first = start + len(words) - len(words.lstrip())
            yield Sentence(words.strip(), first, first + len(words.strip()), line.second_hand)


def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a long sentence without stops; a short one is its own clause."""
    return tuple(part for part in _JOINT.split(text) if part.strip()) if len(text) > _LONG else (text,)


def windows(text: str) -> tuple[str, ...]:
    """Return what is read by itself: every sentence, each long one's clauses, and every sentence with the next.

    A reading of all of them joined is not changed by ordinary sentences before or behind.
    """
    parts = [one.text for one in sentences(text)]
    pieces = [clause for part in parts for clause in clauses(part)]
    pairs = [f"{first} {second}" for first, second in pairwise(parts)]
    return tuple(dict.fromkeys([*parts, *pieces, *pairs]))


@lru_cache(maxsize=1)
def _frames() -> re.Pattern[str]:
    listed = lexicon().question_frames
    return any_of(listed.frames, listed.lists)


def without_frame(text: str) -> str:
    """Return a text without the question in front of what was seen: "is it a sign if ..."."""
    bare = text.lstrip()
    frame = _frames().match(fold(bare))
    return bare[frame.end() :].lstrip(" ,:-") if frame and frame.end() < len(bare) else text
