"""What the panel of a receipt says, and that it says nothing untrue where nobody got the report."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.casework.uk_time import at_in_words
from bot.channels.web.receipt.receipt_panel import _outcome, _rest, _states, _text
from tests.unit.gateway.world import TEXTS

SENT, CALL = "sent_at_the_same_time", "not_passed_on"
SHARED = {"reference": "SL-1", "at": "then", "practice": "", "recipients": "Police: on its way"}


def copy(*others: tuple[str, str], withheld: bool = False) -> dict[str, Any]:
    """Return a person's own copy."""
    line = {"number": 1, "field": "account", "label": "What you told me", "text": "a girl {about} 14"}
    recipients = [{"role": role, "state": state} for role, state in others]
    return {"other_recipients": recipients, "release_copy": [line], "withheld": withheld}


@pytest.mark.parametrize(
    ("others", "outcome"),
    [
        ([("police", SENT), ("social_care", CALL)], "sent"),
        ([("police", CALL)], "call"),
        ([("dsl", CALL)], "note"),
        ([], "note"),
    ],
)
def test_sent_is_said_only_of_what_went(others: list[tuple[str, str]], outcome: str) -> None:
    """Who can only be telephoned has nothing, and the school's own lead is told in person."""
    assert _outcome(copy(*others)) == outcome


def test_the_rest_of_the_receipt_stays_whole() -> None:
    """Only the reference and who has it leave the words: they stand in the panel."""
    text = "This has NOT gone to licensing.\nBanner\nYour reference is SL-1.\nDemo Police: on its way.\nCall 101."
    assert _rest(text, "SL-1", ("Demo Police",), "Banner") == "This has NOT gone to licensing.\n\nCall 101."


def test_who_cut_the_way_back_still_has_who_got_it() -> None:
    """Nothing is known of the states any more: by what they are, and who has to be called."""
    assert _states(TEXTS, (), copy(("police", SENT), ("licensing", CALL), ("dsl", CALL))) == [
        "The police: on its way",
        "The council's licensing team: not passed on, someone has to call",
    ]


def test_the_copy_has_the_words_as_they_are() -> None:
    """What looks like a placeholder stays, and "[withheld]" is explained only where something was left out."""
    whole = _text(TEXTS, "copy", copy(("police", SENT)), SHARED)
    masked = _text(TEXTS, "record", copy(("police", SENT), withheld=True), SHARED)
    assert "What you told me: a girl {about} 14" in whole
    assert "[withheld]" not in whole
    assert "[withheld] stands for" in masked
    assert _text(TEXTS, "copy", None, SHARED) == ""


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (datetime(2026, 11, 30, 14, 5, tzinfo=UTC), "Monday 30 November 2026 at 2:05pm"),
        (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), "Wednesday 1 July 2026 at 12:30am"),
    ],
)
def test_times_are_those_of_the_clock_on_the_wall(moment: datetime, words: str) -> None:
    """In winter and in summer time, with the year: a paper is kept."""
    assert at_in_words(TEXTS, moment) == words
