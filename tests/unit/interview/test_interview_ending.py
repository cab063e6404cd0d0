"""How an interview ends: sent, stopped, left for later, moved, or changed at the last moment."""

from __future__ import annotations

import pytest

from bot.concerns import AlarmSent
from tests.unit.interview.steps import SAW, parked, skip_to
from tests.unit.interview.world import QUARTER_PAST_FOUR, Talk


async def test_stop_offers_four_ways_and_discard_ends_it() -> None:
    """Stopping is a choice, and discarding clears the step."""
    talk = await parked()
    (asked,) = await talk.say("stop", "cancel")
    assert len(asked["options"]) == 4
    await talk.tap("discard")
    assert talk.step is None
    assert talk.cases.drafts == {}


async def test_stop_is_heard_before_the_interview_has_begun() -> None:
    """The gateway kept an account and says that somebody stops: the question is put, and the account stays."""
    talk = await parked()
    talk.slots.clear()
    (asked,) = await talk.say("", "report_concern", tap=("cancel",))
    assert (talk.step, len(asked["options"])) == ("stop", 4)
    assert talk.cases.drafts
    await talk.tap("carry_on")
    assert talk.step == "happening_now"


async def test_discard_is_heard_before_the_interview_has_begun() -> None:
    """Nothing is left, and no question is open."""
    talk = await parked()
    talk.slots.clear()
    await talk.say("", "report_concern", tap=("discard",))
    assert (talk.step, talk.cases.drafts) == (None, {})


async def test_going_on_later_asks_nothing_again() -> None:
    """The engine forgets with its session; that the car stands and what the words say is known from what was kept."""
    talk = await parked()
    known = talk.slots["situation"]
    await talk.say("stop", "cancel")
    await talk.tap("later")
    talk.slots.clear()
    await talk.say("", "report_concern", tap=())
    assert talk.step == "resume"
    await talk.tap("continue")
    assert talk.step == "happening_now"
    assert talk.slots["situation"] == known
    assert known["suggestions"]


async def test_a_new_report_asks_a_driver_again() -> None:
    """Whoever begins another report may be driving by now."""
    talk = await parked()
    await skip_to(talk, "check")
    await talk.tap("send")
    talk.slots.clear()
    await talk.say("", "report_concern", tap=())
    assert talk.step == "parked"


async def test_passing_on_unfinished_is_not_confirmed() -> None:
    """What was not checked is marked so."""
    talk = await parked()
    await talk.say("stop", "cancel")
    (receipt,) = await talk.tap("pass_on")
    assert receipt["kind"] == "receipt"
    assert talk.cases.submitted == [False]


async def test_to_the_receipt() -> None:
    """Every step can be skipped up to the check; send gives a reference and says that this is practice."""
    talk = await parked()
    await skip_to(talk, "check")
    (receipt,) = await talk.tap("send")
    assert receipt["reference"] == "SL-7K3M-9QXD-4"
    assert "Practice system" in receipt["text"]
    assert talk.cases.submitted == [True]


async def test_a_change_from_the_check_comes_back_to_the_check() -> None:
    """Only the changed answer is asked again."""
    talk = await parked()
    await talk.tap("no_recent")
    await skip_to(talk, "check")
    await talk.tap("2", intent="change")
    assert talk.step == "happening_now"
    await talk.tap("maybe")
    assert talk.step == "check"


async def test_a_report_that_moved_ends_the_interview_here() -> None:
    """The first chat stops asking at any step and keeps nothing in hand."""
    talk = await parked()
    talk.slots["concern"] = "c1"
    (said,) = await talk.tap("moved")
    assert "web page" in said["text"]
    assert (talk.step, talk.slots["concern"]) == (None, None)


async def test_who_stops_reads_until_when_nothing_is_passed_on() -> None:
    """The rule of the unfinished is said where somebody stops, as a time of day; finishing later gives a reference."""
    talk = await parked()
    (asked,) = await talk.say("stop", "cancel")
    assert "I pass it on after 4:45pm" in asked["text"]
    (kept,) = await talk.tap("later")
    assert "SL-7K3M-9QXD-4" in kept["text"]
    assert "before 4:45pm" in kept["text"]


async def test_nothing_threatens_before_the_account() -> None:
    """The question for the account says nothing of passing on; the answer to it is thanked with that, once."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    (asked,) = await talk.tap("parked")
    assert "pass on" not in asked["text"]
    thanked, *_ = await talk.say(SAW)
    assert "I pass it on after 30 minutes" in thanked["text"]
    assert "minutes" not in str(await talk.tap("no_recent"))


@pytest.mark.parametrize(
    ("version", "to", "says", "not_so"),
    [
        (0, None, "It will not be passed on", "cannot"),
        (
            0,
            (("police", "Testshire Police"), ("social_care", None)),
            "Testshire Police and Children's social care on Monday 30 November 2026 at 4:15pm",
            "I have discarded it.",
        ),
        (1, None, "passed on before as SL-7K3M-9QXD-4 cannot be taken back", "I have discarded it."),
    ],
)
async def test_discard_says_what_it_does_not_undo(
    version: int, to: tuple[tuple[str, str | None], ...] | None, says: str, not_so: str
) -> None:
    """After an alarm, or what was passed on before, "it will not be passed on" would be untrue."""
    talk = await parked()
    talk.draft.concern.version = version
    talk.cases.sent = AlarmSent("SL-7K3M-9QXD-4", QUARTER_PAST_FOUR, to) if to else None
    await talk.say("stop", "cancel")
    (said,) = await talk.tap("discard")
    assert says in said["text"]
    assert not_so not in said["text"]
