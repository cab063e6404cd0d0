"""Who was there: how old they are or look, how many children and grown-ups, and each person as told."""

from bot.understanding.facts.people.ages.age_reader import distinct, mentions, read_ages
from bot.understanding.facts.people.numbers.counts import counts_in, read_counts
from bot.understanding.facts.people.parts.of_then import grown_since, is_the_writer
from bot.understanding.facts.people.persons.person_names import name_mentions
from bot.understanding.facts.people.persons.person_reader import people_in, read_persons

__all__ = [
    "counts_in",
    "distinct",
    "grown_since",
    "is_the_writer",
    "mentions",
    "name_mentions",
    "people_in",
    "read_ages",
    "read_counts",
    "read_persons",
]
