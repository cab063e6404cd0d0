"""The styles of marks: what of a text fits one as it was written, and whether the words around speak for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.understanding.facts import short_words
from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.model import Span
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.surroundings import Scene

_GAP = re.compile(r" {1,2}|[-./]|")
_LONGEST, _MOST_TOKENS = 9, 3
_WORDY = short_words.WORDS | short_words.SHORT | short_words.NEVER
_LETTERS_OF_OLD, _FIGURES_OF_OLD = 3, 2  # from which on letters and figures without a year are hardly a model's
_BESIDE = 12  # characters between an old mark and its make: a comma, a colour
_SLIPS = 2  # characters that may be put right


@dataclass(frozen=True)
class CodeRun:
    """Neighbouring tokens read as one code, and where it is parted."""

    value: str
    span: Span
    splits: frozenset[int]
    scene: Scene

    @property
    def parts(self) -> int:
        """How many tokens it is written in."""
        return len(self.splits) + 1


def runs_of(scene: Scene) -> Iterator[CodeRun]:
    """Return every run of up to three neighbouring tokens that is as long as a mark, longer ones first."""
    tokens = scene.tokens
    for index, first in enumerate(tokens):
        for count in range(min(_MOST_TOKENS, len(tokens) - index), 0, -1):
            run = tokens[index : index + count]
            value = "".join(token[0] for token in run)
            if not 3 <= len(value) <= _LONGEST or value.isalpha() or not _together(scene, run):
                continue
            if (first.start() and scene.folded[first.start() - 1] in "@_£$#") or scene.folded[
                run[-1].end() : run[-1].end() + 1
            ] in ("@", "_", ":"):
                continue
            splits, length = [], 0
            for token in run[:-1]:
                length += len(token[0])
                splits.append(length)
            yield CodeRun(value.upper(), (first.start(), run[-1].end()), frozenset(splits), scene)


def _together(scene: Scene, run: Sequence[re.Match[str]]) -> bool:
    return all(_GAP.fullmatch(scene.folded, one.end(), two.start()) for one, two in pairwise(run))


def is_current(run: CodeRun) -> str | None:
    """Return a mark in the style of 2001 that fits as it was written."""
    match = formats.CURRENT.fullmatch(run.value)
    if not match or not run.splits <= {2, 4}:
        return None
    a, c = match["a"].lower(), match["c"].lower()
    loose_end = c in _WORDY and 4 in run.splits
    loose_start = a in short_words.SHORT and 2 in run.splits
    governor = run.scene.governor(run.span)
    if governor == "code" or (loose_end and c in short_words.NEVER):
        return None
    if run.scene.upper(run.span):
        return None if loose_start and loose_end and governor != "plate" else run.value
    if loose_end:
        return run.value if governor == "plate" and _closes(run) else None
    if run.parts == 3 or loose_start:
        return run.value if governor == "plate" or (not loose_start and run.scene.near(run.span)) else None
    return run.value


def _closes(run: CodeRun) -> bool:
    """Return whether the clause ends with the run, so that its last letters are no word of a sentence."""
    return not re.match(r" [a-z0-9]", run.scene.folded[run.span[1] :])


def _on_a(run: CodeRun) -> bool:
    return bool(re.match(r" (?:is |was )?on (?:an?|the|his|her) ", run.scene.folded[run.span[1] :]))


def is_dated(run: CodeRun) -> str | None:
    """Return a mark with one letter for its year, before or behind, that fits as it was written."""
    for style in (formats.PREFIX, formats.SUFFIX):
        match = style.fullmatch(run.value)
        if match and run.splits <= {match.end("a"), match.end("b")}:
            return run.value if _speaks_for(run, match, style is formats.PREFIX) else None
    return None


def _speaks_for(run: CodeRun, match: re.Match[str], prefix: bool) -> bool:
    scene, governor = run.scene, run.scene.governor(run.span)
    letters, _single = (match["c"], match["a"]) if prefix else (match["a"], match["c"])
    apart = (match.end("b") if prefix else match.end("a")) in run.splits
    single_apart = (match.end("a") if prefix else match.end("b")) in run.splits
    wordy = letters.lower() in _WORDY and apart
    if (
        governor == "code"
        or (wordy and letters.lower() in short_words.NEVER)
        or (not prefix and catalogue().is_name(match["a"].lower()))
    ):
        return False
    if governor == "plate":
        return scene.upper(run.span) or scene.capitals or not wordy or _closes(run)
    near, upper, long = scene.near(run.span), scene.upper(run.span), len(match["b"]) == 3
    if (
        wordy
        and upper
        and not single_apart
        and scene.near(run.span, 40)
        and governor is None
        and (_closes(run) or _on_a(run))
    ):
        return True  # private marks are bought for the words they make
    if governor == "spot" or wordy or single_apart:
        return near and upper and (long or governor is None) and not (single_apart and wordy) and (not wordy or long)
    return near or (long and (upper or not re.search("[AEIOU]", letters) or not apart))


def is_special(run: CodeRun) -> str | None:
    """Return a mark of Northern Ireland, of a diplomat or of the Irish Republic, where a vehicle is spoken of."""
    scene = run.scene
    match = formats.NORTHERN_IRISH.fullmatch(run.value)
    if match and run.splits <= {match.end("a")}:
        governor, wordy = scene.governor(run.span), match["a"].lower() in _WORDY
        spoken = governor == "plate" or scene.irish or scene.near(run.span)
        ok = governor in ("plate", None) and spoken and (len(match["b"]) >= 3 or governor == "plate" or scene.irish)
        return run.value if ok and not (wordy and not scene.upper(run.span)) else None
    if formats.DIPLOMATIC.fullmatch(run.value) and run.splits <= {3, 4} and scene.near(run.span, 40):
        return run.value
    if formats.IRISH.fullmatch(run.value) and run.parts == 3 and (scene.irish or scene.governor(run.span) == "plate"):
        return run.value
    return None


def is_lookalike(run: CodeRun) -> str | None:
    """Return a mark that fits once characters that look alike are put right."""
    told = run.scene.governor(run.span)
    if (
        formats.CURRENT.fullmatch(run.value)
        or not run.splits <= ({2, 4} if told == "plate" or run.scene.upper(run.span) else {4})
        or told == "code"
        or len(run.value) > 7
    ):
        return None
    found = [
        (changes, value)
        for changes, value in (_mended_current(run.value, told == "plate"), _mended_prefix(run.value))
        if value
    ]
    end = run.value[-3:].lower()
    worded = 4 in run.splits and (end in short_words.NEVER or (end in _WORDY and not run.scene.upper(run.span)))
    if not found or worded:
        return None
    shown = told == "plate" or run.scene.upper(run.span) or run.scene.near(run.span)
    return min(found)[1] if shown and min(found)[0] <= _SLIPS else None


def _mended_current(value: str, told: bool) -> tuple[int, str | None]:
    match = (formats.LOOKALIKE_TOLD if told else formats.LOOKALIKE).fullmatch(value)
    if (
        not match
        or not re.search("[0-9]", match["b"])
        or not re.search("[A-Z]", match["a"])
        or len(re.findall("[0-9]", match["c"])) > 1
    ):
        return 0, None
    mended = (
        match["a"].translate(formats.LOOKS_LETTER),
        match["b"].translate(formats.LOOKS_DIGIT),
        match["c"].translate(formats.LOOKS_LETTER),
    )
    if mended[1] in formats.NEVER_ISSUED_YEARS or _never_issued(match["a"], mended[0]) or re.search("[IQ]", mended[2]):
        return 0, None
    joined = "".join(mended)
    return sum(one != two for one, two in zip(value, joined, strict=True)), joined


def _never_issued(typed: str, mended: str) -> bool:
    """Return whether putting right gave an area a letter that no area has."""
    return any(new in "IQZ" and new != old for old, new in zip(typed, mended, strict=True))


def _mended_prefix(value: str) -> tuple[int, str | None]:
    match = formats.LOOKALIKE_PREFIX.fullmatch(value)
    if not match:
        return 0, None
    joined = match["a"] + match["b"].translate(formats.LOOKS_DIGIT) + match["c"]
    return sum(one != two for one, two in zip(value, joined, strict=True)), joined


def is_dateless(run: CodeRun) -> bool:
    """Return whether letters and figures without a year are a private or an old mark: only where a plate is spoken of."""
    match, scene, said = formats.DATELESS.fullmatch(run.value), run.scene, run.value.lower()
    if (
        not match
        or not run.splits <= {match.end("a"), match.end("d")}
        or formats.AMOUNT.fullmatch(said)
        or len(said) > 7
    ):
        return False
    letters = (match["a"] or match["e"]).lower()
    if letters in ("a", "i") and run.splits and not scene.upper(run.span):
        return False  # "a 66 plate"
    governor = scene.governor(run.span)
    private = scene.private and scene.near(run.span, 80)
    if _listed_beside(run, match, governor):
        return True
    if governor in ("code", "spot") or catalogue().is_name(said) or letters in short_words.NEVER:
        return False
    if letters in _WORDY:
        return scene.upper(run.span) and (governor == "plate" or (private and letters not in short_words.SHORT))
    return governor == "plate" or (private and (scene.upper(run.span) or len(letters) > 1))


def _listed_beside(run: CodeRun, match: re.Match[str], governor: str | None) -> bool:
    """Return whether a long old mark in capitals stands as an item of its own beside a make: "Rover, 418 HKT," ."""
    letters, figures = match["a"] or match["e"], match["b"] or match["d"]
    scene, (start, end) = run.scene, run.span
    if governor in ("code", "spot") or len(letters) < _LETTERS_OF_OLD or len(figures) < _FIGURES_OF_OLD:
        return False
    if not scene.upper(run.span) or letters.lower() in _WORDY or letters.endswith(("DI", "TI")):
        return False
    opens = bool(re.search(r"(?:^|[,;:(\n-]) ?$", scene.folded[:start][-3:]))
    named = [one for one in scene.named if one.strength == "strong"]
    before = any(0 <= start - one.end <= _BESIDE for one in named)
    behind = any(0 <= one.start - end <= _BESIDE for one in named)
    return opens and (behind or (before and not re.match(r" ?[a-z0-9]", scene.folded[end:])))
