"""What learning only suspects becomes an event by the person's own answer, and by nothing before it."""

from __future__ import annotations

import pytest

from actions.action import case_of
from actions.tracker import read_turn
from bot.understanding.danger import Danger
from bot.understanding.reading import Understanding
from tests.integration.interview.real_talk import RealTalk
from tests.unit.interview.steps import skip_to
from tests.unit.interview.world import tracker


def _suspects(_reader: Understanding, text: str) -> Danger:
    words = ("she" in text.split()) * (text,)
    return Danger(bool(words), words, sure=False)


async def _is_sent(talk: RealTalk) -> bool:
    return await case_of(talk.services, read_turn(tracker(slots=talk.slots))).alarm_sent() is not None


@pytest.mark.parametrize(
    ("answer", "is_sent"),
    [("yes", True), ("maybe", True), ("no_recent", False), ("no_older", False), ("recurring", False)],
)
async def test_suspicion_waits_for_the_answer(
    talk: RealTalk, monkeypatch: pytest.MonkeyPatch, answer: str, *, is_sent: bool
) -> None:
    """Nothing goes out before it was asked whether it is happening now, and then only with yes or maybe."""
    monkeypatch.setattr(Understanding, "danger", _suspects)
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say("a man of 40 sits in his car by the water with a girl of about 14, she does not look up")
    assert (await talk.stored()).suspected
    assert not await _is_sent(talk)
    await skip_to(talk, "happening_now")
    await talk.tap(answer)
    assert await _is_sent(talk) is is_sent
