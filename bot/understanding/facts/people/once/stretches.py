"""The stretches of a text that tell of people."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import Span
from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain

_NEAR = 30  # characters as typed between a word and the name of its bearer
_TO_NAME = re.compile(r"[\s,]*(?:called|named)?\s*")
_AGE = re.compile(r"[\s,()]*(?:who ?is|whos|is|aged?|s?hes)?\s*(?:about|bout|abt|around|maybe|only|just)?[\s,(]*")


def with_lines(source: Plain) -> str:
    """Return plain text with the ends of lines as typed, where only a space stands for them."""
    letters = list(source.text)
    for line_end in re.finditer(r"\n", source.original):
        at = plain_offset(source, line_end.start())
        for place in (at - 1, at):
            if 0 <= place < len(letters) and letters[place] == " ":
                letters[place] = "\n"
                break
    return "".join(letters)


def stretch(person: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> Span:
    """Return from where to where a text tells of somebody by name: the word, the name and the age right behind it."""
    start, end = person.noun.span
    first, last = source.span(start, end)
    for name in (name for name in names if first <= name.start <= last + _NEAR and name.name in person.names):
        at, until = plain_offset(source, name.start), plain_offset(source, name.end)
        if start <= at and _TO_NAME.fullmatch(source.text[end : max(end, at)]):
            end = max(end, until)
    for age in person.ages:
        if start <= age.start <= end or _AGE.fullmatch(source.text[end : max(end, age.start)]):
            end = max(end, age.end)
    return start, end
