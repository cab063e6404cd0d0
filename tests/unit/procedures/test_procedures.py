"""The lines of a concern's procedure: opened by what goes out, settled by who owns them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text

from bot import procedures
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.procedures import Addressed, CannotRecord, Ledger, Record
from tests.support.concerns import NOW

BOTH = frozenset({"police", "social_care"})
SAFEGUARDING = ("safeguarding", "intelligence")


def sent(role: str, *lanes: str, roles: frozenset[str] = BOTH, **more: Any) -> Addressed:
    """Return a product that went to a role."""
    lanes = lanes or SAFEGUARDING
    about = {"recipient": f"demo_{role}", "area": "demo", "lanes": lanes, "roles": roles}
    return Addressed("c1", "SL-0000-0000-0", f"p-{role}", role, **(about | more))


def record(role: str, **more: Any) -> Record:
    """Return what a role records."""
    own = {"recipient": f"demo_{role}", "role": role, "concern_id": "c1", "product_id": f"p-{role}"}
    return Record(**(own | {"token": f"t-{role}", "step": "decided", "state": "done"} | more))


class World:
    """One concern on one database."""

    def __init__(self, database: Database, content: Sealer, knowledge: Knowledge) -> None:
        self.database, self.content, self.knowledge = database, content, knowledge

    async def open(self, *products: Addressed, after: timedelta = timedelta(0)) -> None:
        """Let products go out."""
        async with self.database.writing() as session:
            await procedures.open_steps(session, self.knowledge, products, NOW + after)

    async def write(self, given: Record, after: timedelta = timedelta(hours=1)) -> bool:
        """Record a step."""
        async with self.database.writing() as session:
            book = self.knowledge.procedures
            return await procedures.record_step(session, self.content, book, given, NOW + after)

    async def answer(self, role: str, kind: str) -> None:
        """Acknowledge."""
        async with self.database.writing() as session:
            await procedures.settle_by_answer(session, self.knowledge.procedures, "c1", role, kind, NOW)

    async def ledger(self) -> Ledger:
        """Return the ledger."""
        async with self.database.reading() as session:
            found = await procedures.ledger_of(session, self.content, self.knowledge.procedures, "c1")
        assert found is not None
        return found

    async def states(self, *owners: str) -> dict[str, str]:
        """Return the state of each line."""
        lines = (await self.ledger()).steps
        return {f"{step.step}:{step.owner}": step.state for step in lines if not owners or step.owner in owners}


@pytest.fixture
def world(database: Database, content: Sealer, knowledge: Knowledge) -> World:
    """Nothing has gone out yet."""
    return World(database, content, knowledge)


async def test_both_services_have_their_steps(world: World) -> None:
    """A safeguarding concern asks both for a decision, and social care to convene the strategy discussion."""
    await world.open(sent("police"), sent("social_care"))
    asked = set(await world.states())
    assert {"decided:police", "decided:social_care", "strategy_discussion:social_care", "enquiry:social_care"} <= asked
    assert "return_interview:social_care" not in asked
    assert "lado:lado" not in asked


async def test_intelligence_asks_for_no_strategy_discussion(world: World) -> None:
    """What went to police alone has their acknowledgement, decision and word to the person."""
    await world.open(sent("police", "intelligence", roles=frozenset({"police"})))
    lines = {"acknowledged", "decided", "disruption", "feedback", "suspected_false", "urgency_set"}
    assert set(await world.states()) == {f"{step}:police" for step in lines}


@pytest.mark.parametrize(
    ("more", "line"),
    [({"missing": True}, "return_interview:social_care"), ({}, "section_47:social_care")],
)
async def test_what_is_told_opens_its_step(world: World, more: dict[str, Any], line: str) -> None:
    """A missing child asks for a return interview."""
    await world.open(sent("social_care", **more))
    assert line in await world.states()


async def test_the_lado_has_a_line_where_the_lado_is_told(world: World) -> None:
    """Within one working day."""
    await world.open(sent("lado", roles=BOTH | {"lado"}))
    (line,) = [step for step in (await world.ledger()).steps if step.step == "lado"]
    assert line.due_at == NOW + timedelta(days=3)  # a Friday evening


@pytest.mark.parametrize(
    ("lanes", "due"),
    [
        (("safety", "safeguarding"), timedelta(minutes=15)),
        (("safeguarding", "intelligence"), timedelta(days=3)),  # one working day from a Friday evening
        (("unclassified",), timedelta(days=7)),
    ],
)
async def test_each_lane_has_its_clock(world: World, lanes: tuple[str, ...], due: timedelta) -> None:
    """Minutes for safety, one working day for safeguarding, days for intelligence."""
    await world.open(sent("police", *lanes))
    (line,) = [step for step in (await world.ledger()).steps if step.step == "acknowledged"]
    assert line.due_at == NOW + due
    assert (line.is_overdue(NOW + due), line.is_overdue(NOW + due + timedelta(seconds=1))) == (False, True)


async def test_an_area_may_have_agreed_on_another_clock(world: World, knowledge: Knowledge) -> None:
    """What the area wrote down goes before the general clock."""
    span = replace(knowledge.procedures.steps[0].clock["safety"], minutes=5)
    own = replace(knowledge.procedures.of_area("demo"), clocks={"acknowledged": {"safety": span}})
    world.knowledge = replace(knowledge, procedures=replace(knowledge.procedures, areas=(own,)))
    await world.open(sent("police", "safety"))
    assert (await world.ledger()).steps[0].due_at == NOW + timedelta(minutes=5)


async def test_an_acknowledgement_settles_its_step(world: World) -> None:
    """Only of the service that answered; a machine's "received" settles nothing."""
    await world.open(sent("police"), sent("social_care"))
    await world.answer("police", "received")
    assert (await world.states())["acknowledged:police"] == "open"
    await world.answer("police", "accepted")
    states = await world.states()
    assert (states["acknowledged:police"], states["acknowledged:social_care"]) == ("done", "open")


