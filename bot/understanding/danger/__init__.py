"""Danger by rules, who is typing and whether a child is involved: words alone, no model."""

from __future__ import annotations

from bot.understanding.danger.age_groups import names_bystanders, names_nobody
from bot.understanding.danger.at_once import seen_at_once
from bot.understanding.danger.child_involved import adults_only, child_with_adult, is_child_involved
from bot.understanding.danger.exclusions import is_about_the_chat, is_excluded
from bot.understanding.danger.recognition import Danger, other_languages, prepare, recognise, signs_of
from bot.understanding.danger.speaker import SpeakerRole, speaker_role, tells_of_harm, without_own_age

__all__ = [
    "Danger",
    "SpeakerRole",
    "adults_only",
    "child_with_adult",
    "is_about_the_chat",
    "is_child_involved",
    "is_excluded",
    "names_bystanders",
    "names_nobody",
    "other_languages",
    "prepare",
    "recognise",
    "seen_at_once",
    "signs_of",
    "speaker_role",
    "tells_of_harm",
    "without_own_age",
]
