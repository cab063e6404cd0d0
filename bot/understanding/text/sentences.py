"""Sentences of what a person wrote, and which of the lines are somebody else's: mail headers, signatures, quotations."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

# A stop ends a sentence unless it stands inside a number, a time or a short form: "9.30", "St. Mary's", "approx. 14".
_END = re.compile(
    r"(?<!\b(?:mr|ms|st|dr|rd|no))(?<!\b(?:mrs|ave|reg|apx))(?<!\bapprox)[.!?]+(?=\s|$)|\n+", re.IGNORECASE
)
# Voice typing has no stops: a new subject after "and then", "but" or "so" begins a clause of its own.
_JOINT = re.compile(
    r"\s+(?=(?:and then|then|but|so|anyway|also|and now|right now|now) (?:i|he|she|they|we|the|a|an|there|theres|his|her|its|this|that|some)\b)",
    re.IGNORECASE,
)
_BLANKED = re.compile(r"[^\n\r]")
_LONG = 120  # characters without a stop, from which on clauses are read by themselves as well
_HEADER = re.compile(r"^\s*(?:from|to|cc|bcc|sent|date|subject|reply-to|attachments?)\s*:", re.IGNORECASE)
_FORWARDED = re.compile(
    r"^\s*-{2,}\s*(?:original|forwarded|begin forwarded)|^\s*(?:begin )?forwarded message|^\s*on .{4,60} wrote:\s*$",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(r"^\s*(?:date|attachments?)\s*:", re.IGNORECASE)
_CITED = re.compile(r"^\s*(?:>\s*)+")
_PLAIN_WORD = re.compile(r"\b[a-z]+\b")
_TELLS = 5  # words in small letters from which on a line below a greeting tells something again: "PS: she is back"
_CONTACT = re.compile(r"\b(?:tel|mob|mobile|phone|email|ext)\b|@\w|\d[\d ]{8,}\d", re.IGNORECASE)
_NAME_LINE = re.compile(r"^\s*(?:[A-Z][\w.'-]*[ ,|/&]*){1,5}\s*$")
_SIGNATURE = re.compile(
    r"^\s*(?:--\s*$|(?:kind |best |warm |many )?(?:regards|wishes)\b|yours (?:sincerely|faithfully)|sent from my|get outlook)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence as typed, with its place in the text."""

    text: str
    start: int
    end: int


Origin = Literal["own", "quoted", "head", "signature"]


@dataclass(frozen=True)
class Line:
    """One line by its place in the text, and whose it is; a signature in a forwarded part is `forwarded` too."""

    start: int
    end: int
    origin: Origin
    forwarded: bool

    @property
    def tells(self) -> bool:
        """Whether it tells something of the event."""
        return self.origin in ("own", "quoted")


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences in order; lines of mail headers and of a signature tell nothing and are left out."""
    return tuple(one for line in lines(text) if line.tells for one in _split(text, line))


def telling(text: str) -> str:
    """Return the text, as long as it was, with blanks for mail headers and signatures: their facts are the mail's."""
    return "".join(
        text[line.start : line.end] if line.tells else _BLANKED.sub(" ", text[line.start : line.end])
        for line in lines(text)
    )


def second_hand_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where somebody else's words stand, with the heads that say so."""
    spans: list[tuple[int, int]] = []
    for line in lines(text):
        if line.forwarded and spans and spans[-1][1] == line.start:
            spans[-1] = (spans[-1][0], line.end)
        elif line.forwarded and text[line.start : line.end].strip():
            spans.append((line.start, line.end))
    return tuple((start, start + len(text[start:end].rstrip())) for start, end in spans)


