"""How many answers an ordinary concern costs, from the first word to the receipt: counted, never timed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.understanding.reading import Understanding
from tests.integration.interview.real_talk import RealTalk
from tests.integration.interview.walking import Walk, walk
from tests.support.paths import CASES, yaml_of
from tests.support.readers import trained_reader

ORDINARY: list[dict[str, Any]] = yaml_of(CASES / "turns.yml")
OF_TRADES = [case for case in ORDINARY if case["sector"]]
NUMBER = re.compile(r"\d+")
CALLED = {"About one more.": 1, "The last one, then you check it.": 0}


@pytest.fixture(scope="module")
def reader() -> Understanding:
    """Return understanding as it is trained."""
    return trained_reader()


@pytest.mark.parametrize("case", ORDINARY, ids=[case["id"] for case in ORDINARY])
async def test_an_ordinary_concern_is_sent_within_the_answers_of_its_trade(
    case: Mapping[str, Any], talk: RealTalk, reader: Understanding
) -> None:
    """A driver has at most twelve answers, a school with a known child eighteen; nothing is put twice."""
    talk.services = replace(talk.services, understanding=reader)
    asked = (await walk(talk, case)).asked
    print(len(asked), *asked)
    assert len(asked) == len(set(asked))
    assert len(asked) <= case["at_most"], asked


def ahead(made: Walk) -> list[tuple[int, int]]:
    """Return how many answers each question said to be behind it, and how many came before the check."""
    said = [messages[-1].get("ahead") for messages in made.shown[1:-1]]
    behind = range(len(made.asked) - 2, -2, -1)  # the question itself and the check are not counted
    found = ((text, came) for text, came in zip(said, behind, strict=True) if text)
    return [(CALLED.get(text) or int((NUMBER.search(text) or ["0"])[0]), came) for text, came in found]


@pytest.mark.parametrize("case", OF_TRADES, ids=[case["id"] for case in OF_TRADES])
async def test_what_is_said_to_be_still_to_come_comes(
    case: Mapping[str, Any], talk: RealTalk, reader: Understanding
) -> None:
    """On a page every question behind the account says how many come after it, at most two too few or too many."""
    talk.services = replace(talk.services, understanding=reader)
    counted = ahead(await walk(talk, case))
    assert len(counted) >= 5
    assert [pair for pair in counted if abs(pair[0] - pair[1]) > 2] == []
    assert counted[-1] == (0, 0)


@pytest.mark.parametrize("case", OF_TRADES, ids=[case["id"] for case in OF_TRADES])
async def test_the_minutes_that_are_said_are_those_of_a_walk(
    case: Mapping[str, Any], talk: RealTalk, reader: Understanding
) -> None:
    """Nobody needs a third more than is said at the start: 200 words read and 25 typed a minute."""
    talk.services = replace(talk.services, understanding=reader)
    made = await walk(talk, case)
    said = talk.services.knowledge.sectors[case["sector"]].about_minutes
    assert said / 2 <= made.minutes <= said * 4 / 3
