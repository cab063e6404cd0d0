"""What sets the writer apart at work is withheld; the same said of somebody else, and what was seen, stays."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

HIDES = [
    ("im permanent nights. he came in at two", "permanent nights", "he came in at two"),
    ("earlies are my shift and a girl of 13 was in at six", "earlies are my shift", "a girl of 13"),
    ("I've been here longest, 14 years, never seen the like", "14 years", "never seen the like"),
    ("Im the longest-serving porter here. Room 9 had two girls in", "longest-serving", "Room 9 had two girls in"),
    ("I was covering for Denise when he brought her", "Denise", "when he brought her"),
    ("I did the register for 8B, she was gone by ten", "8B", "she was gone by ten"),
    ("I'm the dinner lady, a man waits by the fence", "dinner lady", "a man waits by the fence"),
    ("I was on the tills and did the late handover, a lad of 12 sat there", "on the tills", "a lad of 12 sat there"),
    ("I'm on lates this month and run the Tuesday chess club. She is 12", "chess club", "She is 12"),
    ("im normally third car on the rank, a girl got in with him", "third car", "on the rank, a girl got in with him"),
    ("I do the 31 route, he gets on at the park", "I do", "the 31 route, he gets on at the park"),
]
SHOWS = [
    "he runs the chess club and she goes to it",
    "the last car on the rank had a girl in it",
    "the newest driver takes a girl of 14 home",
    "I was last in the queue behind him",
    "I spoke to her and she was in a group",
    "I waited and took the number of the car",
    "he is on permanent nights and lets girls in",
]


@pytest.mark.parametrize(("text", "hidden", "shown"), HIDES)
def test_what_sets_the_writer_apart_is_withheld(text: str, hidden: str, shown: str) -> None:
    """Terms, turn, length of service, whom they stood in for, their second task; nothing of what was seen."""
    copy = redact(text, Redaction()).text
    assert hidden not in copy
    assert shown in copy


@pytest.mark.parametrize("text", SHOWS)
def test_the_same_of_somebody_else_stays(text: str) -> None:
    """And so does what the writer did about it."""
    assert redact(text, Redaction()).text == text
