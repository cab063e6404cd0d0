"""The check before sending: who reads it, what is left out, and how a line is changed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.guidance.texts import Message
from bot.interview.steps.check_message import Check, change_options, check_message
from bot.interview.turn_draft import NoDraft
from bot.interview.voice import Voice
from bot.questions.model import Situation
from tests.unit.interview.steps import parked, skip_to
from tests.unit.interview.world import SERVICES

POLICE = SimpleNamespace(role="police", name="Testshire Police", electronic=True)
COUNCIL = SimpleNamespace(role="social_care", name=None, electronic=True)
TO_CALL = SimpleNamespace(role="social_care", name=None, electronic=False)


def check_of(*readers: Any, withheld: bool = False, production: bool = False) -> Message:
    """Return the check of one line for recipients."""
    line: Any = SimpleNamespace(number=1, field="when", label="When", text="at [withheld]", withheld=withheld)
    services: Any = SimpleNamespace(**{**vars(SERVICES), "practice_sentence": "" if production else "Practice."})
    return check_message(Voice(services, "hotel"), Check((line,), readers), NoDraft(), Situation())


@pytest.mark.parametrize(
    ("readers", "says"),
    [
        ((POLICE, COUNCIL), "Testshire Police and Children's social care will read:"),
        ((POLICE, TO_CALL), "I will ask you to call them: Children's social care."),
        ((TO_CALL,), "goes to nobody from here:"),
        ((), "goes to nobody from here:"),
    ],
)
def test_the_check_names_who_reads_it(readers: tuple[Any, ...], says: str) -> None:
    """Who gets it from here is named, who has to be called too; nobody else is promised to read it."""
    assert says in check_of(*readers, production=True).text


def test_a_practice_check_says_that_nobody_real_reads_it() -> None:
    """While destinations are demos nobody is told that police will read it without that word."""
    assert "nobody real gets it" in check_of(POLICE).text
    assert "nobody real" not in check_of(POLICE, production=True).text


@pytest.mark.parametrize("withheld", [True, False])
def test_withheld_is_explained_where_it_occurs(withheld: bool) -> None:
    """One line says what [withheld] stands for, and only where something was left out."""
    assert ("could tell who reports" in check_of(POLICE, withheld=withheld).text) is withheld


@pytest.mark.parametrize(("channel", "ids"), [("web", ["change:1"]), ("telegram", ["change"])])
def test_a_phone_has_one_button_to_change_a_line(channel: str, ids: list[str]) -> None:
    """A page has a control beside each line; a chat has one button in place of twenty-five."""
    line: Any = SimpleNamespace(number=1, field="when", label="When", text="now", withheld=False)
    options = change_options(Voice(SERVICES, "taxi"), Check((line,)), Situation(channel=channel))
    assert [option.id for option in options] == ids


async def test_change_something_leads_to_the_numbers() -> None:
    """The one button asks which line; its number asks that question again."""
    talk = await parked()
    talk.channel = "telegram"
    await skip_to(talk, "check")
    (asked,) = await talk.tap(intent="change")
    assert [option["label"] for option in asked["options"]][:1] == ["1"]
    assert talk.step == "check"
    await talk.tap("1", intent="change")
    assert talk.step == "account"
