"""Danger by rules, who is typing and whether a child is involved: words alone, no model."""

from __future__ import annotations

from bot.understanding.danger.age_groups import names_bystanders, names_nobody
from bot.understanding.danger.at_once import seen_at_once
from bot.understanding.danger.child_involved import adults_only, child_with_adult, is_child_involved
from bot.understanding.danger.exclusions import is_about_the_chat, is_excluded
from bot.understanding.danger.proportion import (
    event_words,
    is_suspected_of_long_ago,
    suspected_words,
    taken_back,
    tells_of_somebody,
)
from bot.understanding.danger.recognition import Danger, other_languages, prepare, recognise, signs_of
from bot.understanding.danger.speaker import SpeakerRole, speaker_role

__all__ = [
    "Danger",
    "SpeakerRole",
    "adults_only",
    "child_with_adult",
    "event_words",
    "is_about_the_chat",
    "is_child_involved",
    "is_excluded",
    "is_suspected_of_long_ago",
    "names_bystanders",
    "names_nobody",
    "other_languages",
    "prepare",
    "recognise",
    "seen_at_once",
    "signs_of",
    "speaker_role",
    "suspected_words",
    "taken_back",
    "tells_of_somebody",
]
