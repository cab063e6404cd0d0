"""What one word of a text spells: a letter of the spelling alphabet or by its name, a figure, typed characters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.understanding.facts.model import Span
from bot.understanding.facts.short_words import short_words
from bot.understanding.facts.surroundings import Scene
from bot.understanding.text.keyword_correction import misspelt
from bot.understanding.text.spoken_numbers import DIGITS, LETTER_NAMES, LETTERS, TENS, TIMES, WORDY_NAMES
from shared_text.correct import Vocabulary

# alphabet: a word of the spelling alphabet. name: the name of a letter. wordy: a name that is a word too.
# number: a word for figures. single: one character. several: some characters.
Kind = Literal["alphabet", "name", "wordy", "number", "single", "several"]
TOKEN = re.compile(
    r"(?P<letter>[a-z])(?: for| as in| like in) (?:x[ -]ray|(?P=letter)[a-z]+)|x[ -]ray|double[ -](?:you|u)\b|[a-z0-9]+"
)
_LEAST_SLIPPED = 4  # letters of a word of the alphabet that holds a slip
_MOST_FIGURES, _MOST_MIXED, _MOST_LETTERS = 3, 4, 3
_FIGURE = re.compile("[0-9]")


@dataclass(frozen=True)
class SpelledToken:
    """A word that spells characters, and how."""

    value: str
    span: Span
    kind: Kind


def _listed_words() -> dict[str, tuple[str, Kind]]:
    """Return what each listed word spells; what comes later has the word."""
    listed: dict[str, tuple[str, Kind]] = {word: (letter, "wordy") for word, letter in WORDY_NAMES.items()}
    listed |= {word: (word, "number") for word in (*DIGITS, *TENS, *TIMES, "hundred")}
    listed["o"] = ("O", "single")  # a letter or a nought, as its place tells
    listed |= {word: (letter, "name") for word, letter in LETTER_NAMES.items()}
    listed |= {word: (letter, "alphabet") for word, letter in LETTERS.items()}
    return listed


_LISTED = _listed_words()


def spelled_token(match: re.Match[str], scene: Scene, running: bool) -> SpelledToken | None:
    """Return what a word spells; `running` when it stands behind one that spells something."""
    word, span = match[0].replace(" ", "-"), match.span()
    if match["letter"]:
        return SpelledToken(match["letter"].upper(), span, "alphabet")
    if word in _LISTED:
        return SpelledToken(_LISTED[word][0], span, _LISTED[word][1])
    if len(word) == 1:
        return SpelledToken(word.upper(), span, "single")
    if _is_figures(word, running):
        return SpelledToken(word.upper(), span, "several")
    slip = _slip_of_alphabet(word)
    if slip:
        return SpelledToken(LETTERS[slip], span, "alphabet")
    if running and len(word) <= _MOST_LETTERS and (scene.upper(span) or word not in short_words().every):
        return SpelledToken(word.upper(), span, "several")
    return None


def _is_figures(word: str, running: bool) -> bool:
    """Return whether a word is a few figures or, behind what spells, figures with letters."""
    mixed = running and len(word) <= _MOST_MIXED and bool(_FIGURE.search(word))
    return mixed or (word.isdigit() and len(word) <= _MOST_FIGURES)


@lru_cache(maxsize=4096)
def _slip_of_alphabet(word: str) -> str | None:
    """Return the word of the spelling alphabet that is a slip of the thumb away: "vcitor", "foxtrott"."""
    if len(word) < _LEAST_SLIPPED or not word.isalpha() or not misspelt(word):
        return None
    near = [candidate.word for candidate in _alphabet().near(word, 1)]
    return near[0] if len({LETTERS[listed] for listed in near}) == 1 else None


@lru_cache(maxsize=1)
def _alphabet() -> Vocabulary:
    return Vocabulary(LETTERS)


def characters(tokens: Sequence[SpelledToken]) -> str:
    """Return the characters that tokens spell: "double seven" 77, "twenty one" 21, "two hundred" 200."""
    out = ""
    times, ten = 1, False
    for token in tokens:
        if token.kind != "number":
            out, times, ten = out + token.value * times, 1, False
        elif token.value in TIMES:
            times, ten = TIMES[token.value], False
        elif token.value == "hundred":
            out, ten = out + "00", False
        elif token.value in TENS:
            out, times, ten = out + TENS[token.value] + "0", 1, True
        else:
            digit = DIGITS[token.value]
            out = (out[:-1] if ten and len(digit) == 1 and digit != "0" else out) + digit * times
            times, ten = 1, False
    return out
