"""An age that only the name before it makes one: "guest in 8 is Colin Frayne 52", "Dritan has 45 years", "Jackie, 50 summat"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of
from bot.understanding.facts.people.ages.age_patterns import UNIT
from bot.understanding.facts.people.given.named_places import named_places
from bot.understanding.facts.people.persons.person_ages import may_be
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.text.normalise import Plain

_HEDGE = r"(?:about|bout|abt|around|roughly|maybe|mebbe|probably|easily|easy|nearly|almost|approx|circa)"
_IS = r"(?:is|was|looks|looked|be|must be|cant be|has to be|got to be|would be|could be|now|only|just|aged?|has|turned|turns)"
_BEHIND = re.compile(
    rf"[,(]? ?(?:{_IS} )*(?P<about>{_HEDGE} )?(?P<n>[3-9]|[1-8][0-9])(?P<odd> ?(?:odd|summat|something|plus))?(?P<ish> ?ish)?(?: (?:years?|yrs?)(?: old)?)?{UNIT}"
    r"(?=\s*(?:[,.;!?)]|$|(?:and|but|with|in|who|from|when|he|she|hes|shes|bald|tall|short|married)\b))(?![.:/-]\d)"
)
_DECADE = 9  # years between the ends of "50 summat"


def ages_beside_names(people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]) -> None:
    """Give who is named right before a number, and has no age, the years that it tells."""
    for person, age in _told(people, source, names):
        if not (person.ages or person.then or person.aside or person.noun.group) and may_be(person, age):
            person.ages.append(age)


def _told(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention]
) -> Iterator[tuple[SpokenPerson, AgeMention]]:
    for _, end, person in named_places(people, source, names):
        behind = _BEHIND.match(source.text, end)
        if person is not None and behind:
            yield person, _years(behind)


def _years(match: re.Match[str]) -> AgeMention:
    years = int(match["n"])
    if match["odd"]:
        return _standing(match, mention_of(match, years, years + _DECADE))
    return _standing(match, about(match, years) if match["about"] or match["ish"] else mention_of(match, years, years))


def _standing(match: re.Match[str], mention: AgeMention) -> AgeMention:
    """Return the age where its number stands."""
    return AgeMention(match.start("n"), match.end("n"), mention.age)
