"""Who sees what: every cell of the table in docs/who-sees-what.md, against frozen products."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import concerns, identity
from bot.concerns.context import ConcernContext
from bot.concerns.model import Answer
from bot.concerns.tables import ConcernRow, ProductRow
from bot.db import Database
from bot.identity.tables import WayRow
from bot.paths import ROOT
from tests.support.concerns import COUNCIL, NOW, POLICE, a_concern, given, set_up_destinations

TABLE = ROOT / "docs" / "who-sees-what.md"
ROLES = ("police", "social_care", "licensing", "lado")
CHOICES = ("named", "confidential", "anonymous", "unfinished")
PLACES = (POLICE, COUNCIL, replace(COUNCIL, id="l", role="licensing"), replace(COUNCIL, id="o", role="lado"))
SEEDS = {
    "contact": "01632 960777",
    "contact in the words": "zorblatt@example.org",
    "organisation": "Quuxley Cabs",
    "words": "crying",
    "child": "Anya",
}
WORDS = "she was crying in a Quuxley Cabs car. mail me on zorblatt@example.org, code qx-link-7"
SIGNS = given(["control_speaks_for_child", "wellbeing_unexplained_injuries"])


def cells() -> dict[tuple[str, str, str], bool]:
    """Return the table: what, choice and role to whether it is seen."""
    rows = [line.strip("| \n").split("|") for line in TABLE.read_text().splitlines() if line.startswith("| ")]
    header, *body = [[cell.strip() for cell in row] for row in rows]
    return {(r[0], r[1], role): r[header.index(role)] == "yes" for r in body for role in header[2:]}


async def payloads(
    database: Database, context: ConcernContext, choice: str, sector: str, updates: str = "sealed"
) -> dict[str, Mapping[str, Any]]:
    """Report a colleague under a choice and return what each role got."""
    answers: dict[str, Answer] = {
        "indicators": SIGNS,
        "about_colleague": given("yes"),
        "children": given(text="one girl"),
    }
    answers |= {"child_known": given("yes"), "child_name": given(text="Anya"), "happening_now": given("no_recent")}
    answers["reporter_choice"] = given("named" if choice == "unfinished" else choice)
    if choice == "anonymous":
        answers["updates"] = given(updates)
    async with database.writing() as session:
        await set_up_destinations(session, *PLACES)
        new = concerns.NewConcern("h1", "web", sector, "demo", "Quuxley Cabs", "qx-link-7")
        concern = await concerns.open_concern(session, context, new, NOW)
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(WORDS, "m1"), NOW)
        for field, answer in answers.items():
            await concerns.Answers(session, context).record(concern.id, field, answer, NOW)
        await identity.keep_contact(session, context.vault, concern.id, "Zorblatt, zorblatt@example.org, 01632 960777")
        await finish(session, context, concern.id, choice)
        rows = list(await session.scalars(select(ProductRow)))
        return {row.role: await concerns.payload(session, context, row.id) for row in rows}


async def finish(session: Any, context: ConcernContext, concern_id: str, choice: str) -> None:
    """Send it, or let its time run out."""
    if choice == "unfinished":
        await concerns.pass_on_unfinished(session, context, NOW + timedelta(hours=1), after=timedelta(minutes=30))
        return
    await concerns.submit(session, context, concern_id, message_key="k", confirmed=True, now=NOW)


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("sector", ["taxi", "school"])
async def test_each_recipient_sees_what_the_table_says(
    database: Database, context: ConcernContext, choice: str, sector: str
) -> None:
    """Contact, organisation, words and child, by choice and recipient, exactly as documented."""
    seen = await payloads(database, context, choice, sector)
    roles = [role for role in ROLES if role in seen]
    found = {(what, choice, role): seed in json.dumps(seen[role]) for what, seed in SEEDS.items() for role in roles}
    assert found == {cell: value for cell, value in cells().items() if cell in found}
    assert len(roles) == 3


@pytest.mark.parametrize("choice", ["confidential", "anonymous", "unfinished"])
async def test_no_product_says_where_an_unnamed_reporter_works(
    database: Database, context: ConcernContext, choice: str
) -> None:
    """Organisation and link code are in no product at all, the reporter's own copy included."""
    seen = json.dumps(await payloads(database, context, choice, "taxi"))
    assert "quuxley" not in seen.casefold()
    assert "qx-link-7" not in seen


