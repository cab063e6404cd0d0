"""Whether words of danger call for an event, wait for an answer, or are taken back."""

from __future__ import annotations

from bot.understanding.alarms.danger_over import taken_back
from bot.understanding.alarms.event_words import event_words, suspected_words
from bot.understanding.alarms.proportion import is_suspected_of_long_ago, shows_no_card, tells_of_somebody

__all__ = [
    "event_words",
    "is_suspected_of_long_ago",
    "shows_no_card",
    "suspected_words",
    "taken_back",
    "tells_of_somebody",
]
