"""Vehicle registration marks of the United Kingdom, whole or in part, as they are typed.

Styles: https://www.gov.uk/displaying-number-plates and DVLA leaflet INF104; the letters left out are those DVLA never issued.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from bot.understanding import mark_grammar as grammar
from bot.understanding.carriers import vocabulary
from bot.understanding.makes import catalogue
from bot.understanding.spoken import spoken_marks
from bot.understanding.text import Covered, fold

Span = tuple[int, int]
_WORD = 3  # letters from which on lower-case characters may be a word
_MARK = 7  # characters of a whole one in the present style


@dataclass(frozen=True)
class Mark:
    """A mark, or the known characters of one, and where it stands."""

    value: str
    span: Span
    partial: bool = False


def read_marks(text: str, taken: Sequence[Span] = ()) -> list[Mark]:
    """Return the marks in the text in order; a span that is taken (a telephone number) holds none."""
    folded = fold(text)
    upper = "".join(char.upper() if char.isascii() else char for char in folded)
    found: list[Mark] = []
    covered = Covered(len(text), taken)
    readers = (_trade(folded), _whole(upper, folded), _spoken(folded), _partial(folded, text), _dateless(upper, folded))
    for mark in chain.from_iterable((*readers, _years(folded, text))):
        if covered.free(*mark.span):
            covered.take(*mark.span)
            found.append(mark)
    return sorted(found, key=lambda mark: mark.span)


def _trade(folded: str) -> Iterator[Mark]:
    for match in grammar.TRADE.finditer(folded):
        yield Mark(match["mark"].upper().replace(" ", ""), match.span("mark"))


def _whole(upper: str, folded: str) -> Iterator[Mark]:
    for match in grammar.CURRENT.finditer(upper):
        value = _current(match)
        typed = _squeeze(match[0])
        if value != typed and grammar.WHOLE.fullmatch(typed):
            continue  # "K512 JFY" is whole in an older style, without any character read as another
        function_word = match["g2"] != "" and folded[match.start("c") : match.end("c")] in grammar.NEVER
        if value and not function_word and (not _like_words(match, folded) or _told(folded, match.span())):
            yield Mark(value, match.span())
    for pattern in (grammar.PREFIX, grammar.SUFFIX):
        for match in pattern.finditer(upper):
            letters = match["c"] if pattern is grammar.PREFIX else match["a"]
            if catalogue().ends_with_make(match["a"].lower() + " "):
                continue  # "BMW 320d"
            if _told(folded, match.span()) or _clear(match, letters, folded):
                yield Mark(match["a"] + match["b"] + match["c"], match.span())
    for match in grammar.DIPLOMATIC.finditer(upper):
        if _near_vehicle(folded, match.span()):
            yield Mark(match["a"] + match["b"] + match["c"], match.span())


def _spoken(folded: str) -> Iterator[Mark]:
    """Return marks in the words of the spelling alphabet; a whole one speaks for itself, a part wants a vehicle near."""
    for said in spoken_marks(folded):
        span = (said.start, said.end)
        if grammar.WHOLE.fullmatch(said.value):
            yield Mark(said.value, span)
        elif len(said.value) < _MARK and (grammar.BEGINNING.fullmatch(said.value) or _near_vehicle(folded, span)):
            yield Mark(said.value, span, partial=True)


def _years(folded: str, text: str) -> Iterator[Mark]:
    """Return beginnings like LV19 that stand alone beside a vehicle: two letters of an area and a year of issue."""
    for match in grammar.AREA_AND_YEAR.finditer(folded):
        before, after = folded[max(0, match.start() - 30) : match.start()], folded[match.end() : match.end() + 20]
        typed = text[match.start() : match.end()]
        model = catalogue().ends_with_make(before)  # "Volvo XC60"
        odd = model or grammar.OTHER_CODE.search(before) or grammar.OTHER_AFTER.match(after)
        if not odd and _near_vehicle(folded, match.span()) and (typed.isupper() or _near_plate(folded, match.span())):
            yield Mark(match["chars"].upper(), match.span("chars"), partial=True)


def _squeeze(part: str) -> str:
    return re.sub(r"[ .-]", "", part)


def _current(match: re.Match[str]) -> str | None:
    """Return the mark with look-alike characters put right, None when it would not be a valid one."""
    a, b, c = (_squeeze(match[name]) for name in "abc")
    if (
        not any(char.isdigit() for char in b)
        or not any(char.isalpha() for char in a)
        or not any(char.isalpha() for char in c)
    ):
        return None
    if (a + b + c).isalnum() and a.isalpha() and b.isdigit() and c.isalpha() and match["g1"] == "":
        return a + b + c  # as it was typed, even with a letter that DVLA never issued
    area, year, letters = (
        a.translate(grammar.LOOKS_LETTER),
        b.translate(grammar.LOOKS_DIGIT),
        c.translate(grammar.LOOKS_LETTER),
    )
    if year in ("00", "01", "50") or re.search("[IQZ]", area) or re.search("[IQ]", letters):
        return None
    return area + year + letters


def _like_words(match: re.Match[str], folded: str) -> bool:
    """Return whether "at 14 she" or "on 12 men" is more likely than a mark."""
    a, c = folded[match.start("a") : match.end("a")], folded[match.start("c") : match.end("c")]
    inner = any(" " in match[name] for name in "abc")
    spaced = match["g1"] != "" and match["g2"] != ""
    if re.fullmatch(r"[0-9][a-z]{2}", c):
        return True  # the end of a postcode
    return (
        (match["g2"] != "" and c in grammar.WORDS)
        or (spaced and a in grammar.SHORT)
        or (inner and (a.replace(" ", "") in grammar.SHORT or not spaced or match["b"].count(" ") > 0))
    )


def _clear(match: re.Match[str], letters: str, folded: str) -> bool:
    """Return whether a prefix or suffix mark is one without any word about a plate."""
    if letters.lower() in grammar.WORDS or len(match["b"]) + len(match["g1"]) + len(match["g2"]) > 4:
        return False
    joined = match["g1"] == "" if len(match["a"]) == 1 else match["g2"] == ""
    pronounceable = bool(re.search("[AEIOUY]", letters)) and match["g1"] + match["g2"] != ""
    return joined and (not pronounceable or len(match["b"]) > 1 or _near_vehicle(folded, match.span()))


def _told(folded: str, span: Span) -> bool:
    """Return whether a word for a plate leads up to the mark or follows at once."""
    before, after = folded[max(0, span[0] - 50) : span[0]], folded[span[1] : span[1] + 12]
    return bool(grammar.LEADS.search(before)) or bool(
        re.match(r" (?:was |is |on )?(?:the )?(?:reg|plate|number plate)\b", after)
    )


def _near_vehicle(folded: str, span: Span) -> bool:
    around = folded[max(0, span[0] - 40) : span[0]] + " " + folded[span[1] : span[1] + 25]
    return bool(grammar.PLATE_WORD.search(around) or _vehicle_in(around))


def _vehicle_in(folded: str) -> bool:
    """Return whether a vehicle is spoken of: a type, driving, a make or a model that means nothing else."""
    return bool(grammar.VEHICLE_WORD.search(folded)) or catalogue().names_a_vehicle(folded)


def _dateless(upper: str, folded: str) -> Iterator[Mark]:
    for match in grammar.IRISH.finditer(upper):
        if (
            match["a"].lower() not in grammar.SHORT | grammar.WORDS
            and len(match["b"]) >= 3
            and _near_vehicle(folded, match.span())
        ):
            yield Mark(_squeeze(match[0]), match.span())
    for match in grammar.DATELESS.finditer(upper):
        letters = re.sub("[^A-Z]", "", match[0]).lower()
        if (
            letters not in grammar.SHORT | grammar.WORDS
            and len(_squeeze(match[0])) >= 3
            and _told(folded, match.span())
        ):
            yield Mark(_squeeze(match[0]), match.span())


def _partial(folded: str, text: str) -> Iterator[Mark]:
    for match in grammar.OPEN.finditer(folded):
        chars = re.sub("[^a-z]", "", match["chars"])
        whole = re.match("[a-z]{2}[0-9]{2}", match["chars"])
        if whole or (chars not in grammar.SHORT | grammar.WORDS and _near_vehicle(folded, match.span())):
            yield _part(match)
    for match in grammar.OPEN_LETTERS.finditer(folded):
        if match["chars"] not in grammar.WORDS | grammar.SHORT:
            yield _part(match)
    for match in grammar.OPEN_START.finditer(folded):
        if match["letters"] not in grammar.WORDS or _near_plate(folded, match.span()):
            yield _part(match)
    for match in grammar.PARTIAL.finditer(folded):
        if _is_partial(match, folded, text):
            yield _part(match)
    for pattern in (grammar.WITHIN, grammar.WAS_START, grammar.LONE, grammar.BEFORE_PLATE):
        for match in pattern.finditer(folded):
            chars = match["chars"]
            known = pattern is not grammar.WAS_START or (
                any(c.isdigit() for c in chars) or _near_plate(folded, match.span())
            )
            if known and chars not in grammar.NOT_PLATES | grammar.SHORT | grammar.WORDS:
                yield _part(match)


def _part(match: re.Match[str]) -> Mark:
    words = match["chars"].replace("-", " ").split()
    while len(words) > 1 and words[-1] in grammar.WORDS:
        words.pop()
    start = match.start("chars")
    return Mark("".join(words).upper(), (start, start + len(" ".join(words))), partial=True)


def _near_plate(folded: str, span: Span) -> bool:
    return bool(grammar.PLATE_WORD.search(folded[max(0, span[0] - 60) : span[1] + 40]))


def _is_partial(match: re.Match[str], folded: str, text: str) -> bool:
    chars = match["chars"]
    first = chars.split()[0]
    if (first in grammar.SHORT and len(chars) > 2) or re.search(
        r"\b(?:phone|mobile|his number|her number|call|term|school|shift|lesson)\b",
        folded[max(0, match.start() - 30) : match.start()],
    ):
        return False
    typed = text[match.start("chars") : match.end("chars")]
    if len(chars) >= _WORD and not typed.isupper() and chars in vocabulary():
        return False  # "the end of term"
    near = _near_plate(folded, match.span())
    if near:
        return (
            first not in grammar.WORDS
            and (first not in grammar.SHORT or len(first) == len(chars))
            and not re.fullmatch(r"(?:at|on|to|of|up|so|he|we|in|it)", chars)
        )
    mixed = (
        bool(re.search("[a-z]", chars))
        and first not in grammar.SHORT | grammar.WORDS
        and not re.fullmatch(r"[0-9]+(?:am|pm|st|nd|rd|th|ish|p|k)|(?:y|yr)[0-9]+", chars)
    )
    return (
        mixed
        and len(chars) >= 2
        and _vehicle_in(
            folded[max(0, match.start() - 50) : match.start()] + " , " + folded[match.end() : match.end() + 50]
        )
        and (typed.isupper() or not re.search("[aeiou]", chars))
    )