async def settle_all_but_decisions(world: World) -> None:
    """Let everything be done but what the two keys are."""
    for role in BOTH:
        for kind in ("accepted", "outcome"):
            await world.answer(role, kind)
    done = {"state": "done", "on": NOW.date(), "people": "police, social care, health"}
    for number, step in enumerate(("strategy_discussion", "enquiry", "section_47")):
        code = "joint" if step == "enquiry" else None
        await world.write(record("social_care", token=str(number), step=step, code=code, **done))


async def test_a_concern_closes_only_with_two_keys(world: World) -> None:
    """Police alone cannot close a safeguarding concern, and social care alone cannot either."""
    await world.open(sent("police"), sent("social_care"))
    await settle_all_but_decisions(world)
    assert (await world.ledger()).closed_at is None
    await world.write(record("police", code="investigation", reason="Offence disclosed"))
    ledger = await world.ledger()
    assert (ledger.closed_at, dict(ledger.keys)["social_care"]) == (None, None)
    await world.write(record("social_care", code="section_47", reason="Likely harm"), timedelta(hours=2))
    assert (await world.ledger()).closed_at == NOW + timedelta(hours=2)


async def test_a_key_of_a_service_that_was_never_told_keeps_it_open(world: World) -> None:
    """A safeguarding concern that went to police alone does not close without social care."""
    alone = frozenset({"police"})
    await world.open(sent("police", "safeguarding", roles=alone))
    for kind in ("accepted", "outcome"):
        await world.answer("police", kind)
    await world.write(record("police", code="investigation", reason="Offence disclosed"))
    assert (await world.ledger()).closed_at is None


async def test_a_step_that_is_not_needed_has_a_reason(world: World) -> None:
    """An exception is recorded like a decision, and settles the step."""
    await world.open(sent("police"), sent("social_care"))
    exception = record("social_care", step="strategy_discussion", state="not_needed")
    with pytest.raises(CannotRecord, match="reason") as refused:
        await world.write(exception)
    assert refused.value.rule == "step-incomplete"
    await world.write(replace(exception, reason="Held already under another reference"))
    assert (await world.states())["strategy_discussion:social_care"] == "not_needed"


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        (record("police", step="no_such_step"), "step-unknown"),
        (record("police", step="section_47", on=NOW.date()), "step-not-yours"),
        (record("police", code="investigation"), "step-incomplete"),
        (record("police", code="investigation", reason="   "), "step-incomplete"),
        (record("police", reason="why"), "step-incomplete"),
        (record("police", code="section_47", reason="why"), "code-unknown"),
        (record("social_care", step="strategy_discussion", on=NOW.date()), "step-incomplete"),
        (record("social_care", step="section_47", on=NOW.date() + timedelta(days=2)), "day-ahead"),
        (record("social_care", step="section_47", state="planned"), "step-incomplete"),
        (record("social_care", step="return_interview", on=NOW.date()), "step-not-asked"),
    ],
)
async def test_a_record_that_cannot_be_taken_changes_nothing(world: World, given: Record, rule: str) -> None:
    """Each refusal has a rule of its own."""
    await world.open(sent("police"), sent("social_care"))
    before = await world.states()
    with pytest.raises(CannotRecord) as refused:
        await world.write(given)
    assert (refused.value.rule, await world.states()) == (rule, before)


