"""What is said once beside what somebody tells, wherever help is for them, and goes on: the words are kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.gateway.opening import language_options
from bot.understanding import language
from bot.understanding.asking.asked_midway import asked
from bot.understanding.asking.supposed import asks_of_images
from bot.understanding.danger import speaker_role

if TYPE_CHECKING:
    from bot.gateway.turn import Turn

SIGNPOSTS = ("adult_victim", "distressed")


def show(turn: Turn, text: str) -> None:
    """Say once where who was harmed or is in distress finds help, and that pictures stay where they are; it goes on."""
    speaker = speaker_role(turn.own_words)
    if speaker in SIGNPOSTS and turn.is_new("signpost", speaker):
        turn.say(speaker)
    if asks_of_images(text) and asked(text) is None and turn.is_new("signpost", "images"):
        turn.say("refused_picture")
    if language.is_other(language.guess(text)) and turn.is_new("signpost", "language"):
        offered = language_options(turn.services)
        answer = turn.build("other_language_offered" if offered else "other_language")
        turn.replies.append(replace(answer, options=(*answer.options, *offered)))
