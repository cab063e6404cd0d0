"""What holds of everybody once all are read, in the order in which one rests on another."""

from __future__ import annotations

from collections.abc import Sequence

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.parts.survivors import survivors
from bot.understanding.facts.people.persons.person_names import NameMention
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson
from bot.understanding.facts.people.settled.ages_of_nobody import tell_ages_of_nobody
from bot.understanding.facts.people.settled.couples_by_title import with_both_of_a_title
from bot.understanding.facts.people.settled.inside_a_name import without_pieces_of_names
from bot.understanding.facts.people.settled.named_later import with_names_told_later
from bot.understanding.facts.people.settled.same_companion import with_companions_once
from bot.understanding.facts.people.settled.told_of_all import with_ages_of_all, without_sums
from bot.understanding.text.normalise import Plain


def settled(
    people: Sequence[SpokenPerson], source: Plain, names: Sequence[NameMention], ages: Sequence[AgeMention]
) -> list[SpokenPerson]:
    """Return the people, nobody told of twice or by a piece of a name, and ages that only one can be of given to them."""
    text = source.text
    people = without_pieces_of_names(people, source, names)
    with_ages_of_all(people, text)
    people = with_companions_once(without_sums(people, text), text)
    people = with_both_of_a_title(with_names_told_later(people, text), text)
    if not any(survivors(text)):  # who tells of childhood tells ages of then
        tell_ages_of_nobody(people, ages)
    return people