@lru_cache(maxsize=64)
def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a text with whose they are."""
    typed = text.splitlines(keepends=True)
    heads = _heads(typed)
    read, start, forwarded, signed = [], 0, False, False
    for number, line in enumerate(typed):
        forwarded = forwarded or (number in heads and not _CITED.match(line))
        signed = number not in heads and _is_signature(line, signed)
        cited = bool(_CITED.match(line)) or forwarded
        origin: Origin = "head" if number in heads else "signature" if signed else "quoted" if cited else "own"
        read.append(Line(start, start + len(line), origin, cited))
        start += len(line)
    return _with_closing_names(text, read)


def _heads(typed: list[str]) -> set[int]:
    """Return the numbers of the lines that are the head of a mail or say that one follows.

    "Date: Friday" by itself is what a person tells; a head of a mail says who wrote, or what about, as well.
    """
    bare = [_CITED.sub("", line) for line in typed]
    sure = {number for number, line in enumerate(bare) if _says_who_wrote(line)}
    beside = {number + step for number in sure for step in (-2, -1, 1, 2)}
    return sure | {number for number, line in enumerate(bare) if number in beside and _DATE_LINE.match(line)}


def _says_who_wrote(line: str) -> bool:
    """Return whether a line by itself is a head's: who wrote, to whom, what about."""
    return bool(_FORWARDED.match(line) or (_HEADER.match(line) and not _DATE_LINE.match(line)))


def _is_signature(line: str, signed: bool) -> bool:
    """Return whether a line is a signature's: from the greeting on, until a line tells something again."""
    if _SIGNATURE.match(line):
        return True
    return signed and (bool(_CONTACT.search(line)) or len(_PLAIN_WORD.findall(line)) < _TELLS)


def _with_closing_names(text: str, read: list[Line]) -> tuple[Line, ...]:
    """Return the lines with the names and numbers that close a forwarded mail as its signature."""
    closing = set()
    for number in range(len(read) - 1, -1, -1):
        words = text[read[number].start : read[number].end]
        if words.strip() and not (read[number].forwarded and _signs(words)):
            break
        closing.add(number)
    signs = any(_CONTACT.search(text[read[number].start : read[number].end]) for number in closing)
    return tuple(
        replace(line, origin="signature") if signs and number in closing and line.tells else line
        for number, line in enumerate(read)
    )


def _signs(words: str) -> bool:
    """Return whether a line is a name, or a number to ring without more words."""
    return bool(_NAME_LINE.match(words)) or bool(_CONTACT.search(words) and len(_PLAIN_WORD.findall(words)) < 2)


def _split(text: str, line: Line) -> Iterator[Sentence]:
    cuts = [line.start, *(found.end() for found in _END.finditer(text, line.start, line.end)), line.end]
    for start, end in pairwise(cuts):
        words = text[start:end]
        if any(char.isalnum() for char in words):
            first = start + len(words) - len(words.lstrip())
            yield Sentence(words.strip(), first, first + len(words.strip()))


def clauses(text: str) -> tuple[str, ...]:
    """Return the clauses of a long sentence without stops; a short one is its own clause."""
    return tuple(part for part in _JOINT.split(text) if part.strip()) if len(text) > _LONG else (text,)


def windows(text: str, is_ordinary: Callable[[str], bool]) -> tuple[str, ...]:
    """Return what is read by itself: every sentence, each long one's clauses, and every sentence with the next two.

    An ordinary sentence has no neighbours: a reading of all joined is the same with it before, between or behind. One
    that names somebody may be ordinary too ("the lads were moaning"), so that a sentence is read with the one behind it.
    """
    parts = [one.text for one in sentences(text)]
    pieces = pieces_of(text)
    telling = [part for part in parts if not is_ordinary(part)] if len(parts) > 1 else []
    pairs = [f"{first} {later}" for first, later in [*pairwise(telling), *zip(telling, telling[2:], strict=False)]]
    return tuple(dict.fromkeys([*pieces, *pairs]))


def pieces_of(text: str) -> tuple[str, ...]:
    """Return every sentence, then the clauses of each long one."""
    parts = [one.text for one in sentences(text)]
    return tuple(dict.fromkeys([*parts, *(clause for part in parts for clause in clauses(part))]))
