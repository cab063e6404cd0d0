"""An alarm from its first word to its end: stated danger stays, one event, and whoever heard it hears its end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from sqlalchemy import select

from bot import concerns
from bot.concerns.context import ConcernContext
from bot.concerns.contract import schema
from bot.concerns.tables import ProductRow
from bot.db import Database
from bot.understanding.danger import Danger
from tests.support.concerns import NOW, a_concern, given, set_up_destinations

WORDS = "lass of 13 asking me for a way out, the fella in the hoodie said hed cut her"  # none of the rules' words
SAFE = "she is safe now, police are with her"


async def products(database: Database, context: ConcernContext) -> list[Mapping[str, Any]]:
    """Return every product that left, each held against the schema."""
    check = Draft202012Validator(schema(), format_checker=FormatChecker())
    async with database.reading() as session:
        names = list(await session.scalars(select(ProductRow.id).order_by(ProductRow.id)))
        read = [await concerns.payload(session, context, name) for name in names]
    for product in read:
        check.validate(product)
    return read


async def alarmed(database: Database, context: ConcernContext) -> concerns.Concern:
    """Return a concern of which an event has gone out."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, account=WORDS)
        await concerns.safety_event(session, context, concern.id, (WORDS,), NOW)
    return concern


async def test_danger_once_stated_stays_stated(database: Database, context: ConcernContext) -> None:
    """The referral goes to both at once, although no rule knows the words and it was some days ago."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        await concerns.Answers(session, context).record(concern.id, "happening_now", given("no_recent"), NOW)
        await concerns.submit(session, context, concern.id, message_key="send", confirmed=True, now=NOW)
    referrals = [
        one for one in await products(database, context) if one["kind"] in ("police_intelligence", "safeguarding")
    ]
    assert {one["recipient"] for one in referrals} == {"police", "social_care"}
    assert {(one["urgency"]["level"], one["emergency"]["danger_stated"]) for one in referrals} == {("immediate", True)}


async def test_an_event_carries_who_and_the_words_of_the_person(database: Database, context: ConcernContext) -> None:
    """People as read, although nobody has confirmed them; the words are the person's sentences."""
    await alarmed(database, context)
    event = (await products(database, context))[0]
    assert event["danger_words"] == [WORDS]
    assert any(subject.get("ages") == [{"min": 13, "max": 13}] for subject in event["subjects"])
    assert event["updates"] is None


async def test_a_reason_of_ours_is_never_among_the_words(database: Database, context: ConcernContext) -> None:
    """A ticked sign or a rule brings the event; the words are the person's all the same."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, account=WORDS)
        await concerns.safety_event(session, context, concern.id, ("A child may be in danger now.",), NOW)
    assert (await products(database, context))[0]["danger_words"] == [WORDS]


async def test_where_the_person_wrote_nothing_there_are_no_words(database: Database, context: ConcernContext) -> None:
    """A sign ticked before anything was written: the event goes, without words, and danger still stands."""
    async with database.writing() as session:
        await set_up_destinations(session)
        new = concerns.NewConcern("h1", "web", "taxi", "demo")
        concern = await concerns.open_concern(session, context, new, NOW)
        await concerns.safety_event(session, context, concern.id, ("A child may be in danger now.",), NOW)
        held = await concerns.draft(session, context, concern.id)
    assert {tuple(one["danger_words"]) for one in await products(database, context)} == {()}
    assert held.danger


async def test_what_adds_nothing_makes_no_second_event(database: Database, context: ConcernContext) -> None:
    """The same danger in other words is kept and makes nothing new."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        new = concerns.NewStatement("he said hed cut her i mean it", "m2")
        await concerns.Statements(session, context).add(concern.id, new, NOW)
        assert await concerns.safety_event(session, context, concern.id, (new.text,), NOW) == []


def suspicion(text: str) -> Danger:
    """Find in every text what is near to danger by learning alone."""
    return Danger(True, (text,), sure=False)


