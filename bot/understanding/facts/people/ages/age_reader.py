"""How old people look or are said to be, as bands of years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, zip_longest

from bot.understanding.facts.model import Age, Span
from bot.understanding.facts.people.ages import age_patterns as grammar
from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of, role_of
from bot.understanding.facts.people.ages.age_productions import PRODUCTIONS
from bot.understanding.facts.people.ages.named_ages import is_first_name, is_full_name
from bot.understanding.facts.people.persons.uncapitalised_names import is_name_in_lower_case
from bot.understanding.text.normalise import Covered, Plain, plain

_HOURS = re.compile(r"(?<![0-9:.])(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9](?![0-9:.])")
_SAME = 70  # characters between two words about the age of one person


def read_ages(text: str) -> tuple[Age, ...]:
    """Return the ages in the text, each once, in the order of the text."""
    return distinct(mentions(plain(text)))


def distinct(ages: Iterable[AgeMention]) -> tuple[Age, ...]:
    """Return the ages of the mentions, each once."""
    return tuple(dict.fromkeys(mention.age for mention in ages))


def mentions(source: Plain) -> list[AgeMention]:
    """Return every age of plain text with its place, in the order of the text."""
    by_production = chain.from_iterable(production(source.text) for production in PRODUCTIONS)
    hours = [match.span() for match in _HOURS.finditer(source.text)]
    apart = _without_overlaps(chain(by_production, _named(source)), len(source.text), hours)
    return _refined(sorted(apart, key=lambda mention: mention.start), source.text)


def _without_overlaps(ages: Iterable[AgeMention], length: int, hours: Iterable[Span]) -> Iterator[AgeMention]:
    """Yield the mentions that overlap no earlier one, and no hour with its minutes: "12.40, two year 9s"."""
    covered = Covered(length, hours)
    for mention in ages:
        if covered.free(mention.start, mention.end):
            covered.take(mention.start, mention.end)
            yield mention


def _named(source: Plain) -> Iterator[AgeMention]:
    """Yield ages said of somebody by name: "Dec is 24"; a name is written with a capital."""
    for match in grammar.NAMED.finditer(source.text):
        is_name = source.phrase(*match.span("name"))[:1].isupper() or is_name_in_lower_case(match["name"])
        if match["name"] not in grammar.NO_NAME and is_name:
            guessed = grammar.WIDE.search(match[0])
            yield about(match, int(match["n"])) if guessed else mention_of(match, int(match["n"]), int(match["n"]))
    for match in grammar.NAME_IS.finditer(source.text):
        if is_first_name(source, match):
            yield _number_of(match)
    for match in chain(grammar.BEHIND_NAME.finditer(source.text), grammar.RIGHT_BEHIND_NAME.finditer(source.text)):
        if is_full_name(source, match):
            yield _number_of(match)


def _number_of(match: re.Match[str]) -> AgeMention:
    """Return the age of a match, standing where its number does: the name is no part of it."""
    years = int(match["n"])
    hedged = match.groupdict().get("about") is not None or match.groupdict().get("ish") is not None
    age = about(match, years).age if hedged else Age(role_of(years, years), years, years)
    return AgeMention(match.start("n"), match.end("n"), age)


def _refined(ages: list[AgeMention], text: str) -> list[AgeMention]:
    """Return the mentions without a bare "teenage" of somebody whose age is told more closely: "a teenage girl, about 14"."""
    return [
        mention
        for mention, after in zip_longest(ages, ages[1:])
        if not (after and _is_closer(after.age, mention.age) and _is_same_teenager(mention, after, text))
    ]


def _is_closer(age: Age, other: Age) -> bool:
    return age != other and other.min <= age.min + 1 and age.max <= other.max + 1


def _is_same_teenager(mention: AgeMention, after: AgeMention, text: str) -> bool:
    """Return whether an age is that of the teenager named just before it."""
    gap = text[mention.end : after.start]
    if not grammar.TEEN.match(text, mention.start) or len(gap) > _SAME:
        return False
    return not grammar.OTHERS.search(grammar.NOUN.sub("", gap, count=1))
