"""Some of a group by name: "one called Kev", "two of them, Vic and Big Al", "one of the women Joanne"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.understanding.facts.people.ages.age_mentions import GROWN
from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.normalise import Plain

_JOINS = re.compile(
    r"[\"'”’]?(?:,? \(?(?:aged? |is |[Yy](?:(?:ea)?r)? ?)?\d{1,2}\)?)?\s*(?:,|,?\s*(?:and|&|n)\b|\s)\s*(?:one (?:called|named|(?:they|we|people|everyone) (?:all )?call(?:ed|s)?) |a |an )?[\"'“‘]?",
    re.IGNORECASE,
)
_WITHIN = 400  # characters; the patterns below reach no further
# "one of them signed in as Mark Teller": the name under which one of a group goes, by what they did
_GOES_AS = (
    r"(?:(?:has|had|then|also) )?(?:(?:(?:signed|checked|booked|registered|logged|clocked|paid) (?:himself |herself |it |them )?(?:in |up |out |over )?(?:as|under)"
    r"|(?:gave|gives|put|wrote|used|said) (?:his |her |the |their |a )?(?:full |real |first )?name (?:as|was|of|is|down as)|(?:goes|went|going) by|answers? to)(?: the names?)?(?: of)?)"
)
_ONE_CALLED = re.compile(
    r"(?:[^.!?;\n]{0,240}[.!?;\n] ?){0,2}[^.!?;\n]{0,160}?\b(?:(?:the )?(?:oldest|eldest|youngest|biggest|smallest|tallest|older|younger|taller|smaller|bigger|other)(?: one)?(?: is| was|['’]?s)(?: called| named)?|(?:the )?(?:oldest|eldest|youngest|biggest|smallest|tallest|older|younger|taller|smaller|bigger|other|little|small|big|tall|short|blonde|dark|ginger|fat|thin|skinny) one|(?:one|1)(?: of (?:them|em|the(?:se|m)? \w+)(?: is|['’]?s| was)|(?: of (?:them|em|the(?:se|m)? \w+))?(?: is| was|['’]?s)?(?: (?:an?|the)(?: [a-z]+){1,2})? (?:called|named|known as)| of (?:them|em) (?:that |who )?"
    + _GOES_AS
    + r"| (?:that |who |whom )?(?:they|we|people|everyone|everybody) (?:all )?call(?:ed|s)?| (?:is|was))) [\"'“‘]?",
    re.IGNORECASE,
)
# "two of them, Vic and Big Al", "one of them Emlyn": no "called" before the names
_OF_THEM = re.compile(
    r"(?:[^.!?;\n]{0,80}[,;.–-]? ?\b|(?:[^.!?;\n]{0,120}[.!?;\n] ?){1,2})(?P<n>one|two|three|[1-3]) of (?:them|em|these|those|(?:the(?:se|m)?|those) \w+),? (?:(?:are|were|is|was|being) )?[\"'“‘]?",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\b(?P<n>one|two|three|[1-3]) of $", re.IGNORECASE)
_RIGHT_BEHIND = re.compile(
    r"(?: (?:on|at|in|from|off) (?:our|the|my) [a-z]+)?,? ?(?:(?:is|was|are|were) )?(?:(?:called|named) |(?:that |who |whom )?(?:they|we|people|everyone) (?:all )?call(?:ed|s)? )?[\"'“‘]?",
    re.IGNORECASE,
)
_NUMBERS = {"one": 1, "two": 2, "three": 3}
# "one of them Sarah said was about 40": who says it is no member
_SAYS = re.compile(r" (?:said|says|reckons|reckoned|told|tells|thinks|thought|saw|seen|knows|knew|recognised|called)\b")
_AGE = re.compile(r",? ?\(?(?:aged? |is |was |whos |who is |shes |hes |only ){0,3}(?P<n>\d{1,2})\b")


def some_named(
    group: SpokenPerson, people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[NameMention]:
    """Return the names of those of a group who are named behind it, where no other group stands between."""
    for number, name in _near(group, source, names):
        many = next(_number_named(group, source, name), 0) if _is_last(group, people, source, name) else 0
        listed = joined_from(source, names[number:])[:many] if many else []
        if many and len(listed) == many and all(_may_be(group, source, each) for each in listed):
            return listed
    return []


def _near(group: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> Iterator[tuple[int, NameMention]]:
    """Give the names that stand near enough behind a group, with their place among all."""
    ends = [source.span(*span)[1] for span in group.spans]
    return (
        (number, name) for number, name in enumerate(names) if any(end <= name.start <= end + _WITHIN for end in ends)
    )


def _is_last(group: SpokenPerson, people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> bool:
    """Return whether a group is the last one told of before a name."""
    spans = [(span, person) for person in people if person.noun.group for span in person.spans]
    before = [(span, person) for span, person in spans if source.span(*span)[1] <= name.start]
    return bool(before) and max(before, key=lambda pair: pair[0])[1] is group


_AND_ANOTHER = re.compile(
    r"[\"'”’]?,? (?:and|&|n) (?:another|the other|one|some other)(?: one| lad| bloke| man| girl| lass| boy| woman)?\b(?! (?:called|named|they|known))"
)
_ONLY_CHILDREN = frozenset({"kid", "child", "pupil", "schoolkid", "baby", "toddler"})
_SET_OFF = re.compile(r"[^.!?;\n]{0,80}[,:(–-] ?")


def _number_named(group: SpokenPerson, source: Plain, name: NameMention) -> Iterator[int]:
    """Yield how many of a group are named from a name on, by each of its mentions that leads to it."""
    text = source.original
    says = _SAYS.match(text, name.end) is not None
    for noun in (group.noun, *group.again):
        start, end = source.span(*noun.span)
        if not end <= name.start <= end + _WITHIN:
            continue
        between = text[end : name.start]
        if _ONE_CALLED.fullmatch(between) or (_SET_OFF.fullmatch(between) and _AND_ANOTHER.match(text, name.end)):
            yield 1
        elif not says and (of := _of_them(noun, text[:start], between)):
            yield _NUMBERS.get(of["n"].lower()) or int(of["n"])


def _of_them(noun: NounMention, before: str, between: str) -> re.Match[str] | None:
    """Return the words by which so many of a group are named: "two of them,", "one of the women"."""
    first = _ONE_OF.search(before[-_WITHIN:]) if noun.plural and _RIGHT_BEHIND.fullmatch(between) else None
    return first or _OF_THEM.fullmatch(between)


def _may_be(group: SpokenPerson, source: Plain, name: NameMention) -> bool:
    """Return whether the age behind a name, if one is told, can be one of the group's: a man is no child of 13."""
    age = _AGE.match(source.original, name.end)
    young = age is not None and int(age["n"]) < GROWN
    if age is not None and not young and group.noun.noun in _ONLY_CHILDREN:
        return False  # "pics of kids. one was Bill, 80"
    return group.side == "child" or group.noun.noun in OF_ANY_AGE or not young


def joined_from(source: Plain, following: Sequence[NameMention]) -> list[NameMention]:
    """Return the names from the first on that nothing but a comma or "and" parts."""
    listed = list(following[:1])
    for before, name in pairwise(following):
        if not _JOINS.fullmatch(source.original[before.end : name.start]):
            break
        listed.append(name)
    return listed