@pytest.mark.parametrize(("answer", "events"), [(None, 2), ("no_recent", 0)])
async def test_suspicion_that_nobody_answered_goes_out_after_a_while(
    database: Database, context: ConcernContext, answer: str | None, events: int
) -> None:
    """Who was asked whether it is happening now and went away denied nothing; who said no did."""
    careful = replace(context, read_danger=suspicion)
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, careful, account="He parks up by the water with her.")
        answers = concerns.Answers(session, careful)
        await answers.record(concern.id, concerns.SUSPECTED, given("yes"), NOW)
        if answer:
            await answers.record(concern.id, "happening_now", given(answer), NOW)
    async with database.reading() as session:
        assert await concerns.suspected_since(session, NOW - timedelta(seconds=1)) == []
        due = await concerns.suspected_since(session, NOW)
    for concern_id in due:
        async with database.writing() as session:
            await concerns.safety_event(session, careful, concern_id, (), NOW)
    assert [one["kind"] for one in await products(database, careful)] == ["safety_event"] * events
    async with database.reading() as session:
        assert await concerns.suspected_since(session, NOW) == []


async def test_a_vehicle_told_later_updates_the_event(database: Database, context: ConcernContext) -> None:
    """What helps to find the child goes out at once and names the first event."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        new = concerns.NewStatement("he is dragging her into a silver prius AB12 CDE", "m2")
        await concerns.Statements(session, context).add(concern.id, new, NOW)
        await concerns.safety_event(session, context, concern.id, (new.text,), NOW)
    events = [one for one in await products(database, context) if one["recipient"] == "police"]
    assert [one["updates"] for one in events] == [None, events[0]["id"]]


async def test_discarded_after_an_event_is_told_to_whoever_got_it(database: Database, context: ConcernContext) -> None:
    """An all-clear to both, without a word of what was thrown away."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        await concerns.discard(session, context, concern.id, NOW)
    cleared = [one for one in await products(database, context) if one["kind"] == "all_clear"]
    assert {one["recipient"] for one in cleared} == {"police", "social_care"}
    assert {one["all_clear"]["reason"] for one in cleared} == {"discarded"}
    assert all("hoodie" not in str(one) for one in cleared)


async def test_a_concern_without_an_event_is_discarded_in_silence(database: Database, context: ConcernContext) -> None:
    """Nobody heard of it, so nobody hears of its end."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, account="a man and a girl")
        await concerns.discard(session, context, concern.id, NOW)
    assert await products(database, context) == []


async def test_only_the_persons_own_words_take_danger_back(database: Database, context: ConcernContext) -> None:
    """Both hear it, in these words; the referral still goes to both and is no longer immediate."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        assert await concerns.take_back(session, context, concern.id, (SAFE,), NOW)
        assert not await concerns.take_back(session, context, concern.id, (SAFE,), NOW)
        await concerns.submit(session, context, concern.id, message_key="send", confirmed=True, now=NOW)
    sent = await products(database, context)
    assert [one["all_clear"]["words"] for one in sent if one["kind"] == "all_clear"] == [[SAFE], [SAFE]]
    referrals = [one for one in sent if one["kind"] in ("police_intelligence", "safeguarding")]
    assert {one["recipient"] for one in referrals} == {"police", "social_care"}
    assert {one["urgency"]["level"] for one in referrals} <= {"same_day", "routine"}


async def test_new_danger_after_an_all_clear_stands_again(database: Database, context: ConcernContext) -> None:
    """What was taken back once is danger again when it is stated again."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        await concerns.take_back(session, context, concern.id, (SAFE,), NOW)
        await concerns.safety_event(session, context, concern.id, ("he is back and hitting her",), NOW)
        held = await concerns.draft(session, context, concern.id)
    assert (held.danger, held.danger_over) == (True, False)


async def test_danger_is_taken_back_after_sending_too(database: Database, context: ConcernContext) -> None:
    """Who got an event and the referral hears from the person's later words that it is over."""
    concern = await alarmed(database, context)
    async with database.writing() as session:
        await concerns.submit(session, context, concern.id, message_key="send", confirmed=True, now=NOW)
        assert await concerns.take_back(session, context, concern.id, (SAFE,), NOW)
    sent = await products(database, context)
    assert {one["recipient"] for one in sent if one["kind"] == "all_clear"} == {"police", "social_care"}
