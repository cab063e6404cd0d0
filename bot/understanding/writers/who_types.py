"""Who is typing, read once for a text: the steps of a turn ask it of the same words again and again."""

from __future__ import annotations

from bot.newest import read_once
from bot.understanding import danger

speaker_role = read_once(danger.speaker_role)
