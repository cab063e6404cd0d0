"""How many children and grown-ups were there; "girl" or "lad" alone says neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.understanding.facts.model import Age
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.ages.age_patterns import NAMED
from bot.understanding.facts.people.ages.age_reader import mentions
from bot.understanding.facts.people.numbers import people_patterns as grammar
from bot.understanding.facts.people.numbers.attribution import owners
from bot.understanding.facts.people.numbers.bystanders import is_bystander, present
from bot.understanding.facts.people.numbers.group_reader import group_of
from bot.understanding.facts.people.numbers.groups import Group, total
from bot.understanding.text.normalise import Plain, plain

_REACH = 40  # characters on either side of people that may say who they are
_NUMBER_REACH = 24  # characters before an age in which "two of our" stands
_PRONOUN_REACH = 50  # characters before an age in which "she told me she is" stands


def read_counts(text: str) -> tuple[int | None, int | None]:
    """Return the numbers of children and of grown-ups at the scene, None where the text does not tell."""
    source = plain(text)
    return counts_in(source, mentions(source))


def counts_in(source: Plain, ages: Sequence[AgeMention]) -> tuple[int | None, int | None]:
    """Return the numbers for plain text whose ages are read."""
    text = source.text
    groups = _all_groups(text, ages)
    children, adults = total(groups, "child"), total(groups, "adult")
    children = _of_them(text, ages) if children is None else children
    singles = _single_people(groups, text, ages)
    if children is None and "child" in singles:
        children = 1
    if adults is None and "adult" in singles:
        adults = 1
    if adults is None and grammar.NONE.search(text):
        adults = 0
    return children, adults


def _all_groups(text: str, ages: Sequence[AgeMention]) -> list[Group]:
    groups = _with_who_leads(_sided_by_later(_sided_by_pronoun(list(_groups(text, ages)), text, ages)), text)
    return groups + list(_aged_alone(groups, text, ages)) + list(_aged_at_work(groups, text, ages))


def _with_who_leads(groups: list[Group], text: str) -> list[Group]:
    """Return the groups, "him and his two mates" one more than the mates where nobody of their side stands before."""
    led: list[Group] = []
    for group in groups:
        leads = grammar.MATES.search(text[group.start : group.end]) and grammar.LEADS.search(text[: group.start])
        alone = leads and not any(other.side == group.side for other in led)
        led.append(replace(group, number=(group.number or 0) + 1) if alone and group.number and group.side else group)
    return led


def _sided_by_later(groups: list[Group]) -> list[Group]:
    """Return the groups, those that told no side put on that of the same people further on: "two sons, the sons look 8"."""
    later = {group.kind: group.side for group in groups if group.definite and group.side}
    return [replace(group, side=group.side or later.get(group.kind)) for group in groups]


def _of_them(text: str, ages: Sequence[AgeMention]) -> int | None:
    """Return the number in "the pair of them", where the age behind it or every age is a child's."""
    them = grammar.OF_THEM.search(text)
    if not them:
        return None
    behind = next((mention.age.role for mention in ages if 0 <= mention.start - them.end() <= _REACH), None)
    if behind != "child" and {mention.age.role for mention in ages} != {"child"}:
        return None
    return int(them["n"]) if them["n"].isdigit() else 2


def _single_people(groups: Sequence[Group], text: str, ages: Sequence[AgeMention]) -> set[str]:
    """Return the sides on which an age tells of one person, and nothing of an open number: "she is 13", "Dec is 24"."""
    sides: set[str] = {mention.age.role for who, mention in _by_pronoun(text, ages) if who != "they"}
    sides |= {mention.age.role for mention in ages if NAMED.match(text, mention.start)}
    if len(ages) == 1 and grammar.ONE_PERSON.search(text):
        sides.add(ages[0].age.role)
    return {side for side in sides if not _has_open_number(groups, side)}


def _has_open_number(groups: Sequence[Group], side: str) -> bool:
    """Return whether a number of people was named that the words do not give."""
    return any(group.uncounted and group.side in (side, None) for group in groups)


def _by_pronoun(text: str, ages: Sequence[AgeMention]) -> Iterator[tuple[str, AgeMention]]:
    """Yield the pronoun and the age of each "she is 13"."""
    for mention in ages:
        who = grammar.SHE_IS.search(text[max(0, mention.start - _PRONOUN_REACH) : mention.start])
        if who and mention.age.role != "unknown":
            yield who["who"], mention


