"""Groups told of in parts: "four girls, three of them about 14 and one maybe 19" are three and one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.people.persons.person_mentions import gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end

_NOUN = r"(?:girls?|lass(?:es)?|lads?|boys?|kids?|men|man|women|woman|blokes?)"
_HEDGE = r"(?:was|were|is|are|looked|looks|look|must be|about|bout|maybe|mebbe|around|only|probably|definitely|clearly|obviously|certainly|like|aged|just|roughly|id say|id put|at|older|younger|a bit older|much older|a lot older|a bit younger|bit older|in (?:his|her|their)|early|mid|late|more like|easily|tops|at most)"
_PART = re.compile(
    rf"\b(?:(?P<n>one|[1-9])(?: of (?:them|em|the {_NOUN}|these|those)(?! \w+ing\b))?|(?P<rest>the (?:others?(?: one)?(?! (?:day|night|side|end|week|two|three|2|3|4))|rest|last(?: one)?|(?:older|younger)(?: one)?)|(?:the )?(?:oldest|youngest|eldest)(?: one)?)|(?:the )?other (?P<more>two|three|four|[2-4]))"
    rf"(?:[,:( ]+{_HEDGE})*[,:( ]+(?P<age>1?\d|[2-6]\ds?|year \d{{1,2}}s?)(?: ?ish|s)?\b(?! ?(?:am|pm|minutes?|hours?|quid|pounds?|miles?|of\b|oclock|{_NOUN}\b))"
)
# "Two had the uniform on, the third was in a tracksuit"
_SEEN = r"(?: (?:also|both|just))? (?:had|have|has|were|was|wore|are|is|in|with|looked)\b"
_PART_SEEN = re.compile(
    rf"\b(?:(?P<n>one|[2-9])(?: of (?:them|em))?|(?P<rest>the (?:others?(?: one)?|rest|third(?: one)?|last(?: one)?)))(?={_SEEN})"
)
_WORDS: Mapping[str, int] = {"two": 2, "three": 3, "four": 4}
_SENTENCES = 1  # ends of sentences between a group and the first of its parts


def told_in_parts(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return a group's parts, one record each, where the words tell how many are how old; empty where they do not."""
    if not group.noun.group or group.aside or group.split:
        return []
    parts = _parts(group, people, text)
    numbers = _numbers(group, parts)
    if len(parts) < 2 or not numbers or max(numbers) < 2:
        return []
    last = parts[-1].end() if parts[-1].re is _PART else sentence_end(text, parts[-1].end())
    stops = [*(part.start() for part in parts[1:]), last]
    return [_part(group, part, stop, number) for part, stop, number in zip(parts, stops, numbers, strict=True)]


def _parts(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[re.Match[str]]:
    """Return where the parts of a group are told: behind it with nobody else between, each right behind the one before."""
    start = group.noun.start if group.noun.noun == "" else group.noun.end
    end = sentence_end(text, start)
    for _ in range(_SENTENCES):
        end = sentence_end(text, min(end + 1, len(text)))
    parts = list(_PART.finditer(text, start, end)) or _seen_apart(text, group.noun.end, end)
    if not parts or any(start < other.noun.start < parts[0].start() and other.noun.group for other in people):
        return []
    joined = [parts[0]]
    for before, part in pairwise(parts):
        if gap_has_people(text, before.end(), part.start()):
            break
        joined.append(part)
    return joined


def _seen_apart(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the parts of a group that are told by what each wears, where the last of them are the rest."""
    parts = list(_PART_SEEN.finditer(text, start, end))
    return parts if len(parts) > 1 and parts[-1]["rest"] and parts[0]["n"] else []


def _numbers(group: SpokenPerson, parts: Sequence[re.Match[str]]) -> list[int]:
    """Return how many each part is, as far as they are so many together as the group."""
    counted = [_number(part) for part in parts]
    rest = (group.noun.number or 0) - sum(counted) if group.noun.noun else 1
    if counted.count(0) > 1 or (0 in counted and rest < 1):
        return []
    numbers = [number or rest for number in counted]
    return numbers if _are_all(group, sum(numbers)) else []


def _are_all(group: SpokenPerson, number: int) -> bool:
    """Return whether a group may be so many; of "two of them" alone nobody knows how many there are."""
    return group.noun.noun == "" or group.noun.number in (None, number)


def _number(part: re.Match[str]) -> int:
    """Return how many a part is; 0 for "the rest"."""
    if part["rest"]:
        return 0
    number = part["n"] or part.groupdict()["more"]
    return int(number) if number.isdigit() else _WORDS.get(number, 1)


def _part(group: SpokenPerson, part: re.Match[str], stop: int, number: int) -> SpokenPerson:
    noun = replace(group.noun, start=part.start(), end=stop, number=number, plural=number > 1, again=False)
    return SpokenPerson(noun, sex=group.sex, split=True)
