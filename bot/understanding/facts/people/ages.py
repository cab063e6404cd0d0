"""How old people look or are said to be, as bands of years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain, zip_longest

from bot.understanding.facts.model import Age
from bot.understanding.facts.people import age_patterns as grammar
from bot.understanding.facts.people.age_mentions import GROWN, Mention, about, at_most, mention_of, role_of
from bot.understanding.text.normalise import Covered, Plain, plain

_MONEY = re.compile(r"\b(?:of|with|some|fake|spending|spent) $")  # "a wad of twenties"
_SAME = 70  # characters between two words about the age of one person
_YOUNGEST_IN_YEARS = 8
_LEAST_LABEL = 5
_MONTHS = 12  # a second number above it is no month


def read_ages(text: str) -> tuple[Age, ...]:
    """Return the ages in the text, each once, in the order of the text."""
    return distinct(mentions(plain(text)))


def distinct(found: list[Mention]) -> tuple[Age, ...]:
    """Return the ages of the mentions, each once."""
    return tuple(dict.fromkeys(mention.age for mention in found))


def mentions(source: Plain) -> list[Mention]:
    """Return every age with its place; where grammars overlap the first of the list below wins."""
    text = source.text
    found: list[Mention] = []
    makers: tuple[Callable[[str], Iterator[Mention]], ...] = (
        _school,
        _decades,
        _stages,
        _between,
        _olds,
        _most,
        _under,
        _pairs,
        _slashed,
        _single,
        _described,
    )
    covered = Covered(len(text))
    for made in (*(make(text) for make in makers), _named(source)):
        for mention in made:
            if covered.free(mention.start, mention.end):
                covered.take(mention.start, mention.end)
                found.append(mention)
    return _refined(sorted(found, key=lambda mention: mention.start), text)


def _refined(found: list[Mention], text: str) -> list[Mention]:
    """Return the mentions without a bare "teenage" of somebody whose age is told more closely: "a teenage girl, about 14"."""
    kept = []
    for mention, after in zip_longest(found, found[1:]):
        closer = (
            after
            and mention.age.min <= after.age.min + 1
            and after.age.max <= mention.age.max + 1
            and after.age != mention.age
        )
        if closer and grammar.TEEN.match(text, mention.start):
            gap = text[mention.end : after.start]
            if len(gap) <= _SAME and not grammar.OTHERS.search(grammar.NOUN.sub("", gap, count=1)):
                continue
        kept.append(mention)
    return kept


def _school(text: str) -> Iterator[Mention]:
    for match in grammar.SCHOOL.finditer(text):
        if grammar.NO_SCHOOL_YEAR.search(text[max(0, match.start() - 9) : match.start()]):
            continue
        names = ("y", "y2") if match["y2"] else ("y",)
        for name in names:
            low = int(match[name]) + 4
            start = match.start() if name == "y" else match.start(name)
            end = match.end() if name == names[-1] else match.end(name)
            yield Mention(start, end, Age("child" if low < GROWN else "adult", low, low + 1))


def _stages(text: str) -> Iterator[Mention]:
    for match in grammar.STAGE.finditer(text):
        _, low, high = next(stage for i, stage in enumerate(grammar.STAGES) if match[f"s{i}"])
        yield mention_of(match, low, high, "child" if low < 17 else "unknown")


def _decades(text: str) -> Iterator[Mention]:
    for match in grammar.DECADE.finditer(text):
        start = int(match["d"] or match["odd"] or grammar.DECADES[match["w"]])
        if (
            match["d"]
            and not match["part"]
            and not _person_before(text, match.start())
            and not re.search(
                r"\b(?:in (?:his|her|their|the)|aged?) $", text[max(0, match.start() - 10) : match.start()]
            )
        ):
            continue
        if match["w"] and not match["wpart"] and _MONEY.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        if (
            match["odd"]
            and not _person_before(text, match.start())
            and not re.match(r" ?(?:year|yr)", text[match.end() :])
            and not grammar.PERSON_NEXT.match(text, match.end())
        ):
            continue
        first = grammar.PARTS.get(match["part"] or match["wpart"] or "", (0, 9))
        last = grammar.PARTS.get(match["part2"] or match["wpart2"] or "", first)
        yield mention_of(match, start + first[0], start + last[1])


def _between(text: str) -> Iterator[Mention]:
    for match in grammar.BETWEEN.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        told = match["old"] or match[0].startswith("age") or _person_before(text, match.start())
        if match[0].startswith("age") and " and " in match[0]:
            continue  # two people
        if told and low < high:
            yield mention_of(match, low, high)


def _olds(text: str) -> Iterator[Mention]:
    for match in grammar.OLDS.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if match["a"]:
            yield mention_of(match, int(match["a"]), int(match["n"]))
        elif re.search(r"(?:under|no (?:older|more) than|not even|not|younger than) $", before):
            continue
        elif grammar.WIDE.search(before[-10:]) or "ish" in match[0]:
            yield about(match, int(match["n"]))
        else:
            yield mention_of(match, int(match["n"]), int(match["n"]))


def _most(text: str) -> Iterator[Mention]:
    for match in grammar.MOST.finditer(text):
        if _person_before(text, match.start()) or "old" in match[0]:
            low = int(match["low"]) if match["low"] else 0
            yield at_most(match, low, int(match["n"]))


def _under(text: str) -> Iterator[Mention]:
    for match in grammar.UNDER.finditer(text):
        years, how = int(match["n"]), match["how"]
        if years < 3 or (how == "u" and not match[0][1].isdigit()):
            continue
        loose = how in ("no more than", "not more than", "less than", "below") or how.startswith(
            ("not", "isnt", "arent", "wasnt", "werent", "aint")
        )
        if loose and "older" not in how and not _person_before(text, match.start()) and years not in (16, 18):
            continue
        included = "older" in how or "more" in how or "over" in how or "above" in how
        high = years if included else years - 1
        yield at_most(match, 0, high)


def _pairs(text: str) -> Iterator[Mention]:
    for match in grammar.TWO.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        if match["bare"] and low < _YOUNGEST_IN_YEARS:
            continue  # "for 2 or 3 years"
        if not (match["old"] or _person_before(text, match.start())):
            continue
        joined = text[match.end("a") : match.start("b")]
        hedged = grammar.LOOSELY.search(joined) or grammar.LOOSE_END.match(text, match.end())
        several = bool(re.search(r"\band\b|,", joined)) and not hedged
        if several or not 0 < high - low <= 5:
            if several:
                yield from _each(match)
            continue
        yield mention_of(match, low, high)


def _slashed(text: str) -> Iterator[Mention]:
    for match in grammar.SLASHED.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        if high == low + 1 and high > _MONTHS:
            yield mention_of(match, low, high, "child")


def _each(match: re.Match[str]) -> Iterator[Mention]:
    for name in ("a", "b"):
        years = int(match[name])
        start = match.start() if name == "a" else match.start("b")
        yield Mention(start, match.end(name), Age(role_of(years, years), years, years))


def _described(text: str) -> Iterator[Mention]:
    for match in chain(grammar.DESCRIBED.finditer(text), grammar.DESCRIBED_CHILD.finditer(text)):
        if grammar.SOMEBODY.search(text[max(0, match.start() - 80) : match.start()]):
            years = int(match["n"])
            wide = grammar.WIDE.search(match[0]) or text[match.end() :].startswith(" or so")
            yield about(match, years) if wide else mention_of(match, years, years)


def _named(source: Plain) -> Iterator[Mention]:
    """Return ages said of somebody by name: "Dec is 24"; a name is written with a capital."""
    for match in grammar.NAMED.finditer(source.text):
        if match["name"] not in grammar.NO_NAME and source.phrase(*match.span("name"))[:1].isupper():
            years = int(match["n"])
            yield mention_of(match, years, years)


def _single(text: str) -> Iterator[Mention]:
    for match in grammar.ONE.finditer(text):
        years = int(match["n"])
        before = text[max(0, match.start() - 60) : match.start()]
        ish_person = match["ish"] and grammar.PERSON_NEXT.match(text, match.end())
        if not ish_person and (not _person_before(text, match.start()) or _a_clock(before, text, match)):
            continue
        if _of_a_place(before):
            continue
        if years == 0 or (years < _LEAST_LABEL and grammar.LABELLED.search(before)):
            continue
        if match["ish"] or grammar.WIDE.search(before[-12:]):
            yield about(match, years)
        else:
            yield mention_of(match, years, years)


def _of_a_place(before: str) -> bool:
    """Return whether a number says where somebody is or which of many is meant: "he is at 31", "which floor, is it 12"."""
    return bool(grammar.WHERE.search(before)) and not grammar.PUT_AT.search(before)


def _a_clock(before: str, text: str, match: re.Match[str]) -> bool:
    """Return whether a number up to 12 reads as a time: "he came at 9", "until about 8"."""
    if int(match["n"]) > 24:
        return False
    return bool(grammar.CLOCK_BEFORE.search(before) or grammar.COUNTED_AFTER.match(text, match.end()))


def _person_before(text: str, position: int) -> bool:
    return bool(grammar.CONTEXT.search(text[max(0, position - 60) : position]))