def _sided_by_pronoun(groups: list[Group], text: str, ages: Sequence[AgeMention]) -> list[Group]:
    """Return the groups, those that told no side put on the side of "she is 13" or "they looked 13" further on."""
    sides = {who == "they": mention.age.role for who, mention in _by_pronoun(text, ages)}
    return [replace(group, side=group.side or sides.get(group.plural)) for group in groups]


def _aged_alone(groups: Sequence[Group], text: str, ages: Sequence[AgeMention]) -> Iterator[Group]:
    """Yield people named by nothing but an age: "a 14yo", "two of our year 10s"."""
    several = any(group.plural and (group.number or 0) > 1 for group in groups)
    counted_ages: set[Age] = set()
    for mention in ages:
        counted = grammar.AGED_ALONE.search(text[max(0, mention.start - _NUMBER_REACH) : mention.start])
        if counted and _stands_alone(mention, groups, text) and not (several and counted[0].startswith("one")):
            joined = grammar.JOINED_TO.search(text[: mention.start - len(counted[0])])
            yield _alone(mention, counted, extra=bool(joined or counted_ages - {mention.age}))
            counted_ages.add(mention.age)


def _alone(mention: AgeMention, counted: re.Match[str], *, extra: bool) -> Group:
    number, side = _number_alone(counted), mention.age.role
    return Group(mention.start, mention.end, side, "child", number, definite=False, plural=number > 1, extra=extra)


def _aged_at_work(groups: Sequence[Group], text: str, ages: Sequence[AgeMention]) -> Iterator[Group]:
    """Yield grown-ups who count because an age is told of them: "a mother of 38", "staff member aged 26"."""
    for mention in ages:
        role = grammar.AGED_ROLE.search(text[max(0, mention.start - _REACH) : mention.start])
        if (
            role
            and mention.age.role == "adult"
            and not any(group.start <= mention.start < group.end for group in groups)
        ):
            number = int(role["number"] or 1)
            yield Group(
                mention.start, mention.end, "adult", "aged", number, definite=False, plural=number > 1, extra=True
            )


def _number_alone(counted: re.Match[str]) -> int:
    return int(counted["n"] or (2 if counted["two"] else 1))


def _stands_alone(mention: AgeMention, groups: Sequence[Group], text: str) -> bool:
    """Return whether an age stands for somebody: no group holds it, and no noun follows it."""
    if mention.age.role == "unknown" or not grammar.STANDS_ALONE.match(text, mention.end):
        return False
    return not any(group.start <= mention.start < group.end for group in groups)


def _groups(text: str, ages: Sequence[AgeMention]) -> Iterator[Group]:
    people = present(text)
    owned = owners(people, text, ages)
    for match in people:
        if _is_aged_partner(match, owned):
            partner = group_of(match, owned[match.start()])
            yield _with_open_number(replace(partner, definite=False, extra=True), match, ages)
        elif not is_bystander(match, text[max(0, match.start() - _REACH) : match.start()], _after(match)):
            yield _with_open_number(group_of(match, owned.get(match.start())), match, ages)
    yield from _couples(text)


def _is_aged_partner(match: re.Match[str], owned: Mapping[int, str]) -> bool:
    return match["adult"] in ("boyfriend", "girlfriend") and match.start() in owned


def _after(match: re.Match[str]) -> str:
    return match.string[match.end() : match.end() + _REACH]


def _with_open_number(group: Group, match: re.Match[str], ages: Sequence[AgeMention]) -> Group:
    """Return the group without a number that is none: another girl each time, or a number that is the age."""
    if not group.plural and (grammar.EACH_TIME.match(_after(match)) or "different" in match["adjectives"]):
        group = replace(group, number=None, plural=True)
    aged = match["number"] and any(mention.start <= match.start() < mention.end for mention in ages)
    return replace(group, number=None if group.plural else 1) if aged or _of_a_place(match) else group


def _of_a_place(match: re.Match[str]) -> bool:
    """Return whether the number is a house's or a room's: "number 9 men come and go"."""
    counts = (match["number"] or "")[:1].isdigit()
    return counts and bool(grammar.NUMBERED_PLACE.search(match.string[: match.start()]))


def _couples(text: str) -> Iterator[Group]:
    for match in grammar.COUPLE.finditer(text):
        definite = text[: match.start()].endswith("the ")
        yield Group(match.start(), match.end(), "adult", "couple", 2, definite, plural=True, extra=False)