async def test_the_same_record_again_changes_nothing(world: World) -> None:
    """The same token and words are a repeat; another word under it is refused."""
    await world.open(sent("police"), sent("social_care"))
    first = record("police", code="investigation", reason="Offence disclosed")
    assert [await world.write(first), await world.write(first)] == [False, True]
    with pytest.raises(CannotRecord) as refused:
        await world.write(replace(first, reason="Another"))
    assert refused.value.rule == "token-reused"
    (line,) = [step for step in (await world.ledger()).steps if (step.step, step.owner) == ("decided", "police")]
    assert [one["reason"] for one in line.records] == ["Offence disclosed"]


async def test_police_may_write_on_the_line_of_social_care(world: World) -> None:
    """The strategy discussion is one line: whoever of the two records it, it is done, and the ledger says who."""
    await world.open(sent("police"), sent("social_care"))
    held = {"step": "strategy_discussion", "on": NOW.date(), "people": "police, social care, health"}
    await world.write(record("police", **held))
    (line,) = [step for step in (await world.ledger()).steps if step.step == "strategy_discussion"]
    assert (line.owner, line.state, line.records[0]["by"]) == ("social_care", "done", "police")


async def test_a_graver_concern_asks_again(world: World) -> None:
    """What was taken on as intelligence has to be taken on again, within minutes, when a child is in danger."""
    await world.open(sent("police", "intelligence", roles=frozenset({"police"})))
    await world.answer("police", "accepted")
    await world.open(sent("police", "safety", "safeguarding"), after=timedelta(days=2))
    (line,) = [step for step in (await world.ledger()).steps if step.step == "acknowledged"]
    assert (line.state, line.due_at) == ("open", NOW + timedelta(days=2, minutes=15))


async def test_a_new_version_gives_no_more_time(world: World) -> None:
    """What is added does not put a deadline off, and asks for nothing twice."""
    await world.open(sent("police"))
    before = await world.ledger()
    await world.open(replace(sent("police"), product_id="p-2"), after=timedelta(days=1))
    after = await world.ledger()
    assert [step.due_at for step in after.steps] == [step.due_at for step in before.steps]
    assert {step.product_id for step in after.steps} == {"p-2"}


async def test_what_is_overdue_is_found_and_counted(world: World) -> None:
    """By recipient and area, the longest first; hours waited by lane, area, step and owner."""
    await world.open(sent("police", "safety"), sent("social_care", "safety"))
    await world.answer("police", "accepted")
    later = NOW + timedelta(hours=10)
    async with world.database.reading() as session:
        late = await procedures.overdue(session, later)
        own = await procedures.overdue(session, later, recipient="demo_police")
        elsewhere = await procedures.overdue(session, later, area="croydon")
        counted = await procedures.waiting(session, later)
    assert [(one.step, one.role) for one in late] == [("acknowledged", "social_care")]
    assert (own, elsewhere) == ([], [])
    held = counted["safety", "demo", "acknowledged", "social_care"]
    assert (held.steps, held.overdue, round(held.hours, 3)) == (1, 1, 10.0)
    assert ("safety", "demo", "nrm", "social_care") not in counted  # nobody has to


async def test_words_are_sealed(world: World) -> None:
    """Who took part and why is not in the clear."""
    await world.open(sent("police"))
    await world.write(record("police", code="investigation", reason="Marker reason"))
    async with world.database.reading() as session:
        (row,) = (await session.execute(text("SELECT * FROM procedure_records"))).all()
    assert b"Marker" not in b"".join(bytes(value) for value in row if isinstance(value, bytes | memoryview))
    assert "Marker" not in str([value for value in row if isinstance(value, str)])
