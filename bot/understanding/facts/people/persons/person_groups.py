"""Groups taken apart where each is told: "two girls, one about 13 and one maybe 16", "two boys of 6 and 7"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_mentions import GROWN, AgeMention
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.numbers.told_in_parts import told_in_parts
from bot.understanding.facts.people.persons.person_mentions import NounMention, gap_has_people
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson, sentence_end

_SENTENCES_BEHIND = 2  # sentences between a group and what tells its members apart
_AGE_REACH = 50  # characters behind a group in which the age of all of them is told
_LATER = 160  # characters behind a group in which "they are maybe 10 and 12" stands
_THEY_ARE = re.compile(
    r"\bthey(?:re| are| were| is| was| look(?:ed)?| must be)(?: (?:maybe|about|only|like|just|around|both|probably))* (?P<a>[2-9]|1[0-9]) and (?:maybe |about )?(?P<b>[2-9]|1[0-9])\b(?! ?(?:minutes|quid|pounds|people|of)\b)"
)
_PAIR_REACH = 30  # characters behind a group in which "of 6 and 7" stands
_EACH = re.compile(
    r"(?<!after )(?<!by )\b(?:the other(?: one)?|another(?: one)?|the (?:3rd|third|4th|fourth|last)(?: one)?|"
    r"the (?:older|younger|oldest|youngest|eldest|taller|shorter|smaller|bigger|smallest|biggest|tallest|little|small|big|wee|fatter|thinner|1st|first|2nd|second|quieter|louder|bald|fat|tall|short) one|one)\b(?! (?:of(?! (?:them|em|(?:the|these|those) (?:men|lads|blokes|girls|boys|women|lasses|two|2))\b)|after|by|at a time|night|day|time|more|bed|room|hour|week|girl|boy|man|woman|lad|lass|child|kid|who told)\b)"
)
_ONE_OF = re.compile(r"\bone of $")
_AND_THE_OTHER = re.compile(
    r"\b(?:the )?other(?: one)?\b(?! (?:day|night|side|week|end|men|girls|lads|boys|people|kids|women)\b)"
)
_ONE_AND_THE_OTHER = re.compile(
    r"[.!?\n] ?(?P<one>one)(?: of (?:them|em))?(?:s| is| was| has| had|,) [^!?\n]{0,60}?\bthe other(?: one)?(?:s| is| was| has| had| got|,) (?!day|night|end)"
)
_PAIR_OF_AGES = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\brooms )(?<!\bfrom )(?<!\bflats )\b(?P<a>\d{1,2}) and (?:one (?:of )?)?(?P<b>\d{1,2})\b"
)


def told_one_by_one(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, a group's members one record each where sentences behind it tell of each: "One was bald."."""
    everyone = [each for person in people for each in _members_told(person, people, text) or [person]]
    starts = {each.noun.start for each in everyone if each.split and each.of_group}
    return [each for each in everyone if each.split or not _is_member_at(each, starts)]


def _is_member_at(person: SpokenPerson, starts: set[int]) -> bool:
    return person.noun.member and person.noun.start in starts


