"""What somebody looks like or wears, in the words told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_REACH = 160  # characters from the start of a mention


def looks_of(person: SpokenPerson, people: Sequence[SpokenPerson], source: Plain) -> list[str]:
    """Return the looks of somebody, up to the next person of the same sentence."""
    starts = sorted(start for other in people for start, _ in other.spans)
    return list(dict.fromkeys(look for span in person.spans for look in _looks_behind(span, person, starts, source)))


def _looks_behind(span: tuple[int, int], person: SpokenPerson, starts: Sequence[int], source: Plain) -> list[str]:
    """Return the looks told where somebody is named."""
    (start, named_end), text = span, source.text
    later = [other for other in starts if other > start]
    end = min([*later[:1], sentence_end(text, start), start + _REACH])
    worn_from = start if person.split else named_end
    inside = _look_words().finditer(text, start, min(named_end, end))
    worn = _worn().finditer(text, worn_from, max(named_end, end))
    return [source.phrase(*match.span()) for match in (*inside, *worn)]


@cache
def _worn() -> re.Pattern[str]:
    things = "|".join(_longest_first(lexicon().person_nouns.worn))
    return re.compile(
        rf"\b(?:in(?! with\b)|with|wearing|wore|had|has|got|having)\b (?!no\b|not\b)(?:(?:a|an|his|her|their|some|the)\b )?"
        rf"(?:[\w'-]+ ){{0,3}}?(?:{things})\b(?: (?:on|in|over|of) (?:his|her|the|their) \w+)?"
    )


@cache
def _look_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_longest_first(lexicon().person_nouns.looks))})\b")


def _longest_first(words: Sequence[str]) -> Iterator[str]:
    return (re.escape(word) for word in sorted(words, key=len, reverse=True))
