"""How many words of ours a person reads from the link to the receipt: the figures of docs/decisions/people.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from actions.recognise_signs import ExplainSign
from bot import concerns
from bot.paths import ROOT
from tests.integration.interview.real_talk import RealTalk, act
from tests.integration.interview.test_turns import ORDINARY
from tests.integration.interview.walking import walk
from tests.support.readers import trained_reader

FIGURES = (ROOT / "docs" / "decisions" / "people.md").read_text("utf-8")
ROW = re.compile(r"^\| `([a-z-]+)` \| (\d+) \| (\d+) \| (\d+) \| ([\d.]+) \|$", re.MULTILINE)
WRITTEN = {found[1]: tuple(map(float, found.groups()[1:])) for found in ROW.finditer(FIGURES)}
DRIVER, SCHOOL = 450, 700  # words of ours with the receipt
HAS_TO_RING = "NOT gone"  # a receipt that says whom to ring is longer


@pytest.mark.parametrize("case", ORDINARY, ids=[case["id"] for case in ORDINARY])
async def test_a_walk_is_as_long_as_is_written(case: Mapping[str, Any], talk: RealTalk) -> None:
    """Answers are those of the document, words and minutes at most a twentieth more, and none past its bound."""
    talk.services = replace(talk.services, understanding=trained_reader())
    made = await walk(talk, case)
    found = (len(made.asked), made.to_the_receipt, made.ours, round(made.minutes, 1))
    print(f"| `{case['id']}` | " + " | ".join(map(str, found)) + " |")
    answers, before, whole, minutes = WRITTEN[case["id"]]
    assert found[0] == answers
    assert found[1] <= before * 1.05
    assert found[2] <= whole * 1.05
    assert found[3] <= minutes * 1.05
    assert made.ours <= DRIVER or case["sector"] != "taxi" or HAS_TO_RING in made.shown[-1][0]["text"]
    assert made.ours <= SCHOOL


async def test_who_only_asks_reads_little_and_reports_nothing(talk: RealTalk) -> None:
    """A shop worker's "is this a sign?" is answered in a hundred words, and nothing is kept as a report."""
    talk.services, talk.sector = replace(talk.services, understanding=trained_reader()), "retail"
    answer = await act(talk, ExplainSign, "is it a sign if a man buys vapes for a girl in uniform", "ask_if_sign")
    assert 0 < len(answer.split()) <= 100
    async with talk.services.database.reading() as session:
        assert await concerns.mine(session, concerns.ConcernContext.of(talk.services), "h1") == []
