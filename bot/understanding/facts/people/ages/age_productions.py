"""The ways in which an age is said, one production each: "year 9", "in his 40s", "14 or 15", "no older than 16", "about 13"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages import age_patterns as grammar
from bot.understanding.facts.people.ages.age_bounds import at_most_years, under_years
from bot.understanding.facts.people.ages.age_context import (
    are_years_of_the_century,
    counts_people,
    figures_of_nobody,
    is_no_childs_year,
    is_of_a_person,
    person_before,
    tells_apart,
    words_before,
)
from bot.understanding.facts.people.ages.age_mentions import GROWN, AgeMention, about, mention_of, role_of
from bot.understanding.facts.people.ages.ages_apart import and_a_half, beside_another, of_her_years, slashed, told_alone
from bot.understanding.facts.people.ages.loose_ages import in_a_row, loosely
from bot.understanding.facts.people.ages.passing_ages import in_passing
from bot.understanding.facts.people.gathered.ages_in_pieces import in_pieces
from bot.understanding.facts.people.school.form_codes import form_codes

_MONEY = re.compile(r"\b(?:of|with|some|fake|spending|spent) $")  # "a wad of twenties"
_YEARS_AFTER = re.compile(r" ?(?:year|yr)")
_BOUNDED = re.compile(r"(?:under|no (?:older|more) than|not even|not|younger than) $")
_SCHOOL_YEAR_ZERO = 4  # years; in year 9 a child is 13 or 14
_YOUNGEST_LATE_STAGE = 17  # years: from "late teens" on it may be either
_YOUNGEST_IN_YEARS = 8
_WIDEST_PAIR = 5  # years between the ends of "13 or 14"
_HOURS = 24  # a number above it is no clock time
_CONTEXT, _DESCRIPTION = 60, 80  # characters before a number in which somebody must be named; described in pieces


def _exact(match: re.Match[str], years: int) -> AgeMention:
    return mention_of(match, years, years)


def _school_years(text: str) -> Iterator[AgeMention]:
    for match in grammar.SCHOOL.finditer(text):
        if not is_no_childs_year(text, match.start(), match.end()):
            yield from _each_school_year(match)


def _each_school_year(match: re.Match[str]) -> Iterator[AgeMention]:
    """Yield the age in each school year of "year 9 or 10"."""
    names = ("y", "y2") if match["y2"] else ("y",)
    for name in names:
        low = int(match[name]) + _SCHOOL_YEAR_ZERO
        start = match.start() if name == "y" else match.start(name)
        end = match.end() if name == names[-1] else match.end(name)
        yield AgeMention(start, end, Age("child" if low < GROWN else "adult", low, low + 1))


def _stages(text: str) -> Iterator[AgeMention]:
    for match in grammar.STAGE.finditer(text):
        _, low, high = next(stage for i, stage in enumerate(grammar.STAGES) if match[f"s{i}"])
        yield mention_of(match, low, high, "child" if low < _YOUNGEST_LATE_STAGE else "unknown")


def _decades(text: str) -> Iterator[AgeMention]:
    for match in grammar.DECADE.finditer(text):
        if (
            are_years_of_the_century(match, text)
            or figures_of_nobody(match, text)
            or _money(match, text)
            or _odd_of_nobody(match, text)
        ):
            continue
        yield _decade(match)


def _decade(match: re.Match[str]) -> AgeMention:
    """Return the years of a decade or of a part of one: "mid-to-late thirties" is 34 to 39."""
    start = int(match["d"] or match["odd"] or grammar.DECADES[match["w"]])
    first = grammar.PARTS.get(match["part"] or match["wpart"] or "", (0, 9))
    last = grammar.PARTS.get(match["part2"] or match["wpart2"] or "", first)
    return mention_of(match, start + first[0], start + last[1])


def _money(match: re.Match[str], text: str) -> bool:
    return bool(match["w"] and not match["wpart"] and _MONEY.search(words_before(text, match.start(), 8)))


def _odd_of_nobody(match: re.Match[str], text: str) -> bool:
    """Return whether "30 odd" stands beside no person and no word for years."""
    if not match["odd"] or is_of_a_person(text, match.start()) or words_before(text, match.start(), 3).endswith(" a "):
        return False
    return not _YEARS_AFTER.match(text, match.end()) and not grammar.PERSON_NEXT.match(text, match.end())


def _between(text: str) -> Iterator[AgeMention]:
    for match in grammar.BETWEEN.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        aged = match[0].startswith("age")
        if aged and " and " in match[0]:
            continue  # two people
        of_somebody = match["old"] or aged or grammar.YEARS_OF_SOMEBODY.match(text, match.end())
        if low < high and (of_somebody or person_before(text, match.start())):
            yield mention_of(match, low, high)


def _aged(text: str) -> Iterator[AgeMention]:
    for match in grammar.AGED.finditer(text):
        yield (about if match["about"] else _exact)(match, int(match["n"]))


def _him_and_her(text: str) -> Iterator[AgeMention]:
    for match in grammar.HIM_AND_HER.finditer(text):
        yield from _each(match)


def _years_old(text: str) -> Iterator[AgeMention]:
    for match in grammar.OLDS.finditer(text):
        before, years = words_before(text, match.start(), 24), int(match["n"])
        if match["a"]:
            yield mention_of(match, int(match["a"]), years)
        elif _BOUNDED.search(before):
            continue
        elif grammar.WIDE.search(before[-10:]) or "ish" in match[0]:
            yield about(match, years)
        else:
            yield _exact(match, years)


def _pairs(text: str) -> Iterator[AgeMention]:
    for match in grammar.TWO.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        if not _is_pair_of_ages(match, text):
            continue
        if _are_two_people(match, text):
            yield from _each(match)
        elif 0 < high - low <= _WIDEST_PAIR:
            yield mention_of(match, low, high)


def _is_pair_of_ages(match: re.Match[str], text: str) -> bool:
    if match["bare"] and int(match["a"]) < _YOUNGEST_IN_YEARS:
        return False  # "for 2 or 3 years"
    return bool(match["old"]) or person_before(text, match.start())


def _are_two_people(match: re.Match[str], text: str) -> bool:
    """Return whether "15 and 16" is the age of two, which "15, maybe 16" is not."""
    joined = text[match.end("a") : match.start("b")]
    hedged = grammar.LOOSELY.search(joined) or grammar.LOOSE_END.match(text, match.end())
    return bool(re.search(r"\band\b|,", joined)) and not hedged


def _each(match: re.Match[str]) -> Iterator[AgeMention]:
    for name in ("a", "b"):
        years = int(match[name])
        start = match.start() if name == "a" else match.start("b")
        yield AgeMention(start, match.end(name), Age(role_of(years, years), years, years))


def _three(text: str) -> Iterator[AgeMention]:
    """Yield the ages of "girls of 13, 14 and 15"."""
    for match in grammar.THREE.finditer(text):
        if person_before(text, match.start()):
            for name in ("a", "b", "c"):
                years = int(match[name])
                yield AgeMention(match.start(name), match.end(name), Age(role_of(years, years), years, years))


def _single(text: str) -> Iterator[AgeMention]:
    for match in grammar.ONE.finditer(text):
        before = words_before(text, match.start(), _CONTEXT)
        if _is_somebodys(match, before, text) and not _of_a_place(before) and not tells_apart(match, before):
            wide = match["ish"] or grammar.WIDE.search(before[-12:]) or grammar.GUESSED.match(text, match.end())
            yield (about if wide else _exact)(match, int(match["n"]))


def _is_somebodys(match: re.Match[str], before: str, text: str) -> bool:
    """Return whether a number stands beside a person: "a 15ish girl", "she was 15"."""
    so_long = _YEARS_AFTER.match(text, match.end()) and grammar.SO_LONG.search(before)
    if so_long or counts_people(text, match):
        return False
    if match["ish"] and grammar.PERSON_NEXT.match(text, match.end()):
        return True
    return person_before(text, match.start()) and not _a_clock(before, text, match)


def _of_a_place(before: str) -> bool:
    """Return whether a number says where somebody is or which of many is meant: "he is at 31", "which floor, is it 12"."""
    return bool(grammar.WHERE.search(before)) and not grammar.PUT_AT.search(before)


def _a_clock(before: str, text: str, match: re.Match[str]) -> bool:
    """Return whether a number up to 24 reads as a time: "he came at 9", "until about 8"."""
    if int(match["n"]) > _HOURS or grammar.GUESSED_AT.search(before):
        return False
    hour = match["ish"] and grammar.IT_WAS_AN_HOUR.search(before)
    return bool(hour or grammar.CLOCK_BEFORE.search(before) or grammar.COUNTED_AFTER.match(text, match.end()))


def _described(text: str) -> Iterator[AgeMention]:
    for match in chain(grammar.DESCRIBED.finditer(text), grammar.DESCRIBED_CHILD.finditer(text)):
        if grammar.SOMEBODY.search(words_before(text, match.start(), _DESCRIPTION)):
            wide = grammar.WIDE.search(match[0]) or text[match.end() :].startswith(" or so")
            yield (about if wide else _exact)(match, int(match["n"]))


# Where productions overlap, the first of the table wins.
PRODUCTIONS: tuple[Callable[[str], Iterator[AgeMention]], ...] = (
    _school_years,
    form_codes,
    _decades,
    _stages,
    _between,
    _aged,
    beside_another,
    _him_and_her,
    _years_old,
    at_most_years,
    under_years,
    _three,
    in_a_row,
    and_a_half,
    _pairs,
    slashed,
    _single,
    _described,
    loosely,
    of_her_years,
    told_alone,
    in_passing,
    in_pieces,
)