async def test_the_own_organisation_is_no_recipient(database: Database, context: ConcernContext) -> None:
    """Nothing about a colleague goes to where both work: there is no such product."""
    seen = await payloads(database, context, "named", "school")
    assert set(seen) == {"police", "social_care", "lado", "reporter"}


async def test_an_anonymous_reporter_is_forgotten_once_sent(database: Database, context: ConcernContext) -> None:
    """The core no longer knows the conversation; custody still has the sealed way back, and only its key opens it."""
    await payloads(database, context, "anonymous", "taxi")
    async with database.reading() as session:
        (row,) = list(await session.scalars(select(ConcernRow)))
        (way,) = list(await session.scalars(select(WayRow)))
        assert row.handle is None
        assert b"h1" not in way.sealed + way.blind.encode()
        assert row.id.encode() not in way.sealed
        assert await concerns.who_to_tell(session, context, row.id) == "h1"


async def add(database: Database, context: ConcernContext) -> None:
    """Come back to the only concern and pass on one more statement."""
    later = NOW + timedelta(hours=2)
    async with database.writing() as session:
        (mine,) = await concerns.mine(session, context, "h1")
        await concerns.resume(session, context, mine.concern.id, later)
        found = await concerns.current(session, "h1")
        assert found is not None
        await concerns.Statements(session, context).add(
            found.id, concerns.NewStatement("it was a blue van", "m9"), later
        )
        sent: dict[str, Any] = {"message_key": "k9", "confirmed": True, "now": later}
        assert (await concerns.submit(session, context, found.id, **sent)).version == 2


async def test_with_a_sealed_way_the_same_chat_sees_and_adds(database: Database, context: ConcernContext) -> None:
    """Who stays anonymous and keeps the way back sees the state, adds words, and is forgotten again afterwards."""
    await payloads(database, context, "anonymous", "taxi")
    await add(database, context)
    async with database.reading() as session:
        (mine,) = await concerns.mine(session, context, "h1")
        assert (mine.concern.version, mine.concern.handle, mine.recipients[0][2]) == (2, None, "waiting")
        assert await concerns.mine(session, context, "h2") == []
        assert await concerns.current(session, "h1") is None


@pytest.mark.parametrize("when", ["at sending", "later"])
async def test_once_cut_nobody_comes_back_to_it(database: Database, context: ConcernContext, when: str) -> None:
    """Cut at sending or afterwards: custody keeps no trace from either end, and the chat no longer sees it."""
    await payloads(database, context, "anonymous", "taxi", updates="cut" if when == "at sending" else "sealed")
    async with database.writing() as session:
        (row,) = list(await session.scalars(select(ConcernRow)))
        if when == "later":
            await identity.cut(session, context.vault, row.id)
    async with database.reading() as session:
        assert await concerns.mine(session, context, "h1") == []
        assert await concerns.who_to_tell(session, context, row.id) is None
        assert list(await session.scalars(select(WayRow))) == []


async def test_a_report_that_moved_is_forgotten_in_both_chats(database: Database, context: ConcernContext) -> None:
    """Of an anonymous report that went on in another chat the core knows neither; custody alone knows the way back."""
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await a_concern(session, context, reporter_choice=given("anonymous"))
        await concerns.hand_over(session, "h1", "h2", NOW)
        assert [len(await concerns.mine(session, context, handle)) for handle in ("h1", "h2")] == [1, 1]
        sent = {"message_key": "m", "confirmed": True, "now": NOW}
        await concerns.submit(session, context, concern.id, **sent)  # type: ignore[arg-type]
        (row,) = list(await session.scalars(select(ConcernRow)))
        assert (row.handle, row.came_from) == (None, None)
        assert [len(await concerns.mine(session, context, handle)) for handle in ("h1", "h2")] == [1, 0]
        assert await concerns.who_to_tell(session, context, concern.id) == "h1"


