"""Who was there: how old they are or look, how many children and grown-ups, and each person as told."""

from bot.understanding.facts.people.ages import distinct, mentions, read_ages
from bot.understanding.facts.people.counts import counts_in, read_counts
from bot.understanding.facts.people.person_names import name_mentions
from bot.understanding.facts.people.person_reader import persons_in, read_persons

__all__ = [
    "counts_in",
    "distinct",
    "mentions",
    "name_mentions",
    "persons_in",
    "read_ages",
    "read_counts",
    "read_persons",
]
