"""What somebody looks like or wears, in the words told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bot.understanding.facts.people.spoken_people import SpokenPerson, sentence_end
from bot.understanding.text.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_REACH = 160  # characters from the start of a mention


def looks_of(person: SpokenPerson, people: Sequence[SpokenPerson], source: Plain) -> list[str]:
    """Return the looks of somebody, up to the next person of the same sentence."""
    text, noun = source.text, person.noun
    later = [other.noun.start for other in people if other.noun.start > noun.start]
    end = min([*later[:1], sentence_end(text, noun.start), noun.start + _REACH])
    worn_from = noun.start if person.split else noun.end
    inside = _look_words().finditer(text, noun.start, min(noun.end, end))
    worn = _worn().finditer(text, worn_from, max(noun.end, end))
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