def keys_of(value: Any) -> set[str]:
    """Return every key anywhere in a payload."""
    if isinstance(value, Mapping):
        return set(value) | {key for part in value.values() for key in keys_of(part)}
    return {key for part in value for key in keys_of(part)} if isinstance(value, list) else set()


async def test_no_payload_grades_or_scores(database: Database, context: ConcernContext) -> None:
    """No confidence, rank, tier, score or grade, under any key of any product."""
    seen = await payloads(database, context, "named", "taxi")
    keys = {key for payload in seen.values() for key in keys_of(payload)}
    assert not [key for key in keys for word in ("confidence", "tier", "grade", "score", "rank", "risk") if word in key]


async def test_a_safety_event_says_where_it_is(database: Database, context: ConcernContext) -> None:
    """Help has to find the place: name and address of the link's organisation, before anybody chose anything."""
    async with database.writing() as session:
        await set_up_destinations(session, POLICE, COUNCIL)
        new = concerns.NewConcern("h1", "web", "hotel", "demo", "Gannet House Hotel (practice)", "demo-hotel")
        concern = await concerns.open_concern(session, context, new, NOW)
        words = concerns.NewStatement("he is hurting her in a room upstairs now", "m1")
        await concerns.Statements(session, context).add(concern.id, words, NOW)
        sent = await concerns.safety_event(session, context, concern.id, [words.text], NOW)
        events = [await concerns.payload(session, context, name) for name in sent]
    address = context.knowledge.links["demo-hotel"].address
    assert [event["site"] for event in events] == [{"name": "Gannet House Hotel (practice)", "address": address}] * 2


@pytest.mark.parametrize(("choice", "seen"), [("named", True), ("confidential", False), ("unfinished", False)])
async def test_a_referral_says_where_a_named_reporter_works(
    database: Database, context: ConcernContext, choice: str, seen: bool
) -> None:
    """The site is a field of a named reporter's referral and of nobody else's."""
    products = await payloads(database, context, choice, "school")
    assert {role: "site" in payload for role, payload in products.items() if role != "reporter"} == {
        "police": seen,
        "social_care": seen,
        "lado": seen,
    }


@pytest.mark.parametrize(("place", "seen"), [("send", True), ("withhold", False)])
async def test_a_referral_says_where_it_was_when_its_reporter_lets_the_place_go(
    database: Database, context: ConcernContext, place: str, seen: bool
) -> None:
    """ "Here" in a hotel is the hotel: its name is the place when the person lets it go, and nowhere otherwise."""
    answers = {"happening_now": given("no_recent"), "where": given(text="here, room 214")}
    answers |= {"place_conflict": given(place), "reporter_choice": given("anonymous"), "updates": given("cut")}
    async with database.writing() as session:
        await set_up_destinations(session, *PLACES)
        new = concerns.NewConcern("h1", "web", "hotel", "demo", "Gannet House Hotel (practice)", "demo-hotel")
        concern = await concerns.open_concern(session, context, new, NOW)
        words = concerns.NewStatement("a man brings girls of about 14 up every friday", "m1")
        await concerns.Statements(session, context).add(concern.id, words, NOW)
        for field, answer in answers.items():
            await concerns.Answers(session, context).record(concern.id, field, answer, NOW)
        await finish(session, context, concern.id, "anonymous")
        rows = list(await session.scalars(select(ProductRow)))
        seen_by = [await concerns.payload(session, context, row.id) for row in rows]
    named = {
        subject.get("name") for payload in seen_by for subject in payload["subjects"] if subject["type"] == "place"
    }
    assert named == {"Gannet House Hotel (practice)" if seen else None}
    assert not any(payload.get("withheld_fields") for payload in seen_by)
