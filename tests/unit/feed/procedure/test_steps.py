"""Both services record their steps over the feed, and each sees how far the other is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx2
import pytest
import time_machine
from sqlalchemy import select

from bot import clock, concerns
from bot.concerns import ConcernContext
from bot.outbox.tables import OutboxRow
from tests.support.concerns import given
from tests.support.feed import World, add_recipients, build_world, send_a_concern

DECIDED = {"token": "d1", "step": "decided", "state": "done", "reason": "Seen by the duty manager"}
POLICE, CARE = DECIDED | {"code": "investigation"}, DECIDED | {"code": "section_47"}


async def post(world: World, role: str, body: dict[str, Any], product: str | None = None) -> httpx2.Response:
    """Record a step of a role's referral."""
    async with world.client(role) as client:
        return await client.post(f"/feed/v1/referrals/{world.products[product or role]}/steps", json=body)


async def read(world: World, role: str) -> dict[str, Any]:
    """Return the ledger as a role sees it."""
    async with world.client(role) as client:
        answer = await client.get(f"/feed/v1/referrals/{world.products[role]}/procedure")
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    return told


def line(ledger: dict[str, Any], step: str, owner: str) -> dict[str, Any]:
    """Return one line of a ledger."""
    (found,) = [one for one in ledger["steps"] if (one["step"], one["owner"]) == (step, owner)]
    return dict(found)


async def test_each_sees_what_the_other_did(world: World) -> None:
    """Police read the council's decision with its day and reason, and the other way round."""
    assert (await post(world, "social_care", CARE)).json() == {"accepted": True, "repeated": False, "wording": []}
    seen = line(await read(world, "police"), "decided", "social_care")
    assert (seen["state"], seen["records"][0]["code"]) == ("done", "section_47")
    assert (seen["records"][0]["by"], seen["records"][0]["reason"]) == ("social_care", DECIDED["reason"])
    assert line(await read(world, "social_care"), "decided", "police")["state"] == "open"


async def test_the_ledger_says_what_the_rule_is_and_whose_keys_are_missing(world: World) -> None:
    """An outsider reads why a step is asked for and who has to do it by when."""
    ledger = await read(world, "police")
    strategy = line(ledger, "strategy_discussion", "social_care")
    assert (strategy["title"], "reasonable cause" in strategy["rule"]) == ("Strategy discussion", True)
    assert (strategy["required"], strategy["overdue"], strategy["due_at"] is not None) == (True, False, True)
    assert ledger["reference"] == world.reference
    assert ledger["state"] == "open"
    assert ledger["keys"] == [{"role": "police", "turned_at": None}, {"role": "social_care", "turned_at": None}]


async def test_an_acknowledgement_is_in_the_ledger(world: World) -> None:
    """Nobody records twice that they have taken it on."""
    async with world.client("police") as client:
        path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
        assert (await client.post(path, json={"token": "a", "kind": "accepted"})).status_code == 201
    assert line(await read(world, "social_care"), "acknowledged", "police")["state"] == "done"


async def test_the_same_token_is_one_record(world: World) -> None:
    """As with acknowledgements: the same again is harmless, another one under it is 409."""
    assert (await post(world, "police", POLICE)).status_code == 201
    assert (await post(world, "police", POLICE)).json()["repeated"] is True
    other = await post(world, "police", POLICE | {"reason": "Another"})
    assert (other.status_code, other.json()["rule"]) == (409, "token-reused")
    assert len(line(await read(world, "police"), "decided", "police")["records"]) == 1


@pytest.mark.parametrize(
    ("body", "status", "rule"),
    [
        ({"step": "no_such_step"}, 422, "step-unknown"),
        ({"step": "section_47", "on": "2026-01-01"}, 422, "step-not-yours"),
        ({"state": "not_needed", "reason": None}, 422, "step-incomplete"),
        ({"code": "not_a_code"}, 422, "code-unknown"),
        ({"reason": "turned \u202eround"}, 422, "text-unreadable"),
        ({"step": "strategy_discussion", "on": "2999-01-01", "people": "all"}, 422, "day-ahead"),
        ({"step": "return_interview", "on": "2026-01-01"}, 409, "step-not-asked"),
        ({"state": "finished"}, 422, "malformed-request"),
        ({"more": "x"}, 422, "malformed-request"),
    ],
)
async def test_a_refused_record_has_a_rule_and_changes_nothing(
    world: World, body: dict[str, Any], status: int, rule: str
) -> None:
    """What is refused leaves every line as it was."""
    before = await read(world, "police")
    given = POLICE | {"code": None} | body if "step" in body else POLICE | body
    answer = await post(world, "police", given)
    assert (answer.status_code, answer.json()["rule"]) == (status, rule)
    assert await read(world, "police") == before


