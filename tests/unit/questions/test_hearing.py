"""Words at an open question: nothing need guess at the intent of what can only be its answer."""

from __future__ import annotations

import pytest

from bot.questions import catalogue
from bot.questions.hearing import only_answers

FACTS = ("where", "when", "children", "adults", "vehicle")
ANSWERS = ("outside the station", "no idea mate", "half 11 last night", "older fella, tattoo", "silver golf", "2")
MAY_ASK = (
    "who reads this?",
    "what happens to this",
    "can i talk to a person",
    "thanks",
    "hello",
    "help",
    "where was it?",
)


@pytest.mark.parametrize("text", ANSWERS)
@pytest.mark.parametrize("step", FACTS)
def test_plain_words_at_a_question_are_its_answer(step: str, text: str) -> None:
    """An answer at a listening step is an answer, whatever it looks like."""
    assert only_answers(step, text)


@pytest.mark.parametrize("text", MAY_ASK)
def test_what_may_ask_something_is_read_for_what_it_wants(text: str) -> None:
    """A question, a request or a courtesy is answered as one."""
    assert not only_answers("where", text)


@pytest.mark.parametrize(
    "step", [None, "stop", "resume", "parked", "reporter_contact", *catalogue.QUESTIONS.statements]
)
def test_an_account_and_what_is_no_question_are_read(step: str | None) -> None:
    """An account may report a colleague, and outside the interview anything may be meant."""
    assert not only_answers(step, "two girls with a man")
