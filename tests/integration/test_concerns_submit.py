"""The core with real parts: storage, custody, outbox, knowledge, on SQLite and PostgreSQL."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from sqlalchemy import func, select

from bot import concerns
from bot.concerns.context import ConcernContext
from bot.concerns.contract import schema
from bot.concerns.model import Receipt
from bot.concerns.tables import ProductRow
from bot.db import Database
from bot.outbox.tables import OutboxRow
from tests.support.concerns import COUNCIL, NOW, POLICE, a_concern, given, set_up_destinations

STRONG = given(["control_speaks_for_child", "wellbeing_distressed"])
CHILD_KNOWN: dict[str, Any] = {"indicators": STRONG, "child_known": given("yes"), "happening_now": given("no_recent")}


async def send(database: Database, context: ConcernContext, concern_id: str, key: str = "send-1") -> Receipt:
    """Send a concern as a person does at the check."""
    async with database.writing() as session:
        return await concerns.submit(session, context, concern_id, message_key=key, confirmed=True, now=NOW)


async def count(database: Database, table: type) -> int:
    """Return how many rows a table has."""
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(table)) or 0


async def test_a_concern_becomes_two_referrals_in_one_commit(database: Database, context: ConcernContext) -> None:
    """Police and social care each get a frozen product and an outgoing message."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, **CHILD_KNOWN)
    receipt = await send(database, context, concern.id)
    assert [(role, state) for role, _, state, _ in receipt.recipients] == [
        ("police", "waiting"),
        ("social_care", "waiting"),
    ]
    assert receipt.reference == concern.reference
    assert await count(database, OutboxRow) == 2


async def products_of(database: Database, context: ConcernContext, receipt: Receipt) -> dict[str, dict[str, Any]]:
    """Return the frozen payloads by kind."""
    async with database.reading() as session:
        return {kind: dict(await concerns.payload(session, context, name)) for kind, name in receipt.products}


async def test_every_payload_keeps_the_contract(database: Database, context: ConcernContext) -> None:
    """What is frozen fits the published schema, whatever its kind."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, **CHILD_KNOWN, vehicle=given(text="silver prius ending KJN"))
        await concerns.safety_event(session, context, concern.id, ("crying",), NOW)
    receipt = await send(database, context, concern.id)
    check = Draft202012Validator(schema(), format_checker=FormatChecker())
    async with database.reading() as session:
        for name in await session.scalars(select(ProductRow.id)):
            check.validate(await concerns.payload(session, context, name))
    kinds = {"police_intelligence", "crime_prompt", "safeguarding", "reporter_copy"}  # danger stays stated
    assert {kind for kind, _ in receipt.products} == kinds


async def test_sending_twice_gives_one_set_of_rows(database: Database, context: ConcernContext) -> None:
    """The same message key, and a second press with nothing new, give the same receipt and no new row."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, **CHILD_KNOWN)
    first = await send(database, context, concern.id)
    assert await send(database, context, concern.id) == first
    assert await send(database, context, concern.id, key="pressed again") == first
    assert await count(database, OutboxRow) == 2


async def test_two_sends_at_once_give_one_set_of_rows(database: Database, context: ConcernContext) -> None:
    """Two presses that race wait for one another and get one receipt."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, **CHILD_KNOWN)
    one, two = await asyncio.gather(send(database, context, concern.id, "a"), send(database, context, concern.id, "b"))
    assert one.products == two.products
    assert await count(database, OutboxRow) == 2


async def killed_while_sending(database: Database, context: ConcernContext, concern_id: str) -> None:
    """Send, and die before the commit."""
    async with database.writing() as session:
        await concerns.submit(session, context, concern_id, message_key="k", confirmed=True, now=NOW)
        raise KeyboardInterrupt


async def test_a_crash_before_the_commit_sends_nothing_and_loses_nothing(
    database: Database, context: ConcernContext
) -> None:
    """Products and messages are one commit: killed before it, neither exists and the concern can be sent again."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, **CHILD_KNOWN)
    with pytest.raises(KeyboardInterrupt):
        await killed_while_sending(database, context, concern.id)
    assert (await count(database, ProductRow), await count(database, OutboxRow)) == (0, 0)
    assert (await send(database, context, concern.id, "k")).version == 1


async def test_without_a_route_to_social_care_the_person_must_call(database: Database, context: ConcernContext) -> None:
    """Nothing is called sent that was not: the state is not passed on, and the police product says so."""
    async with database.writing() as session:
        await set_up_destinations(session, POLICE)
        concern = await a_concern(session, context, **CHILD_KNOWN)
    receipt = await send(database, context, concern.id)
    assert receipt.must_call == ("social_care",)
    assert ("social_care", None, "not_passed_on", None) in receipt.recipients
    police = (await products_of(database, context, receipt))["police_intelligence"]
    assert police["other_recipients"] == [{"role": "social_care", "state": "not_passed_on", "reporter_must_call": True}]


