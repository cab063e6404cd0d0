"""Whether letters and figures without a year are a private or an old registration mark."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.registrations import formats
from bot.understanding.facts.registrations.code_runs import CodeRun
from bot.understanding.facts.short_words import short_words

_LONGEST = 7
_LETTERS_OF_OLD, _FIGURES_OF_OLD = 3, 2  # from which on letters and figures without a year are hardly a model's
_TRIMS = ("DI", "TI")
_BESIDE = 12  # characters between an old mark and its make: a comma, a colour
_PRIVATE_REACH = 80
_OPENS_ITEM = re.compile(r"(?:^|[,;:(\n-] ?)$")
_WORD_FOLLOWS = re.compile(r" ?[a-z0-9]")


@dataclass(frozen=True)
class _Dateless:
    run: CodeRun
    letters: str
    figures: str

    @property
    def private(self) -> bool:
        """Whether a private plate is spoken of, and a vehicle or plate nearby."""
        return self.run.scene.private and self.run.near(_PRIVATE_REACH)


def _dateless(run: CodeRun) -> _Dateless | None:
    match = formats.DATELESS.fullmatch(run.value)
    if not match or not run.splits <= {match.end("a"), match.end("d")} or len(run.value) > _LONGEST:
        return None
    if formats.AMOUNT.fullmatch(run.value.lower()):
        return None
    return _Dateless(run, (match["a"] or match["e"]).lower(), match["b"] or match["d"])


def is_dateless(run: CodeRun) -> bool:
    """Return whether a code is a mark without a year: only where a plate is spoken of, or beside a make."""
    code = _dateless(run)
    if code is None or _begins_with_article(code):
        return False
    return _listed_beside_make(code) or (not _of_other_thing(code) and _plated(code))


def _begins_with_article(code: _Dateless) -> bool:
    """Return whether its letter is a word of the sentence: "a 66 plate"."""
    return code.letters in ("a", "i") and bool(code.run.splits) and not code.run.upper


def _of_other_thing(code: _Dateless) -> bool:
    governed = code.run.governor in ("code", "spot")
    return governed or code.letters in short_words().never or catalogue().is_name(code.run.value.lower())


def _plated(code: _Dateless) -> bool:
    """Return whether a plate is spoken of, plainly enough for letters that may be a word."""
    run, plate = code.run, code.run.governor == "plate"
    if code.letters in short_words().every:
        return run.upper and (plate or (code.private and code.letters not in short_words().two_letters))
    return plate or (code.private and (run.upper or len(code.letters) > 1))


def _listed_beside_make(code: _Dateless) -> bool:
    """Return whether a long old mark in capitals stands as an item of its own beside a make: "Rover, 418 HKT," ."""
    run = code.run
    if run.governor in ("code", "spot") or not _hardly_model(code) or not _OPENS_ITEM.search(run.before(3)):
        return False
    return _make_behind(run) or (_make_before(run) and not _WORD_FOLLOWS.match(run.behind(2)))


def _hardly_model(code: _Dateless) -> bool:
    """Return whether letters and figures in capitals can hardly be a model, its trim or a word."""
    long = len(code.letters) >= _LETTERS_OF_OLD and len(code.figures) >= _FIGURES_OF_OLD
    trim = code.letters.upper().endswith(_TRIMS)
    return long and code.run.upper and code.letters not in short_words().every and not trim


def _make_before(run: CodeRun) -> bool:
    return any(0 <= run.span[0] - end <= _BESIDE for _, end in run.scene.models)


def _make_behind(run: CodeRun) -> bool:
    return any(0 <= start - run.span[1] <= _BESIDE for start, _ in run.scene.models)
