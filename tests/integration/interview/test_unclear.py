"""Words that are no answer to a question with choices."""

from __future__ import annotations

from tests.integration.interview.real_talk import SAW, RealTalk
from tests.unit.interview.steps import skip_to

UNCLEAR = ("the meeting is this Saturday they said", "like i say its the saturday thing")


async def test_who_answers_beside_a_choice_twice_is_not_asked_a_third_time(talk: RealTalk) -> None:
    """The words are kept each time; the second time the question is left as not known and the next one comes."""
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(SAW)
    await skip_to(talk, "happening_now")
    await talk.say(UNCLEAR[0])
    assert talk.step == "happening_now"
    await talk.say(UNCLEAR[1])
    assert talk.step != "happening_now"
