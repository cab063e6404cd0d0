"""Who a text speaks of: one record a person or group, with age then and now, name, looks and relation as they were told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from bot.newest import read_once
from bot.understanding.facts.model import PersonMention
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.ages.age_reader import mentions
from bot.understanding.facts.people.ages.aged_at_the_end import named_at_the_end
from bot.understanding.facts.people.by_name.closest_first import closest_first
from bot.understanding.facts.people.by_name.said_to_be import joined_with_what_they_are
from bot.understanding.facts.people.by_name.sex_of_who_tells import sexes_of_who_tells
from bot.understanding.facts.people.defaults.as_many_ages import tell_ages_of_them
from bot.understanding.facts.people.defaults.members_later import members_told_later
from bot.understanding.facts.people.defaults.same_people import told_as_one
from bot.understanding.facts.people.defaults.sexes_left import sexes_left
from bot.understanding.facts.people.defaults.two_years import with_years_side_by_side
from bot.understanding.facts.people.defaults.who_does_it import ages_by_deed
from bot.understanding.facts.people.gathered.counted_already import without_groups_told_later
from bot.understanding.facts.people.gathered.sex_in_sentence import sexes_in_sentences
from bot.understanding.facts.people.gathered.years_of_the_child import years_of_the_child
from bot.understanding.facts.people.given.called_by_themself import without_claimed_ages
from bot.understanding.facts.people.given.groups_behind_names import groups_behind_names
from bot.understanding.facts.people.given.kin_behind_names import kin_behind_names
from bot.understanding.facts.people.given.kin_of_grown_ups import is_kin_of_a_grown_up, sons_of_grown_ups
from bot.understanding.facts.people.given.known_by_kin import known_by_kin
from bot.understanding.facts.people.given.listed_with_a_child import listed_with_a_child
from bot.understanding.facts.people.given.must_not_know import must_not_know
from bot.understanding.facts.people.given.name_givers import without_ages_of_givers, without_givers
from bot.understanding.facts.people.given.named_places import named_places
from bot.understanding.facts.people.numbers.again_by_age import told_again_by_age
from bot.understanding.facts.people.once.beside import (
    by_their_age,
    of_one_age,
    of_one_side,
    two_by_two_names,
    with_nameless_mates,
)
from bot.understanding.facts.people.once.members_by_word import members_by_word
from bot.understanding.facts.people.once.named_behind import with_names_behind
from bot.understanding.facts.people.once.named_groups import members_by_name
from bot.understanding.facts.people.once.own_mates import with_mates_of_a_clause
from bot.understanding.facts.people.once.told_by_self import by_own_words
from bot.understanding.facts.people.once.told_by_sex import kin_of_grown_ups, told_by_sex
from bot.understanding.facts.people.parts.age_pronouns import of_the_writer
from bot.understanding.facts.people.parts.fancy_dress import without_ages_of_revellers
from bot.understanding.facts.people.parts.of_then import grown_since, is_of_then
from bot.understanding.facts.people.parts.person_links import companions_of, relative_of, vehicle_of
from bot.understanding.facts.people.parts.person_roles import cares, is_a_priest, role_of_person
from bot.understanding.facts.people.parts.survivors import survivors
from bot.understanding.facts.people.persons.behind_names import with_ages_behind_names
from bot.understanding.facts.people.persons.group_names import by_their_names
from bot.understanding.facts.people.persons.named_people import with_names
from bot.understanding.facts.people.persons.person_ages import with_ages
from bot.understanding.facts.people.persons.person_groups import taken_apart, told_one_by_one, without_ages_of_all
from bot.understanding.facts.people.persons.person_looks import tell_looks
from bot.understanding.facts.people.persons.person_names import NameMention, name_mentions
from bot.understanding.facts.people.persons.pronouns import (
    joined_by_pronoun,
    man_by_pronoun,
    meant_elsewhere,
    tell_sexes,
)
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.pieces.ages_alone import ages_of_the_last_word
from bot.understanding.facts.people.pieces.all_pieces import with_pieces
from bot.understanding.facts.people.pieces.sexes_by_deed import sexes_by_deed, sexes_by_kin
from bot.understanding.facts.people.settled.all_settled import settled
from bot.understanding.facts.people.settled.sexes_joined import sexes_joined
from bot.understanding.facts.people.words.couples import told_by_both_pronouns
from bot.understanding.facts.people.words.introduced import introduced
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import Plain, plain

_ENDS = re.compile(r"^[\s,;:–-]+|(?:[\s,;:–-]|\s(?:and|with|but))+$")
_AND_OTHERS = re.compile(r",? (?:and|plus|with|&) ")
_AS_KIN = ("uncle", "auntie", "aunty", "aunt", "daddy", "grandad")
_ASIDE = ("witness", "professional")


@read_once
def read_persons(text: str) -> tuple[PersonMention, ...]:
    """Return the people whom a text speaks of, in its order; who only hears of it is not among them."""
    source = plain(text)
    return people_in(source, mentions(source)).persons


class PeopleRead(NamedTuple):
    """The people of a text, and who is told of in it by "he" or "she" and their looks alone: somebody spoken of elsewhere."""

    persons: tuple[PersonMention, ...]
    spoken_of: tuple[PersonMention, ...]


def people_in(source: Plain, ages: Sequence[AgeMention]) -> PeopleRead:
    """Return the people of plain text whose ages are read; the writer is one only as an adult who tells of childhood."""
    others = without_ages_of_revellers(source.text, [age for age in ages if not of_the_writer(source.text, age)])
    others = without_claimed_ages(source.text, others)
    spoken = told_by_both_pronouns(introduced(source.text), source.text)
    everyone, others = without_givers(spoken), without_ages_of_givers(spoken, source.text, others)
    names = name_mentions(source.original)
    aside = [person for person in everyone if person.aside]
    people = _of_concern(everyone, source.text)
    people = with_ages(people, source.text, without_ages_of_all(people, source.text, others), aside)
    people = ages_of_the_last_word(people, source, names)
    people = members_told_later(taken_apart(people, source.text), source.text)
    people = told_again_by_age(by_their_names(people, source, names), source.text)
    people = _named([*people, *aside], source, names, others)
    _tell_ages_and_sexes(people, source, names, others)
    if man := man_by_pronoun(people, source.text):
        people = sorted([*people, man], key=lambda person: person.noun.start)
    people = [person for person in people if _is_subject(person, people, source.text)]
    elsewhere = meant_elsewhere(people, source.text)
    tell_looks([*people, *elsewhere], source, named_places(people, source, names))
    return PeopleRead(_with_writer(people, source), _of_looks_alone(elsewhere, source))


def _named(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], others: Sequence[AgeMention]
) -> list[SpokenPerson]:
    """Return the people with their names, groups as the members who are named, and nobody twice."""
    people = with_names(people, source, names, others)
    people = joined_with_what_they_are(kin_behind_names(people, source, names), source.text)
    people = by_own_words(joined_by_pronoun(people, source.text), source.text)
    people = years_of_the_child(people, source.text)
    people = with_ages_behind_names(people, source, others)
    people = members_by_word(named_at_the_end(people, source.text), source.text)
    people = members_by_name(two_by_two_names(people, source, names), source, names)
    people = groups_behind_names(people, source, names)
    people = by_their_age(with_names_behind(people, source, names), source.text)
    people = with_nameless_mates(told_by_sex(people, source.text), source, names)
    people = with_mates_of_a_clause(people, source, names)
    people = without_groups_told_later(with_pieces(people, source, names), source.text)
    people = told_as_one(with_years_side_by_side(people, source.text), source.text)
    return settled(people, source, names, others)


def _tell_ages_and_sexes(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], others: Sequence[AgeMention]
) -> None:
    """Give the people the ages and sexes that are told of them apart from the words that name them."""
    tell_ages_of_them(people, source.text)
    ages_by_deed(people, source.text)
    of_one_age(people, source, names, others)
    of_one_side(people, source.text)
    listed_with_a_child(people, source, names)
    kin_of_grown_ups(people)
    sons_of_grown_ups(people, source.text)
    sexes_of_who_tells(people, source, names)
    _tell_sexes(people, source.text)
    sexes_joined(people, source, names)


def _tell_sexes(people: Sequence[SpokenPerson], text: str) -> None:
    sexes_by_kin(people)
    tell_sexes(people, text)
    sexes_by_deed(people, text)
    sexes_in_sentences(people, text)
    sexes_left(people, text)


def _with_writer(people: Sequence[SpokenPerson], source: Plain) -> tuple[PersonMention, ...]:
    """Return the records, and the writer who tells of their own childhood, with the children of then."""
    records, writer = tuple(_records(people, source)), tuple(survivors(source.text))
    return (*grown_since(records), *writer) if writer else records


def _records(people: Sequence[SpokenPerson], source: Plain) -> Iterator[PersonMention]:
    return (_record(person, people, source) for person in people)


def _of_looks_alone(elsewhere: Sequence[SpokenPerson], source: Plain) -> tuple[PersonMention, ...]:
    return tuple(_record(person, [person], source) for person in elsewhere if person.looks)


def _of_concern(everyone: Sequence[SpokenPerson], text: str) -> list[SpokenPerson]:
    return told_one_by_one([person for person in everyone if person.aside is None], text)


def _is_subject(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether somebody is a subject: who is only about, saw it or was told is one by their name alone."""
    if person.noun.noun == "" and person.noun.group and not (person.names or person.ages):
        return _are_others(person, people, text)
    if person.side == "child" and must_not_know(person, text):
        return False  # "scared of her brothers finding out"
    role = role_of_person(person, people, text)
    if role == "carer" and is_kin_of_a_grown_up(person, people):
        return False  # "she is 24 and he wont let her see her mum"
    return bool(person.names) or role not in _ASIDE


