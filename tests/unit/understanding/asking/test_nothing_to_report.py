"""Accounts that say of themselves that there is nothing to pass on."""

from __future__ import annotations

import pytest

from bot.understanding.asking.nothing_to_report import has_nothing_to_report

NOTHING = [
    "Turns out he is her dad, all fine",
    "lol only joking, ignore me",
    "just testing this works, no kids",
    "no concerns just moaning, the year 8s are animals",
    "another driver runs without his meter, nothing to do with kids",
    "tried his brothers licence, sent him home",
    "a hen do, all late 20s, screaming Abba",
    "them lot are all wrong uns, you only have to look at them",
    "Are parents allowed to film the gala? Asking for the committee",
]
ONE_HALF = [
    "Turns out he is her dad",
    "all fine",
    "lol",
    "another driver runs without his meter",
    "tried his brothers licence",
    "a hen do in the back",
    "everyone knows what he is like",
    "Is a man allowed to take a girl home? He touched her",
    "",
]


@pytest.mark.parametrize("text", NOTHING)
def test_two_things_said_make_it_nothing(text: str) -> None:
    """Of each kind, in one account."""
    assert has_nothing_to_report(text)


@pytest.mark.parametrize("text", ONE_HALF)
def test_one_of_them_alone_drops_nothing(text: str) -> None:
    """No single word does."""
    assert not has_nothing_to_report(text)


@pytest.mark.parametrize("text", NOTHING)
def test_what_somebody_did_keeps_it_a_report(text: str) -> None:
    """Whatever is said besides."""
    assert not has_nothing_to_report(f"{text}. He grabbed her and she was crying")
