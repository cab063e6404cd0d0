"""Whether who is told of by a name alone is a child or grown up."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.given.badge_names import badge_of
from bot.understanding.facts.people.given.called_by_themself import is_somebodys_name
from bot.understanding.facts.people.given.name_sources import was_heard
from bot.understanding.facts.people.noun_forms import Side, nouns
from bot.understanding.facts.people.once.names_by_pronoun import JOINED_AS_ONE
from bot.understanding.facts.people.once.whose_mates import is_whose_kin
from bot.understanding.facts.people.parts.bookings import is_of_a_booking, is_told_of_a_booking
from bot.understanding.facts.people.persons.behind_names import acts_like_a_grown_up, plain_offset
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.facts.people.school.pupils import in_a_form, is_friend_in_a_form, is_friend_of_a_pupil
from bot.understanding.text.normalise import Plain

_LEAD = 60  # characters before a name in which "someone called" stands
ONE_OF_STAFF = re.compile(
    r",? (?:who is |hes |shes |is )?(?:one|1) of (?:the|our|my|their) (?:[a-z]+ )?(?P<noun>[a-z]+)\b"
)
_WORDS = ("and", "&", "n", ",")
_AND = re.compile(r"(?: (?:and|&|n)|,) $")
SEX_OF_KIN: Mapping[str, Sex] = {
    "uncle": "male",
    "auntie": "female",
    "aunty": "female",
    "aunt": "female",
}  # "Uncle Fee"
OWN_MATE = re.compile(
    r"\b(?:my|our)\s+(?:\w+\s+)?(?:mate|friend|pal|workmate|neighbour)s?\s+(?:called\s+)?$", re.IGNORECASE
)


def side_of_a_name(
    people: Sequence[SpokenPerson], source: Plain, name: NameMention, companion: re.Match[str] | None
) -> Side:
    if is_friend_in_a_form(source.text, *(plain_offset(source, at) for at in (name.start, name.end))):
        return "child"
    if own := OWN_MATE.search(source.original[: name.start]):
        return "child" if is_friend_of_a_pupil(own[0], source.text, plain_offset(source, name.end)) else "adult"
    if is_whose_kin(source.original, name):
        return "child"
    if joined := _joined_to(people, source, name):
        return joined.side
    if companion:
        return _side_of_owner(people, companion["owner"], plain_offset(source, name.start))
    return _side_by_itself(people, source, name)


def _side_by_itself(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> Side:
    """Return the side of who is told of by a name alone: a title or what they do tells of a grown-up, a form of a child."""
    is_kin = name.name.split()[0].lower() in SEX_OF_KIN
    if (
        is_kin
        or name.title
        or _is_one_of_staff(source, name)
        or acts_like_a_grown_up(source, name)
        or _is_given_so(source, name)
    ):
        return "adult"
    in_school = in_a_form(source.text, plain_offset(source, name.end)) is not None
    return "child" if in_school or any(person.side == "adult" for person in people) else "adult"


def _is_one_of_staff(source: Plain, name: NameMention) -> bool:
    """Return whether a name is followed by as what its bearer works: "Corrin, one of the stewards"."""
    one_of = ONE_OF_STAFF.match(source.text, plain_offset(source, name.end))
    return one_of is not None and forms_of(one_of["noun"]) == "adult"


def forms_of(noun: str) -> Side | None:
    """Return the side of a word for people, None for any other word."""
    return nouns()[noun][1] if noun in nouns() else None


def _is_given_so(source: Plain, name: NameMention) -> bool:
    """Return whether a name stands on a booking or a badge, or was heard from somebody: mostly a grown-up's."""
    before = source.original[: name.start]
    booked = is_of_a_booking(before) or is_told_of_a_booking(source.original, name.end)
    on_a_badge = badge_of(source.original, name.start, name.end) is not None
    given = on_a_badge or is_somebodys_name(source.original[max(0, name.start - _LEAD) : name.start])
    return booked or given or was_heard(source.text[: plain_offset(source, name.start)])


def _joined_to(people: Sequence[SpokenPerson], source: Plain, name: NameMention) -> SpokenPerson | None:
    """Return who is told of by the name right before this one, to which "and one they called" joins it."""
    joins = JOINED_AS_ONE.search(source.original[: name.start]) or _AND.search(source.original[: name.start])
    before = source.original[: joins.start()].rstrip(" ,") if joins else ""
    named = (one for one in people if any(before.endswith(other) for other in one.names))
    return next(
        (one for one in named if joins and (joins[0].strip() not in _WORDS or _is_a_name_alone(one, name))), None
    )


def _is_a_name_alone(person: SpokenPerson, name: NameMention) -> bool:
    """Return whether somebody is told of by a name alone, as who "and" joins to them: "Lenny and Spike"."""
    return person.noun.noun == "" and not person.ages and name.title is None


def _side_of_owner(people: Sequence[SpokenPerson], owner: str, start: int) -> Side:
    """Return the side of the last person whom "her" or "his" can mean: a child's friend is no grown-up."""
    sex = SEX_OF.get(owner.lower())
    fitting = [person for person in people if sex is None or person.sex in (None, sex)]
    earlier = [person for person in fitting if person.noun.start < start]
    meant = (_of_sex(earlier, sex) or earlier or fitting or people)[-1:]
    return meant[0].side if meant else "child"  # who has a friend is mostly the child, where nobody else was told of


def _of_sex(people: Sequence[SpokenPerson], sex: Sex | None) -> list[SpokenPerson]:
    return [person for person in people if sex is not None and person.sex == sex]