def _are_others(group: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether "three of them, one called Shan" tells of others; "three of them" alone tells of nobody."""
    mates = (person for person in people if person is not group and person.noun.start == group.noun.start)
    ends = [end for person in mates for _, end in person.spans]
    return bool(ends) and not _AND_OTHERS.match(text, max(ends))


def _record(person: SpokenPerson, people: Sequence[SpokenPerson], source: Plain) -> PersonMention:
    noun, text = person.noun, source.text
    name = max(person.names, key=_says_who, default=None)
    vehicle, drives = vehicle_of(person, people, source)
    return PersonMention(
        role=role_of_person(person, people, text),
        sex=person.sex,
        count=noun.number,
        ages=tuple(dict.fromkeys(closest_first([age.age for age in person.ages]))),
        age_then=person.then.age if person.then else None,
        name=name,
        aliases=_aliases(person.names, name),
        relationship=_relationship(person, people, text),
        description=", ".join(person.looks) or None,
        vehicle=vehicle,
        drives=drives,
        companions=companions_of(person, people, text),
        relative_of=relative_of(person, people, text),
        again=noun.again,
        pronoun=person.pronoun,
        of_then=is_of_then(person, text),
        own=noun.owner in ("my", "our"),
        text=_ENDS.sub("", source.phrase(noun.start, noun.end)),
    )


def _says_who(name: str) -> tuple[bool, int]:
    """Return how much a name says of who somebody is: "Uncle Len" less than any other, a full one most."""
    return name.split()[0].casefold() not in _AS_KIN, len(name)


def _relationship(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> str | None:
    """Return what somebody is to somebody: of the family, as who looks after a child, or by whose lodger they are."""
    return _of_a_family(person, text) or cares(person, people, text) or known_by_kin(person, text)


def _of_a_family(person: SpokenPerson, text: str) -> str | None:
    """Return what somebody is to a family; "a mum" or "a father" alone is to nobody who was told of."""
    words = lexicon().person_nouns
    if person.noun.noun not in words.relations or is_a_priest(person, text):
        return None
    is_anybodys = person.noun.noun in words.carers and not (person.noun.owner or person.names)
    return None if is_anybodys else person.noun.noun


def _aliases(names: Iterable[str], name: str | None) -> tuple[str, ...]:
    """Return the other names somebody goes by; a part of the full name is none."""
    return tuple(other for other in names if name and other.casefold() not in name.casefold())
