"""Who was there: how old they are or look, and how many children and grown-ups."""

from bot.understanding.facts.people.ages import distinct, mentions, read_ages
from bot.understanding.facts.people.counts import counts_in, read_counts
from bot.understanding.facts.people.person_names import name_mentions

__all__ = ["counts_in", "distinct", "mentions", "name_mentions", "read_ages", "read_counts"]
