"""Groups whose members are named: "two girls, Amy and Jess", "the lads were Mo and Tariq", "three of us, one called Mo"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from bot.understanding.facts.people.ages.age_mentions import GROWN
from bot.understanding.facts.people.once.clause_verbs import VERB, goes_on_with_a_verb
from bot.understanding.facts.people.once.named_members import joined_from, some_named
from bot.understanding.facts.people.persons.behind_names import plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, sentence_end
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain

_LEADS = re.compile(
    r"(?:[^.!?;\n]{0,30}?\b(?:called|named|names?|were|are|being)\b(?: are| were)?|\s*[,:(–-]|)\s*[\"'“‘]?",
    re.IGNORECASE,
)
_AGES_LEAD = re.compile(r"[^.!?;\n]{0,30}?\b\d{1,2} and \d{1,2}[ ,:(-]{1,3}(?:called |named )?", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:all|both|each)(?: of (?:them|em))?(?: (?:looked|look|aged|about|around|maybe|are|were|only|under|in|their)){0,3} $"
)
_IS_CALLED = re.compile(r"(?:['’]?s)? (?:is |was )?(?:called |named )?")
_TWO_AGES = re.compile(r",? \(?(?:aged? |who are |theyre |they are |about )?\d{1,2} and (?:about )?\d{1,2}\b")
_ONE_OF = re.compile(r"\b(?:one|1) of $")
_REACH = 90  # characters between a group and names that are listed by themselves
_APART = re.compile(r"[,:(–-] ?$")
_AGE = re.compile(r",? ?\(?(?:aged? |is |whos |who is )?(?P<n>\d{1,2})\)?")


def by_their_names(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> list[SpokenPerson]:
    """Return the people, those of a group whose names follow it one record each."""
    _name_each(people, source, names)
    return [each for person in people for each in _named_apart(person, people, source, names)]


def _name_each(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give the names behind two ages to those who were told apart by them: "two girls of 14 and 15, Mia and Tilly"."""
    for first, second in pairwise(people):
        if first.noun.span != second.noun.span or first.names or second.names:
            continue
        listed = _listed_behind(source, source.span(*first.noun.span)[1], names, _AGES_LEAD) or _before_ages(
            first, source, names
        )
        if len(listed) == 2:
            first.names, second.names = [listed[0].name], [listed[1].name]


def _before_ages(first: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> list[NameMention]:
    """Return the two names right before two ages: "two girls, cousins, Fern and Ivy, 10 and 8"."""
    listed = _list_behind(first, source, names)
    return listed if listed and _TWO_AGES.match(source.original, listed[-1].end) else []


def _named_apart(
    group: SpokenPerson, people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    listed = _list_behind(group, source, names) if group.noun.group and not group.split else []
    listed = listed if len(listed) > 1 else _list_later(group, source, names)
    if len(listed) < 2 or group.noun.number not in (None, len(listed)):
        return _some_and_the_rest(group, people, source, names)
    return [_member(group, source, name) for name in listed]


def _some_and_the_rest(
    group: SpokenPerson, people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> list[SpokenPerson]:
    """Return a group of whom some alone are named as those and the others, so that nobody is counted twice."""
    free = [name for name in names if not any(_is_members(person, source, name) for person in people)]
    listed = some_named(group, people, source, free) if group.noun.group and not group.split else []
    if not listed or len(listed) > (group.noun.number or len(listed)):
        return [group]
    return [*(_member(group, source, name) for name in listed), *_others(group, len(listed), source, listed[-1].end)]


def _is_members(person: SpokenPerson, source: Plain, name: NameMention) -> bool:
    """Return whether a name is that of one told out of a group right before it: "three girls ... the youngest is Mia"."""
    end = source.span(*person.noun.span)[1]
    return person.noun.member and _IS_CALLED.fullmatch(source.original, end, max(end, name.start)) is not None


def _others(group: SpokenPerson, number: int, source: Plain, end: int) -> list[SpokenPerson]:
    """Return the rest of a group of whom so many are named up to a place; an age behind it is not theirs."""
    left = group.noun.number and group.noun.number - number
    are_about = group.noun.noun in lexicon().person_nouns.listeners
    if left is None and are_about and _ONE_OF.search(source.text, 0, group.noun.start):
        return []  # of "one of the regulars, Smudge" one alone is told of
    at = plain_offset(source, end)
    rest = replace(
        group,
        noun=replace(group.noun, number=left, plural=left != 1),
        ages=[age for age in group.ages if age.start < at or _OF_ALL.search(source.text, at, age.start)],
    )
    return [] if left == 0 else [rest]


def _list_behind(group: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> list[NameMention]:
    """Return the names that follow a group, as long as nothing but a comma or "and" stands between them."""
    ends = (source.span(*span)[1] for span in group.spans)
    return next(filter(None, (_listed_behind(source, end, names, _LEADS) for end in ends)), [])


def _list_later(group: SpokenPerson, source: Plain, names: Sequence[NameMention]) -> list[NameMention]:
    """Return as many names as a group has members, listed by themselves further on: "two girls got in with a lad, Mia and Jo"."""
    end = source.span(group.noun.start, group.noun.end)[1]
    stop = sentence_end(source.original, end) if not group.split else end
    following = [name for name in names if end <= name.start < min(stop, end + _REACH)]
    lists = (joined_from(source, following[number:]) for number in range(len(following)))
    whole = next((each for each in lists if len(each) == group.noun.number and _is_set_off(source, end, each)), [])
    return whole if whole and _are_of_its_side(group, source.original, whole) else []


def _is_set_off(source: Plain, end: int, listed: Sequence[NameMention]) -> bool:
    """Return whether names stand by themselves, and do nothing of their own."""
    gap = source.original[end : listed[0].start]
    return bool(_APART.search(gap)) and not _is_new_clause(source.original, gap, listed[-1].end)


def _are_of_its_side(group: SpokenPerson, text: str, listed: Sequence[NameMention]) -> bool:
    """Return whether no age behind a name tells a child where the group is grown up: "two men outside, Keeley 14 and Bryony 12"."""
    ages = [match for name in listed if (match := _AGE.match(text, name.end))]
    young = any(int(age["n"]) < GROWN for age in ages)
    return group.side == "child" or group.noun.noun in OF_ANY_AGE or not young


def _is_new_clause(text: str, gap: str, end: int) -> bool:
    """Return whether names do something of their own: "two lads pulled up, Keeley 14 and Bryony 12 got in"."""
    age = _AGE.match(text, end)
    return bool(VERB.search(gap.lower())) and goes_on_with_a_verb(text.lower(), age.end() if age else end)


def _listed_behind(source: Plain, end: int, names: Sequence[NameMention], leads: re.Pattern[str]) -> list[NameMention]:
    following = [name for name in names if name.start >= end]
    if not following or not leads.fullmatch(source.original[end : following[0].start]):
        return []
    return joined_from(source, following)


def _member(group: SpokenPerson, source: Plain, name: NameMention) -> SpokenPerson:
    """Return one of a group by name; what is said of all of them is said of each."""
    noun = replace(group.noun, number=1, plural=False)
    end = plain_offset(source, name.end)
    there = [replace(noun, start=end, end=end, again=True)]  # what is told behind the name is its bearer's
    return replace(group, noun=noun, ages=list(group.ages), names=[name.name], looks=list(group.looks), again=there)
