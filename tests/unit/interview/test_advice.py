"""Advice fits who writes: nobody is sent to themselves, to the person reported, or told what is a trade's alone."""

from typing import Any

import pytest

from bot.interview.advice.advice_message import advice_message, fitting
from bot.interview.voice import Voice
from tests.support.readers import own_knowledge
from tests.unit.interview.world import SERVICES

SECTORS = own_knowledge().sectors


def advice(sector: str, audience: Any, words: str = "what should i do", *, midway: bool = False) -> str:
    """Return what is advised."""
    return advice_message(Voice(SERVICES, sector), SECTORS[sector], audience, words, midway=midway).text


@pytest.mark.parametrize(
    ("audience", "words"),
    [
        ("dsl", "what do i do"),
        ("head", "what do i do"),
        ("anybody", "DSL here, what should I do while I wait?"),
        ("anybody", "I'm the head. what do i do about a teacher?"),
        ("anybody", "as the safeguarding lead, what should i do"),
        ("parent", "what do i do"),
    ],
)
def test_nobody_is_sent_to_themselves(audience: str, words: str) -> None:
    """A lead, a head and a parent read neither of a lead in person nor that it goes to the head."""
    said = advice("school", audience, words)

    assert "Tell your DSL" not in said
    assert "goes to the head" not in said


def test_a_head_reads_of_the_lado() -> None:
    """Of their own staff nobody else tells the LADO."""
    assert "LADO" in advice("school", "head")


@pytest.mark.parametrize("sector", sorted(SECTORS))
def test_about_somebody_at_work_nobody_there_is_told(sector: str) -> None:
    """Neither a manager nor a log or a record that is read there."""
    lines = fitting(SECTORS[sector].dos, "about_work")

    assert not [line for line in lines if line.startswith(("Tell ", "Put it ", "Log "))]
    assert lines


@pytest.mark.parametrize("sector", ["school", "hotel", "taxi", "retail"])
def test_others_read_the_trades_own(sector: str) -> None:
    """Who writes as a witness reads every line."""
    assert all(line in advice(sector, "anybody") for line in (*SECTORS[sector].dos, *SECTORS[sector].donts))


def test_midway_nothing_else_is_offered() -> None:
    """The open question comes next."""
    message = advice_message(Voice(SERVICES, "hotel"), SECTORS["hotel"], "anybody", "", midway=True)

    assert not message.options


@pytest.mark.parametrize(
    ("sector", "words"),
    [
        ("hotel", "Duty manager here, what should we do about room 6"),
        ("retail", "i run the shop on the corner. what do i do"),
        ("licensed_premises", "im the landlady, what should i do"),
        ("takeaway", "boss know all and say nothing, what i do"),
        ("hotel", "told my supervisor and she said leave it. what should i do"),
        ("retail", "security were told last week. what do i do now"),
        ("licensed_premises", "the owner is aware already, what can i do"),
    ],
)
def test_a_manager_and_who_told_one_are_not_sent_to_the_manager(sector: str, words: str) -> None:
    """Who manages the place, and whose manager knows."""
    said = advice(sector, "anybody", words)

    assert "Tell your manager" not in said
    assert "Tell security or your manager" not in said


@pytest.mark.parametrize(
    "words",
    [
        "should i tell my manager first, what do i do",
        "a man says he is the manager of a band, what do i do",
        "my manager is off today, what should i do",
        "i am a porter, what do i do",
    ],
)
def test_others_are_sent_to_their_manager(words: str) -> None:
    """Who has not said that the manager knows."""
    assert "Tell your manager" in advice("hotel", "anybody", words)
