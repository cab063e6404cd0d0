"""Whether a code is a registration mark of a format that tells its year or its country, and the words around bear it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.registrations.code_runs import CodeRun
from bot.understanding.facts.short_words import short_words

_ON_A = re.compile(r" (?:is |was )?on (?:an?|the|his|her) ")
_VOWEL = re.compile("[AEIOU]")
_SURE_FIGURES = 3  # figures of a mark with one letter for its year, from which it is hardly a model's or a room's


def is_current(run: CodeRun) -> bool:
    """Return whether a code fits the format of 2001 as it was written."""
    if not formats.CURRENT.fullmatch(run.value) or not run.splits <= {2, 4}:
        return False
    if run.governor == "code" or (4 in run.splits and run.value[4:].lower() in short_words().never):
        return False
    return _current_in_capitals(run) if run.upper else _current_in_small_letters(run)


def _current_in_capitals(run: CodeRun) -> bool:
    return run.governor == "plate" or not (_begins_with_word(run) and _ends_with_word(run))


def _current_in_small_letters(run: CodeRun) -> bool:
    plate = run.governor == "plate"
    if _ends_with_word(run):
        return plate and run.closes
    if _begins_with_word(run):
        return plate
    return plate or run.parts < 3 or run.near()


def _begins_with_word(run: CodeRun) -> bool:
    """Return whether the area letters stand apart and are a word: "at 14 ..."."""
    return 2 in run.splits and run.value[:2].lower() in short_words().two_letters


def _ends_with_word(run: CodeRun) -> bool:
    """Return whether the last letters stand apart and are a word: "on 12 men"."""
    return 4 in run.splits and run.value[4:].lower() in short_words().every


@dataclass(frozen=True)
class _Dated:
    """A code with one letter for its year, before three letters or behind them."""

    run: CodeRun
    letters: str
    figures: str
    year_first: bool
    letters_apart: bool
    year_apart: bool

    @property
    def wordy(self) -> bool:
        """Whether the three letters stand apart and are a word."""
        return self.letters_apart and self.letters.lower() in short_words().every

    @property
    def long(self) -> bool:
        """Whether it has as many figures as can be."""
        return len(self.figures) == _SURE_FIGURES


def _dated(run: CodeRun) -> _Dated | None:
    for form, year_first in ((formats.PREFIX, True), (formats.SUFFIX, False)):
        match = form.fullmatch(run.value)
        if match and run.splits <= {match.end("a"), match.end("b")}:
            first_apart, last_apart = match.end("a") in run.splits, match.end("b") in run.splits
            if year_first:
                return _Dated(run, match["c"], match["b"], year_first, last_apart, first_apart)
            return _Dated(run, match["a"], match["b"], year_first, first_apart, last_apart)
    return None


def is_dated(run: CodeRun) -> bool:
    """Return whether a code with one letter for its year, before or behind, fits as it was written."""
    code = _dated(run)
    if code is None or _is_no_dated(code):
        return False
    return _fits_plate(code) if run.governor == "plate" else _fits_vehicle(code)


def _fits_plate(code: _Dated) -> bool:
    """Return whether a code that a plate leads up to ends with letters that are its own."""
    return code.run.upper or code.run.scene.capitals or not code.wordy or code.run.closes


def _fits_vehicle(code: _Dated) -> bool:
    """Return whether a code without a plate is plain enough for a mark, where a vehicle may be spoken of."""
    if _bought_for_its_word(code):
        return True
    if code.run.governor == "spot" or code.wordy or code.year_apart:
        return _stands_out(code)
    return code.run.near() or (code.long and _spells_no_word(code))


def _is_no_dated(code: _Dated) -> bool:
    """Return whether another thing has the code, or its letters are a word or the name of a make."""
    named = not code.year_first and catalogue().is_name(code.letters.lower())
    return code.run.governor == "code" or named or (code.wordy and code.letters.lower() in short_words().never)


def _bought_for_its_word(code: _Dated) -> bool:
    """Return whether it may be a private mark, which is bought for the word it makes."""
    run = code.run
    spelt_out = code.wordy and run.upper and not code.year_apart
    return spelt_out and run.near(40) and run.governor is None and _closes_or_on_a(run)


def _closes_or_on_a(run: CodeRun) -> bool:
    return run.closes or bool(_ON_A.match(run.behind(20)))


def _stands_out(code: _Dated) -> bool:
    """Return whether a doubtful code is in capitals beside a vehicle, and long where it may be words."""
    if not (code.run.near() and code.run.upper) or (code.year_apart and code.wordy):
        return False
    return code.long or (code.run.governor is None and not code.wordy)


def _spells_no_word(code: _Dated) -> bool:
    return code.run.upper or not code.letters_apart or not _VOWEL.search(code.letters)


def is_special(run: CodeRun) -> bool:
    """Return whether a code is a mark of Northern Ireland, of a diplomat or of the Irish Republic, by the words around."""
    return _is_northern_irish(run) or _is_diplomatic(run) or _is_irish(run)


def _is_northern_irish(run: CodeRun) -> bool:
    match = formats.NORTHERN_IRISH.fullmatch(run.value)
    if not match or not run.splits <= {match.end("a")} or run.governor in ("code", "spot"):
        return False
    if match["a"].lower() in short_words().every and not run.upper:
        return False
    return run.governor == "plate" or run.scene.irish or (run.near() and len(match["b"]) >= 3)


def _is_diplomatic(run: CodeRun) -> bool:
    return bool(formats.DIPLOMATIC.fullmatch(run.value)) and run.splits <= {3, 4} and run.near(40)


def _is_irish(run: CodeRun) -> bool:
    shaped = formats.IRISH.fullmatch(run.value) and run.parts == 3
    return bool(shaped) and (run.scene.irish or run.governor == "plate")
