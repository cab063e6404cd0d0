"""Two or three years side by side are one guess: "girl have 14, 15", "they're 13, 14"; of two who were counted each has one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_mentions import AgeMention, role_of
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson

_YEAR = r"(?<![\d.:£])(?:[4-9]|1\d|[2-7]\d)(?![\d.:]\d)"
_SIDE_BY_SIDE = re.compile(
    rf"\b{_YEAR}(?:(?: ?[,/-] ?| or | )(?:maybe )?{_YEAR}){{1,2}}\b(?! ?(?:am|pm|quid|pounds?|minutes?|mins|miles|people|times)\b)"
)
_NUMBER = re.compile(r"\d+")


def with_years_side_by_side(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, years that follow each other as one age of who has one of them, and nobody told by another alone."""
    left = list(people)
    for guess in _SIDE_BY_SIDE.finditer(text):
        left = _with_one_guess(left, guess)
    return left


def _with_one_guess(people: list[SpokenPerson], guess: re.Match[str]) -> list[SpokenPerson]:
    """Return the people, the first who has one of the years with all of them, without who has another alone."""
    years = [int(number) for number in _NUMBER.findall(guess[0])]
    bearers = [person for person in people if _has_an_age_in(person, guess)]
    if not (_follow_each_other(years) and _are_one(bearers)):
        return people
    _widen(bearers[0], guess, years)
    return [person for person in people if person is bearers[0] or person not in bearers]


def _are_one(bearers: Sequence[SpokenPerson]) -> bool:
    """Return whether the years are of the first who has one, and nothing else is told of the others."""
    return bool(bearers) and _is_of_one_guess(bearers[0]) and all(map(_is_an_age_alone, bearers[1:]))


def _follow_each_other(years: Sequence[int]) -> bool:
    return all(second == first + 1 for first, second in pairwise(years))


def _has_an_age_in(person: SpokenPerson, guess: re.Match[str]) -> bool:
    return any(guess.start() <= age.start < guess.end() for age in person.ages)


def _is_of_one_guess(person: SpokenPerson) -> bool:
    """Return whether it is one person or a group of no number; of two each may have one of the years."""
    return person.noun.number in (None, 1)


def _is_an_age_alone(person: SpokenPerson) -> bool:
    return person.noun.noun == "" and not person.names


def _widen(person: SpokenPerson, guess: re.Match[str], years: Sequence[int]) -> None:
    wide = AgeMention(guess.start(), guess.end(), Age(role_of(years[0], years[-1]), years[0], years[-1]))
    person.ages = [wide, *(age for age in person.ages if not guess.start() <= age.start < guess.end())]
