"""Danger by rules, who is typing and whether a child is involved: words alone, no model."""

from __future__ import annotations

from bot.understanding.danger.child_involved import adults_only, is_child_involved
from bot.understanding.danger.exclusions import is_excluded
from bot.understanding.danger.recognition import Danger, other_languages, prepare, recognise
from bot.understanding.danger.speaker import SpeakerRole, speaker_role

__all__ = [
    "Danger",
    "SpeakerRole",
    "adults_only",
    "is_child_involved",
    "is_excluded",
    "other_languages",
    "prepare",
    "recognise",
    "speaker_role",
]
