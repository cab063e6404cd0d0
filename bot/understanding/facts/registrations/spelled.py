"""Marks that were said or spelt out: "kilo x-ray two one", "b for bravo", "l n 2 3 o x f"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from bot.understanding.facts import short_words
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.spelling import misspelt
from bot.understanding.text.spoken_numbers import DIGITS, LETTER_NAMES, LETTERS, TENS, TIMES, WORDY_NAMES

_ITEM = re.compile(
    r"(?P<letter>[a-z])(?: for| as in| like in) (?:x[ -]ray|(?P=letter)[a-z]+)|x[ -]ray|double[ -](?:you|u)\b|[a-z0-9]+"
)
_GAP = re.compile(r"[\s,./-]{0,3}(?:(?:and |then |space |dash |gap |stroke |followed by |and then )?)")
_FILLER = re.compile(r"[\s,.-]{1,3}(?:and then|then|and|space|dash|gap|followed by)[\s,.-]{1,3}")
_LEAST_SAID = 2  # a word of the alphabet stands alone in many sentences; two in a row do not
_LEAST_SPELT = 4  # single characters in a row
_LEAST_SLIPPED = 4  # letters of a word of the alphabet that holds a slip
_LEAST_MARK, _LONGEST_RUN = 5, 14


@dataclass(frozen=True)
class SpelledRegistration:
    """Characters that were said or spelt one by one, and where; `sure` when they can hardly mean anything else."""

    value: str
    start: int
    end: int
    whole: bool
    sure: bool


@dataclass(frozen=True)
class SpelledToken:
    value: str
    start: int
    end: int
    kind: str  # "word": of the spelling alphabet; "number": a word for figures; "one": a single character; "more": several; "name": the name of a letter; "wordy": one that is a word too


def spelled_registrations(scene: Scene) -> Iterator[SpelledRegistration]:
    """Return the marks that runs of said or spelt characters make, whole ones first, else what was said of one."""
    for run in _runs(scene):
        found = _whole(run)
        if found:
            yield found
        elif (part := _part(run)) is not None:
            yield part


def _runs(scene: Scene) -> Iterator[list[SpelledToken]]:
    run: list[SpelledToken] = []
    for match in _ITEM.finditer(scene.folded):
        item = _item(match, scene, bool(run))
        joined = run and _joined(scene.folded[run[-1].end : match.start()])
        if match[0] in ("and", "then", "space", "dash", "gap", "followed", "by") and run:
            continue
        if run and (item is None or not joined):
            yield from _spelt(run)
            run = []
        if item is not None:
            run.append(item)
    yield from _spelt(run)


def _joined(between: str) -> bool:
    return bool(re.fullmatch(r"[\s,./-]{0,3}", between) or _FILLER.fullmatch(between))


def _item(match: re.Match[str], scene: Scene, running: bool) -> SpelledToken | None:
    said, span = match[0].replace(" ", "-"), match.span()
    if match["letter"]:
        return SpelledToken(match["letter"].upper(), *span, "word")
    if said in LETTERS:
        return SpelledToken(LETTERS[said], *span, "word")
    if said in LETTER_NAMES:
        return SpelledToken(LETTER_NAMES[said], *span, "name")
    if said == "o":
        return SpelledToken("O", *span, "one")  # a letter or a nought, as its place tells
    if said in DIGITS or said in TENS or said in TIMES or said == "hundred":
        return SpelledToken(said, *span, "number")
    if said in WORDY_NAMES:
        return SpelledToken(WORDY_NAMES[said], *span, "wordy")
    if len(said) == 1:
        return SpelledToken(said.upper(), *span, "one")
    if said.isdigit() and len(said) <= 3:
        return SpelledToken(said, *span, "more")
    if len(said) <= 4 and running and any(char.isdigit() for char in said):
        return SpelledToken(said.upper(), *span, "more")
    slip = _slip_of_alphabet(said)
    if slip:
        return SpelledToken(LETTERS[slip], *span, "word")
    known = said in short_words.WORDS | short_words.SHORT | short_words.NEVER
    if len(said) <= 3 and running and (scene.upper(span) or not known):
        return SpelledToken(said.upper(), *span, "more")
    return None


@lru_cache(maxsize=4096)
def _slip_of_alphabet(said: str) -> str | None:
    """Return the word of the spelling alphabet that is a slip of the thumb away: "vcitor", "foxtrott"."""
    if len(said) < _LEAST_SLIPPED or not said.isalpha() or not misspelt(said):
        return None
    near = [word for word in LETTERS if OSA.distance(said, word, score_cutoff=1) <= 1]
    return near[0] if len({LETTERS[word] for word in near}) == 1 else None


def _spelt(run: list[SpelledToken]) -> Iterator[list[SpelledToken]]:
    """Return the run when enough of it was said or spelt, without the words that lead up to it."""
    while run and (
        run[0].value in ("A", "I") and run[0].kind == "one" and len(run) > 1 and run[1].kind in ("word", "more")
    ):
        run = run[1:]
    words = sum(item.kind == "word" for item in run)
    singles = sum(item.kind != "more" for item in run)
    if len(run) >= _LEAST_SAID and (words >= _LEAST_SAID or singles >= _LEAST_SPELT):
        yield run[: 2 * _LONGEST_RUN]


def characters(items: Sequence[SpelledToken]) -> str:
    """Return the characters that items say: "double seven" 77, "twenty one" 21, "two hundred" 200."""
    out = ""
    times, ten = 1, False
    for item in items:
        if item.kind != "number":
            out, times, ten = out + item.value * times, 1, False
        elif item.value in TIMES:
            times, ten = TIMES[item.value], False
        elif item.value == "hundred":
            out, ten = out + "00", False
        elif item.value in TENS:
            out, times, ten = out + TENS[item.value] + "0", 1, True
        else:
            digit = DIGITS[item.value]
            out = (out[:-1] if ten and len(digit) == 1 and digit != "0" else out) + digit * times
            times, ten = 1, False
    return out


def _whole(run: list[SpelledToken]) -> SpelledRegistration | None:
    """Return the first stretch of the run that makes a whole mark, a longer one before a shorter."""
    best: SpelledRegistration | None = None
    for start in range(len(run)):
        for stop in range(len(run), start, -1):
            value = characters(run[start:stop])
            if len(value) < _LEAST_MARK or (best and len(value) <= len(best.value)):
                break
            mark = _as_mark(value) if _spells(run[start:stop]) else None
            if mark:
                best = SpelledRegistration(mark, run[start].start, run[stop - 1].end, True, True)
                break
    return best


def _as_mark(value: str) -> str | None:
    for style in (formats.CURRENT, formats.PREFIX, formats.SUFFIX):
        if style.fullmatch(value):
            return value
    if len(value) == 7:
        fixed = (
            value[:2].translate(formats.LOOKS_LETTER)
            + value[2:4].translate(formats.LOOKS_DIGIT)
            + value[4:].translate(formats.LOOKS_LETTER)
        )
        near = sum(one != two and {one, two} != {"0", "O"} for one, two in zip(value, fixed, strict=True)) <= 1
        return fixed if near and formats.CURRENT.fullmatch(fixed) else None
    return None


def _spells(run: Sequence[SpelledToken]) -> bool:
    """Return whether more letters are spelt than may be words of a sentence: "see you are" spells nothing."""
    wordy = sum(item.kind == "wordy" for item in run)
    return not wordy or wordy < sum(item.kind in ("word", "name", "one") for item in run)


def _part(run: list[SpelledToken]) -> SpelledRegistration | None:
    """Return what a run says of a mark when at least two words of the alphabet stand in it."""
    while run and (run[-1].kind == "wordy" or run[-1].value in ("A", "I")):
        run = run[:-1]  # "and then i lost it"
    named = _named_start(run)
    if named:
        return named
    while run and run[0].kind == "wordy":
        run = run[1:]
    value = characters(run)
    if sum(item.kind in ("word", "name") for item in run) < _LEAST_SAID or len(value) >= 7:
        return None
    area = formats.AREA_AND_YEAR.fullmatch(value)
    fits = formats.PIECE_START.fullmatch(value) or formats.PIECE_END.fullmatch(value)
    return SpelledRegistration(value, run[0].start, run[-1].end, False, bool(area)) if fits else None


def _named_start(run: Sequence[SpelledToken]) -> SpelledRegistration | None:
    """Return an area and a year said by the names of letters: "bee vee six nine"."""
    for start in range(len(run) - 2):
        letters = run[start : start + 2]
        kinds = {item.kind for item in letters}
        for stop in range(len(run), start + 2, -1):
            stretch = run[start:stop]
            value = characters(stretch)
            shaped = formats.AREA_AND_YEAR.fullmatch(value) and len(value) >= _LEAST_SPELT
            if shaped and "name" in kinds and kinds <= {"name", "wordy", "word", "one"}:
                return SpelledRegistration(value, stretch[0].start, stretch[-1].end, False, kinds == {"name"})
    return None
