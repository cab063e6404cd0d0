"""Two ages behind two names, in their order: "two sisters, Tia and Demi, 12 and 9"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of
from bot.understanding.facts.people.persons.person_looks import Anchor
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.pieces.told_pieces import places_of
from bot.understanding.text.normalise import Plain

_AND = re.compile(r",? (?:and|&|n) (?:an? |the |his |her |their )?")
_TWO_AGES = re.compile(
    r",? ?[(–-]? ?(?:(?:who are|they are|theyre|are|were|aged?) )?(?P<about>(?:about|around|maybe|like) )?(?P<n>[3-9]|[1-7][0-9]) and (?:about |maybe )?(?P<m>[3-9]|[1-7][0-9])(?P<ish> ?ish)?"
    r"(?=\s*(?:[,.;!?)]|$|(?:and|but|who|in|with|years|yrs)\b))(?![.:]\d)"
)
_JOINT = re.compile(r",? (?:and|&|n) |, ")
_OF_ALL = re.compile(
    r"[.,;]? \(?(?:who are |who were |theyre |they are |they were )?(?:all|both)(?: (?:of them|are|were|only|just|aged?|in their|looked|look))*(?P<about>(?: (?:about|around|maybe|like|roughly))*)"
    r" (?P<n>[3-9]|[1-7][0-9])(?P<s>s)?(?P<ish> ?ish)?(?=\s*(?:[,.;!?)]|$|(?:and|but|who|in|with|from|years|yrs)\b))(?![.:]\d)"
)
_DECADE = 9  # years between the ends of "30s"


def ages_in_order(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give two who are joined by "and" the two ages that stand right behind them, the first to the first."""
    if not _TWO_AGES.search(source.text):
        return
    for (_, end, first), (start, last, second) in pairwise(places_of(people, source, names)):
        ages = _TWO_AGES.match(source.text, last) if _AND.fullmatch(source.text, end, start) else None
        if ages and first and second and _are_ageless(first, second, ages.start("n")):
            _give(first, ages, "n")
            _give(second, ages, "m")


def ages_of_all(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give an age that is said of all to each of a list: "Amy, Beth and Cara, all 14", "Rico and Stu. Both in their 30s"."""
    places = places_of(people, source, names) if _OF_ALL.search(source.text) else []
    for number, (_, end, _) in enumerate(places):
        if of_all := _OF_ALL.match(source.text, end):
            for person in _listed_up_to(places[: number + 1], source.text):
                person.ages = person.ages or [_age_of_all(of_all)]


def _age_of_all(match: re.Match[str]) -> AgeMention:
    years = int(match["n"])
    if match["s"]:
        return mention_of(match, years, years + _DECADE)
    return about(match, years) if match["about"] or match["ish"] else mention_of(match, years, years)


def _listed_up_to(places: Sequence[Anchor], text: str) -> list[SpokenPerson]:
    """Return the single people of a list that ends with the last place, if there are several."""
    listed = [places[-1][2]]
    for (_, end, before), (start, _, _) in reversed(list(pairwise(places))):
        if not (end >= start or _JOINT.fullmatch(text, end, start)):
            break
        listed.append(before)
    people = [person for person in listed if person is not None and person.single]
    return people if len({id(person) for person in people}) > 1 else []


def _are_ageless(first: SpokenPerson, second: SpokenPerson, at: int) -> bool:
    """Return whether two single people have no age, or the second only the first of the two."""
    return (
        first is not second
        and first.single
        and second.single
        and not first.ages
        and all(age.start >= at for age in second.ages)
    )


def _give(person: SpokenPerson, ages: re.Match[str], which: str) -> None:
    years = int(ages[which])
    person.ages = [about(ages, years) if ages["about"] or ages["ish"] else mention_of(ages, years, years)]
