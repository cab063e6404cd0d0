"""Is this a sign: what is named, what else it can be, and what is said when no sign of the list fits."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from actions.recognise_signs import ExplainSign
from actions.tracker import read_turn
from bot.interview.voice import Voice
from bot.understanding import danger
from bot.understanding.text.neutral import neutralise
from tests.unit.interview.world import SERVICES, TEXTS, FakeCase, tracker


async def answer(text: str, *hits: str) -> str:
    """Return what is answered to a text in which these signs were read."""
    reading = SimpleNamespace(
        indicators=[SimpleNamespace(id=name) for name in hits],
        child_with_adult=danger.child_with_adult(neutralise(text).text),
    )
    turn = read_turn(tracker(text, "ask_if_sign"))
    services = SimpleNamespace(**{**vars(SERVICES), "understanding": SimpleNamespace(read=lambda _text: reading)})
    voice, case = Voice(SERVICES, "taxi"), FakeCase(services, turn)
    act: Any = ExplainSign().act
    await act(turn, case, voice)
    (said,) = voice.messages
    return said.text


@pytest.mark.parametrize(
    "text",
    [
        "is it a sign if a 17 year old is drinking with a much older bloke",
        "a girl of 13 and her driver",
        "young lad with some fella in a suit",
        "two schoolgirls and a woman in her forties",
    ],
)
async def test_a_child_named_with_an_adult_is_worth_passing_on(text: str) -> None:
    """Nobody who names a child and a grown-up is told that no sign is known."""
    assert await answer(text) == TEXTS.say("utter_signs_child_with_adult", sector="taxi")


@pytest.mark.parametrize("text", ["the card machine is broken", "two men of fifty arguing over the fare"])
async def test_what_names_no_child_with_an_adult_is_asked_about(text: str) -> None:
    """Then the person is asked what they saw."""
    assert await answer(text) == TEXTS.say("utter_signs_tell_me", sector="taxi")


async def test_a_sign_is_named_with_what_else_it_can_be() -> None:
    """One sign alone proves nothing, and the person is told so."""
    (sign,) = SERVICES.knowledge.indicators.values()
    said = await answer("he is 40 and she is 14", sign.id)
    assert sign.why in said
    assert TEXTS.say("utter_signs_pass_on", sector="taxi") in said