async def test_a_council_contact_nobody_checked_is_not_shown(database: Database, context: ConcernContext) -> None:
    """Without an operator's check there is no number to call: the text says to ring the council."""
    async with database.writing() as session:
        await set_up_destinations(session, POLICE, replace(COUNCIL, mode="call"))
        concern = await a_concern(session, context, **CHILD_KNOWN)
    receipt = await send(database, context, concern.id)
    assert (receipt.must_call, receipt.call_now) == (("social_care",), None)


async def test_the_person_says_that_they_called(database: Database, context: ConcernContext) -> None:
    """Only then does the state change from not passed on to told."""
    async with database.writing() as session:
        await set_up_destinations(session, POLICE)
        concern = await a_concern(session, context, **CHILD_KNOWN)
    await send(database, context, concern.id)
    async with database.writing() as session:
        assert await concerns.record_call(session, concern.id, "social_care", NOW)
        assert not await concerns.record_call(session, concern.id, "police", NOW)
        [mine] = await concerns.mine(session, context, "h1")
    assert {role: state for role, _, state, _ in mine.recipients} == {"police": "waiting", "social_care": "told"}


async def test_an_unfinished_concern_is_passed_on_after_thirty_minutes(
    database: Database, context: ConcernContext
) -> None:
    """Not before; once; without the reporter's choice; what was read of the words says that nobody confirmed it."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, indicators=STRONG, reporter_choice=given("named"))
        early = await concerns.pass_on_unfinished(
            session, context, NOW + timedelta(minutes=29), after=timedelta(minutes=30)
        )
        due = await concerns.pass_on_unfinished(
            session, context, NOW + timedelta(minutes=30), after=timedelta(minutes=30)
        )
        again = await concerns.pass_on_unfinished(
            session, context, NOW + timedelta(minutes=31), after=timedelta(minutes=30)
        )
        [product] = await session.scalars(select(ProductRow).where(ProductRow.kind == "police_intelligence"))
        payload = await concerns.payload(session, context, product.id)
    assert (early, due, again) == ([], [concern.reference], [])
    assert (payload["confirmed"], payload["reporter"]["choice"]) == (False, "not_chosen")
    assert payload["subjects"]
    assert all(subject["confirmed"] is False for subject in payload["subjects"])


async def test_discarding_prevents_passing_on(database: Database, context: ConcernContext) -> None:
    """What the person discards never leaves."""
    async with database.writing() as session:
        concern = await a_concern(session, context, indicators=STRONG)
        await concerns.discard(session, context, concern.id, NOW)
        assert (
            await concerns.pass_on_unfinished(session, context, NOW + timedelta(days=1), after=timedelta(minutes=30))
            == []
        )
        assert await concerns.current(session, "h1") is None


async def test_resuming_makes_a_new_version_of_the_same_reference(database: Database, context: ConcernContext) -> None:
    """What was passed on unfinished can be finished: same reference, next version, confirmed."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, **CHILD_KNOWN)
        await concerns.pass_on_unfinished(session, context, NOW + timedelta(minutes=30), after=timedelta(minutes=30))
        await concerns.resume(session, context, concern.id, NOW + timedelta(hours=1))
    receipt = await send(database, context, concern.id)
    assert (receipt.reference, receipt.version, receipt.confirmed) == (concern.reference, 2, True)


async def test_danger_goes_out_at_once_and_once(database: Database, context: ConcernContext) -> None:
    """A safety event is provisional and reaches both recipients at once; the same words send no second."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context)
        sent = await concerns.safety_event(session, context, concern.id, ("won't let her out",), NOW)
        assert await concerns.safety_event(session, context, concern.id, ("won't let her out",), NOW) == []
        payload = await concerns.payload(session, context, sent[0])
    assert len(sent) == await count(database, OutboxRow) == 2
    assert (payload["kind"], payload["provisional"], payload["urgency"]["level"]) == ("safety_event", True, "immediate")


async def test_an_answer_of_police_is_found_in_my_reports(database: Database, context: ConcernContext) -> None:
    """An acknowledgement is kept sealed and is part of the person's own view."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, indicators=STRONG)
    receipt = await send(database, context, concern.id)
    product = dict(receipt.products)["police_intelligence"]
    async with database.writing() as session:
        await concerns.record_outcome(session, context, product, "outcome", {"text": "We read it."}, NOW)
        [mine] = await concerns.mine(session, context, "h1")
        assert (await concerns.owner(session, product)).destination_id == "demo-police"
    assert mine.outcomes == (("outcome", {"text": "We read it."}, NOW),)


async def test_a_note_without_any_behaviour_goes_to_nobody(database: Database, context: ConcernContext) -> None:
    """An account with nothing seen or heard in it is kept as a note: only the reporter's own copy exists."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, account="it felt odd", what_happened=concerns.Answer("skipped"))
    receipt = await send(database, context, concern.id)
    assert ([kind for kind, _ in receipt.products], receipt.recipients) == (["reporter_copy"], ())
