"""How many answers an ordinary concern costs, from the first word to the receipt: counted, never timed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.understanding.reading import Understanding
from tests.integration.interview.real_talk import RealTalk
from tests.support.paths import CASES, yaml_of
from tests.support.readers import trained_reader

LONGEST = 40
ORDINARY: list[dict[str, Any]] = yaml_of(CASES / "turns.yml")
UNLESS_TOLD = {"read_back": "yes", "check": "send"}


@pytest.fixture(scope="module")
def reader() -> Understanding:
    """Return understanding as it is trained."""
    return trained_reader()


async def give(talk: RealTalk, answer: Mapping[str, str]) -> list[dict[str, Any]]:
    """Give one answer of the table; the next question."""
    if "choose" in answer and answer["choose"] in ("skip", "unsure"):
        return await talk.tap(intent=answer["choose"])
    if "choose" in answer:
        return await talk.tap(answer["choose"])
    if "contact" in answer:
        return await talk.say("", "contact_given")
    return await talk.say(answer["say"])


async def hold(talk: RealTalk, case: Mapping[str, Any]) -> list[str]:
    """Answer every question from the table until the receipt; the questions, one an answer."""
    talk.sector, talk.area = case["sector"], "demo"
    shown = await talk.say("", "report_concern", tap=())
    asked: list[str] = []
    while talk.step is not None and len(asked) < LONGEST:
        step = talk.step
        asked.append(step)
        unless = UNLESS_TOLD.get(step, "skip")
        account = {"say": case["says"]} if step in ("account", "what_happened") else {"choose": unless}
        shown = await give(talk, case["answers"].get(step, account))
    assert [message["kind"] for message in shown] == ["receipt"], asked
    return asked


@pytest.mark.parametrize("case", ORDINARY, ids=[case["id"] for case in ORDINARY])
async def test_an_ordinary_concern_is_sent_within_the_answers_of_its_trade(
    case: Mapping[str, Any], talk: RealTalk, reader: Understanding
) -> None:
    """A driver has at most twelve answers, a school with a known child eighteen; nothing is put twice."""
    talk.services = replace(talk.services, understanding=reader)
    asked = await hold(talk, case)
    print(len(asked), *asked)
    assert len(asked) == len(set(asked))
    assert len(asked) <= case["at_most"], asked
