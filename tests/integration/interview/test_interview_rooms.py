"""The interview with the real rooms behind it: database, knowledge, texts and understanding."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from bot import clock, concerns
from bot.concerns.tables import StatementRow
from bot.questions import catalogue
from bot.run.unfinished import alarm_unanswered, pass_on_unfinished
from tests.integration.interview.real_talk import SAW, RealTalk, begin, skip_to_check, tick
from tests.support.concerns import a_concern, given
from tests.unit.interview.steps import skip_to


async def test_every_step_can_be_skipped_to_a_receipt(talk: RealTalk) -> None:
    """A concern of one account is sent and has a reference."""
    await begin(talk)
    await skip_to_check(talk)
    (receipt,) = await talk.tap("send")
    assert receipt["kind"] == "receipt"
    assert receipt["reference"].startswith("SL-")
    assert talk.step is None


async def test_every_question_of_every_trade_can_be_asked(talk: RealTalk) -> None:
    """No text, label or sector question is missing, and words are kept at each step."""
    for sector in sorted(talk.services.knowledge.sectors):
        talk.sector, talk.slots = sector, {}
        await talk.say("", "report_concern", tap=())
        for _ in range(60):
            if talk.step == "check":
                break
            await talk.say("something in my own words", "describe_concern")
            await talk.tap("yes") if talk.step in ("child_known",) else None
            await talk.tap(intent="skip")
        assert talk.step == "check", (sector, talk.step)
        await talk.tap("send")


async def test_the_words_are_kept_and_the_check_shows_them(talk: RealTalk) -> None:
    """What was typed is in the draft, letter by letter, and on the check."""
    await begin(talk)
    shown = await skip_to_check(talk)
    assert [told.text for told in (await talk.stored()).statements] == [SAW]
    assert SAW in shown[-1]["text"]
    assert "change:1" in {option["id"] for option in shown[-1]["options"]}


async def test_a_concern_passed_on_meanwhile_is_taken_up_again(talk: RealTalk) -> None:
    """Who comes back after it was passed on unfinished goes on where they were, under the same reference."""
    await begin(talk)
    before = (await talk.stored()).concern
    async with talk.services.database.writing() as session:
        await concerns.submit(
            session,
            concerns.ConcernContext.of(talk.services),
            before.id,
            message_key="late",
            confirmed=False,
            now=before.touched_at,
        )
    await talk.tap(intent="skip")
    after = (await talk.stored()).concern
    assert (after.reference, after.state) == (before.reference, "open")


async def test_going_on_later_keeps_the_place(talk: RealTalk) -> None:
    """After "finish later" a driver who typed that they are parked goes on with the next question, signs and all."""
    await talk.say("", "report_concern", tap=())
    await talk.say("yes", "affirm")
    await talk.say(SAW)
    before = talk.slots["situation"]
    await talk.tap("no_recent")
    step = talk.step
    await talk.say("stop", "cancel")
    await talk.tap("later")
    talk.slots.clear()
    await talk.say("", "report_concern", tap=())
    await talk.tap("continue")
    assert (talk.step, talk.slots["situation"]) == (step, before)


async def test_whether_the_child_is_still_with_them_is_asked_and_yes_raises_the_card(talk: RealTalk) -> None:
    """The routing table's question of danger follows the signs at once; a yes is danger and opens the safety lane."""
    await begin(talk)
    await tick(talk, "control_speaks_for_child")
    asked = await skip_to(talk, "with_person_of_concern")
    assert asked[-1] == "happening_now"
    danger, *_ = await talk.tap("yes")
    assert danger["kind"] == "danger"
    assert "safety" in concerns.route(await talk.stored(), talk.services.knowledge).lanes


async def test_two_questions_of_the_table_at_most_and_none_that_was_answered(talk: RealTalk) -> None:
    """Who said that it happens now is not asked again whether the child is with them."""
    await begin(talk)
    await skip_to(talk, "happening_now")
    await talk.tap("yes")
    asked = await skip_to(talk, "check")
    assert not {"with_person_of_concern", "child_in_danger_now"} & set(asked)
    assert len(set(asked) & set(catalogue.QUESTIONS.by_routing)) <= 2


async def test_nobody_under_18_is_met_kindly_and_can_be_taken_back(talk: RealTalk) -> None:
    """Adults get their signpost; "it is about a child after all" counts."""
    talk.sector = "hotel"
    await talk.say("lots of men keep coming and going at room 12 all night", "describe_concern")
    await tick(talk, "hotel_high_traffic_room")
    await skip_to(talk, "anyone_under_18")
    (asked,) = await talk.tap("no")
    assert asked["step"] == "adults_only"
    assert "999" in asked["text"]
    await talk.tap("child")
    assert (await talk.stored()).given("anyone_under_18") == "yes"
    assert talk.step == "check"


async def test_an_unreadable_concern_stops_no_other(talk: RealTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each unfinished concern is passed on by itself, after the minutes that the person was told."""
    await begin(talk)
    broken = (await talk.stored()).concern
    async with talk.services.database.writing() as session:
        await session.execute(update(StatementRow).values(text=b"\x01 damaged"))
        other = await a_concern(session, concerns.ConcernContext.of(talk.services))
    later = clock.now() + timedelta(minutes=talk.services.settings.unfinished_after_minutes + 1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert await pass_on_unfinished(talk.services) == [other.reference]
    assert broken.reference != other.reference


async def test_an_unreadable_suspicion_stops_no_other_alarm(talk: RealTalk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each event that waited for an answer goes out by itself after a minute without a word."""
    context = concerns.ConcernContext.of(talk.services)
    async with talk.services.database.writing() as session:
        broken = await a_concern(session, context, danger_suspected=given("yes"))
        await session.execute(update(StatementRow).values(text=b"\x01 damaged"))
        other = await a_concern(session, context, danger_suspected=given("yes"))
    later = clock.now() + timedelta(minutes=2)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert await alarm_unanswered(talk.services) == [other.id]
    assert broken.id != other.id