def _members_told(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    return told_in_parts(person, people, text) or _in_sentences_behind(person, people, text)


def _in_sentences_behind(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    number = group.noun.number or _two_told_apart(group, text)
    if number < 2 or group.aside or any(_comes_between(other, group) for other in people):
        return []
    starts = _starts_behind(group, text, number)
    if len(starts) != number:
        return []
    stops = [min(stop, sentence_end(text, start)) for start, stop in pairwise([*starts, len(text)])]
    nouns = [
        replace(group.noun, start=start, end=_until_people(people, start, stop), number=1, plural=False)
        for start, stop in zip(starts, stops, strict=True)
    ]
    return [SpokenPerson(noun, sex=group.sex, split=True, of_group=group.noun) for noun in nouns]


def _two_told_apart(group: SpokenPerson, text: str) -> int:
    """Return 2 where of several the next sentence tells one and "the other": "Men in a van. One is bald, the other has a beard"."""
    apart = _ONE_AND_THE_OTHER.search(text, group.noun.end, group.noun.end + _LATER) if group.noun.group else None
    near = apart is not None and len(SENTENCE_END.findall(text, group.noun.end, apart.start("one"))) == 1
    return 2 if near and group.noun.number is None else 0


def without_ages_of_all(people: Sequence[SpokenPerson], text: str, ages: Sequence[AgeMention]) -> list[AgeMention]:
    """Return the ages that are not told of a whole group, whose members have those: "two girls under 13. One wore glasses"."""
    left = list(ages)
    for person in people:
        of_all = _ages_of_all(person, text, ages) if person.of_group else []
        person.ages += of_all
        left = [age for age in left if age not in of_all]
    return left


def _ages_of_all(member: SpokenPerson, text: str, ages: Sequence[AgeMention]) -> list[AgeMention]:
    """Return the age that is told of a member's whole group, unless one is told of the member."""
    group = member.of_group
    if group is None or any(member.noun.start <= age.start < member.noun.end for age in ages):
        return []
    return [age for age in ages if _is_of_all(group, age, text)][:1]


def _is_of_all(group: NounMention, age: AgeMention, text: str) -> bool:
    """Return whether an age stands behind a group in its sentence, with nobody else between."""
    near = group.end <= age.start <= min(group.end + _AGE_REACH, sentence_end(text, group.end))
    return near and not gap_has_people(text, group.end, age.start)


def _starts_behind(group: SpokenPerson, text: str, number: int) -> list[int]:
    """Return where a group's members are told of in the next sentences; empty where the first is told later."""
    first = next((match for match in _EACH.finditer(text, group.noun.end) if _begins_sentence(match)), None)
    if first is None or len(SENTENCE_END.findall(text, group.noun.end, first.start())) > _SENTENCES_BEHIND:
        return []
    return _starts_of_members(text, first.start(), number)


def _comes_between(other: SpokenPerson, group: SpokenPerson) -> bool:
    """Return whether another group of as many is told of, so that nobody knows whose member "one" is."""
    return other is not group and other.noun.number == group.noun.number


def _begins_sentence(match: re.Match[str]) -> bool:
    before = match.string[: match.start()].rstrip(" ")
    return bool(before) and bool(SENTENCE_END.match(before[-1]))


def _starts_of_members(text: str, first: int, number: int) -> list[int]:
    """Return where so many members are told of: in one sentence, or each at the beginning of the next."""
    starts = [match.start() for match in _EACH.finditer(text, first, sentence_end(text, first))]
    at = sentence_end(text, first)
    while (following := _EACH.match(text, at + 2)) and not _begins_again(following[0], starts, number):
        starts.append(following.start())
        at = sentence_end(text, following.start())
    return starts


def _begins_again(word: str, starts: Sequence[int], number: int) -> bool:
    """Return whether more is told of one of those who were all told of: "One called the other Shan"."""
    return word == "one" and len(starts) == number


def _until_people(people: Sequence[SpokenPerson], start: int, stop: int) -> int:
    return min([stop, *(at for person in people for at, _ in person.spans if start < at < stop)])


def taken_apart(people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the people, one record each where the words tell them apart."""
    return [each for person in people for each in _apart(person, people, text) or [person]]


def _apart(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    """Return the members of a group up to the next person; in "two lads selling to kids, one on a bike" those of the lads."""
    if _is_beside_a_number(person, people, text):
        return []
    starts = (other.noun.start for other in people if not _is_beside_a_number(other, [person], text))
    return _each_of(person, text, min((at for at in starts if at > person.noun.start), default=len(text)))


def _is_beside_a_number(person: SpokenPerson, others: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether somebody is a group of no told number behind a counted one, in its sentence."""
    if not person.noun.group or person.noun.number is not None:
        return False
    counted = (other.noun for other in others if other.noun.group and other.noun.number is not None)
    return any(noun.end <= person.noun.start < sentence_end(text, noun.end) for noun in counted)


def _each_of(group: SpokenPerson, text: str, until: int) -> list[SpokenPerson]:
    if not group.noun.group:
        return []
    end = min(until, sentence_end(text, group.noun.end))
    apart = _one_of_them_and_the_other(group, text, end) or _one_by_one(group, text, end)
    return apart or _by_two_ages(group, text, end) or _by_two_ages_later(group, text)


def _one_by_one(group: SpokenPerson, text: str, end: int) -> list[SpokenPerson]:
    starts = [match.start() for match in _EACH.finditer(text, group.noun.end, end)]
    if len(starts) < 2 or len(starts) != (group.noun.number or len(starts)):
        return []
    of_all = [age for age in group.ages if age.start < starts[0]]
    members = [_member(group, first, last) for first, last in pairwise([*starts, end])]
    for member in members:
        member.ages = member.ages or list(of_all)
    return members


def _one_of_them_and_the_other(group: SpokenPerson, text: str, end: int) -> list[SpokenPerson]:
    """Return two of whom one is told of before the word: "One of the men is short, the other tall"."""
    one_of = _ONE_OF.search(text, 0, group.noun.start) if group.noun.number is None else None
    other = _AND_THE_OTHER.search(text, group.noun.end, end) if one_of else None
    if one_of is None or other is None:
        return []
    return [_member(group, one_of.start(), other.start()), _member(group, other.start(), end)]


def _by_two_ages(group: SpokenPerson, text: str, end: int) -> list[SpokenPerson]:
    pair, last = _PAIR_OF_AGES.search(text, group.noun.end, end), max(until for _, until in group.spans)
    if (
        pair is None
        or text.startswith(" year olds", pair.end())
        or pair.start() > last + _PAIR_REACH
        or not (group.noun.number == 2 or (group.noun.again and group.noun.number is None))
    ):
        return []
    return [_aged(group, int(pair[name])) for name in ("a", "b")]


def _by_two_ages_later(group: SpokenPerson, text: str) -> list[SpokenPerson]:
    """Return two of whom a later sentence tells both ages: "they are maybe 10 and 12"."""
    pair = _THEY_ARE.search(text, group.noun.end, group.noun.end + _LATER) if group.noun.number == 2 else None
    if pair is None or gap_has_people(text, group.noun.end, pair.start()):
        return []
    return [_aged(group, int(pair[name])) for name in ("a", "b")]


def _member(group: SpokenPerson, start: int, end: int) -> SpokenPerson:
    noun = replace(group.noun, start=start, end=end, number=1, plural=False)
    ages = [age for age in group.ages if start <= age.start < end]
    return SpokenPerson(noun, ages, sex=group.sex, split=True)


def _aged(group: SpokenPerson, years: int) -> SpokenPerson:
    side: Side = "child" if years < GROWN else "adult"
    age = AgeMention(group.noun.start, group.noun.end, Age(side, years, years))
    word = replace(group.noun, number=1, plural=False)
    return SpokenPerson(word, [age], sex=group.sex, again=list(group.again))