async def test_nobody_writes_into_the_referral_of_another(world: World) -> None:
    """Somebody else's referral does not exist for a recipient: neither to record nor to read."""
    assert (await post(world, "police", POLICE, "social_care")).status_code == 404
    async with world.client("police") as client:
        answer = await client.get(f"/feed/v1/referrals/{world.products['social_care']}/procedure")
    assert answer.json()["rule"] == "referral-unknown"


async def test_blame_in_a_reason_is_advised_on(world: World) -> None:
    """What would be read by the other service is looked at for words that blame a child."""
    answer = await post(world, "police", POLICE | {"reason": "She is promiscuous"})
    assert [one["phrase"] for one in answer.json()["wording"]] == ["promiscuous"]


async def test_what_is_overdue_is_told_to_whom_it_belongs(world: World) -> None:
    """A week later the recipient's own list has what it has not done, and nothing of the other's."""
    with time_machine.travel(clock.now() + timedelta(days=30), tick=False):
        async with world.client("police") as client:
            late = (await client.get("/feed/v1/overdue")).json()["overdue"]
    assert {(one["step"], one["referral"]) for one in late} >= {("decided", world.products["police"])}
    assert "strategy_discussion" not in {one["step"] for one in late}
    assert late == sorted(late, key=lambda one: one["due_at"])


async def test_licensing_sees_its_own_steps_alone(
    database: Any, content: Any, vault: Any, knowledge: Any, texts: Any
) -> None:
    """Licensing hears of no child: neither of the enquiry nor of who decided what."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, {role: f"http://{role}.test/" for role in ("police", "licensing")})
    await send_a_concern(made, about_colleague=given("yes"))
    ledger = await read(made, "licensing")
    assert {one["owner"] for one in ledger["steps"]} == {"licensing"}
    assert (ledger["keys"], "disruption" in {one["step"] for one in ledger["steps"]}) == ([], False)


async def test_a_flag_of_malice_is_seen_by_police_alone_and_stops_nothing(world: World) -> None:
    """It needs a reason, is kept with its time, and an alarm of the same person goes out to both as any other."""
    flag = {"token": "m", "step": "suspected_false", "state": "done"}
    assert (await post(world, "police", flag)).json()["rule"] == "step-incomplete"
    assert (await post(world, "social_care", flag | {"reason": "x"})).json()["rule"] == "step-not-yours"
    assert (await post(world, "police", flag | {"reason": "A dispute between two firms"})).status_code == 201
    assert line(await read(world, "police"), "suspected_false", "police")["records"][0]["at"]
    assert "suspected_false" not in {one["step"] for one in (await read(world, "social_care"))["steps"]}

    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        await concerns.resume(session, context, world.concern_id, clock.now())
        await concerns.safety_event(session, context, world.concern_id, ("he is hurting her now",), clock.now())
        to = await session.execute(select(OutboxRow.recipient, OutboxRow.goes_first, OutboxRow.topic))
        alarms = {row[0] for row in to if row[1] and row[2] == "safety.reported.v1"}
    assert alarms == {"demo_police", "demo_social_care"}
    assert line(await read(world, "social_care"), "acknowledged", "police")["state"] == "open"


async def test_a_level_set_by_the_table_is_overruled_with_a_reason(world: World) -> None:
    """Fault 19: it needs the reason, is in the ledger with who and when, and the other service gets it as an event."""
    set_by_hand = {"token": "m", "step": "urgency_set", "state": "done", "code": "immediate"}
    assert (await post(world, "police", set_by_hand)).json()["rule"] == "step-incomplete"
    assert (await post(world, "police", set_by_hand | {"reason": "She is missing again since noon"})).status_code == 201
    (record,) = line(await read(world, "social_care"), "urgency_set", "police")["records"]
    assert (record["code"], record["reason"], bool(record["at"])) == (
        "immediate",
        "She is missing again since noon",
        True,
    )
    async with world.client("social_care") as client:
        newest = (await client.get("/feed/v1/events")).json()["events"][-1]
    assert (newest["type"], newest["data"]["step"], newest["data"]["by"]) == (
        "procedure.recorded.v1",
        "urgency_set",
        "police",
    )
