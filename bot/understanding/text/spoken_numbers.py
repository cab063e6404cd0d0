"""Telephone numbers that were spoken: "oh seven seven double oh", voice-typed or spelt out; the words that marks are spoken in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.understanding.text.lexicons.word_lists import words

LETTERS = dict(
    pair.split("=")
    for pair in words(
        "alpha=A alfa=A bravo=B charlie=C delta=D echo=E foxtrot=F golf=G hotel=H india=I juliet=J juliett=J",
        "kilo=K lima=L mike=M november=N oscar=O papa=P quebec=Q romeo=R sierra=S tango=T uniform=U victor=V",
        "whiskey=W whisky=W x-ray=X xray=X yankee=Y zulu=Z",
    )
)
# The names of the letters as a telephone hears and types them; those of the second list are ordinary words too.
LETTER_NAMES = dict(
    pair.split("=")
    for pair in words(
        "cee=C dee=D eff=F gee=G aitch=H haitch=H jay=J kay=K el=L ell=L em=M en=N pee=P cue=Q ess=S tee=T vee=V ex=X zed=Z",
        "double-you=W double-u=W dubya=W",
    )
)
WORDY_NAMES = dict(
    pair.split("=")
    for pair in words("ay=A bee=B be=B see=C sea=C eye=I oh=O pea=P are=R ar=R tea=T you=U yew=U why=Y wye=Y")
)
DIGITS = dict(
    pair.split("=")
    for pair in words(
        "oh=0 o=0 zero=0 nought=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10",
        "eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18",
        "nineteen=19",
    )
)
TENS = {
    word: str(number)
    for number, word in enumerate(words("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
TIMES = {"double": 2, "treble": 3, "triple": 3}
_TOKEN = re.compile(r"x[ -]ray|[a-z]+|[0-9]+")
_GAP = re.compile(r"[\s,.-]{0,3}")
_LETTER_WORDS = 2  # names and words of the alphabet stand alone in many sentences; two in a row do not
_PHONE = (10, 11)


@dataclass(frozen=True)
class Spoken:
    """Characters that were said as words, and where."""

    value: str
    start: int
    end: int


def spoken(folded: str) -> Iterator[Spoken]:
    """Return the runs of letters and digits that were said as words in folded text."""
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(folded):
        if run and not _GAP.fullmatch(folded, run[-1].end(), token.start()):
            yield from _read(run)
            run = []
        if _is_part(token[0]):
            run.append(token)
        elif run:
            yield from _read(run)
            run = []
    yield from _read(run)


def spoken_phones(folded: str) -> Iterator[Spoken]:
    """Return the telephone numbers that were said as words."""
    for run in spoken(folded):
        if run.value.isdigit() and run.value.startswith("0") and len(run.value) in _PHONE:
            yield run


def _is_part(word: str) -> bool:
    spelt = word.replace(" ", "-") in LETTERS or word in DIGITS or word in TENS or word in TIMES
    return spelt or word == "hundred" or word.isdigit() or len(word) == 1


def _read(run: Sequence[re.Match[str]]) -> Iterator[Spoken]:
    """Return what a run says; it is spoken only when words stand for characters in it."""
    while run and run[0][0] in ("a", "i"):
        run = run[1:]  # "a" and "i" lead up to it
    if len(run) < _LETTER_WORDS or all(token[0].isdigit() or len(token[0]) == 1 for token in run):
        return
    words_said = [token[0].replace(" ", "-") for token in run]
    value = "".join(_characters(word, before) for word, before in zip(words_said, ["", *words_said], strict=False))
    value = re.sub("(?<=[0-9])0<", "", value).replace("<", "")
    if value:
        yield Spoken(value, run[0].start(), run[-1].end())


def _characters(word: str, before: str) -> str:
    """Return the characters of one word; "<" says that a ten before it takes it as its unit."""
    if word in TIMES:
        return ""
    if word == "hundred":
        return "00"
    if word in TENS:
        return TENS[word] + "0"
    digit = DIGITS.get(word)
    unit = "<" if digit and before in TENS and len(digit) == 1 and digit != "0" else ""
    return unit + (LETTERS.get(word) or digit or word.upper()) * TIMES.get(before, 1)
