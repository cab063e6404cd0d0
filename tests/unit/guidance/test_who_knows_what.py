"""Fault 17: whoever chooses to stay anonymous is told who will know what all the same, also on Telegram."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.guidance.texts import Texts
from bot.paths import RESPONSES

TEXTS = Texts.load(RESPONSES)
CHOICE = TEXTS.say("utter_interview_reporter_choice")
PROMISES = re.compile(
    r"(?:completely|totally|fully|100 ?%|absolutely) anonymous|nobody can (?:ever )?(?:find|know|trace)", re.I
)


def test_the_choice_says_who_will_know_what() -> None:
    """Each of the three in its own line, and what anonymous does not cover."""
    lines = CHOICE.split("\n")
    assert lines == [
        "May the police know who you are?",
        "Named: it is in the report.",
        "Confidential: it is kept apart, but they can reach you.",
        "Anonymous: it is not kept. Your phone or app may leave a trace, and a court can ask for what is held.",
    ]


def test_telegram_says_what_telegram_knows() -> None:
    """Before the first word: which account wrote it, where the chat is, and that it is not end-to-end encrypted."""
    start = (RESPONSES / "telegram.yml").read_text(encoding="utf-8")
    said = [line for line in start.splitlines() if "What Telegram knows" in line]
    assert said
    for line in said:
        assert "which account wrote it" in line
        assert "not end-to-end encrypted" in line


@pytest.mark.parametrize("path", sorted(RESPONSES.glob("*.yml")), ids=lambda path: path.stem)
def test_no_text_promises_more(path: Path) -> None:
    """Nothing that we say promises that nobody can find out."""
    assert PROMISES.findall(path.read_text(encoding="utf-8")) == []
