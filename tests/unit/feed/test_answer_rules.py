"""F15: which answers of a recipient are taken, and that a refused one changes nothing."""

from typing import Any

import pytest
from sqlalchemy import func, select

from bot import clock
from bot.concerns.tables import OutcomeRow
from bot.feed.answer_rules import MOST_QUESTIONS
from bot.notices import deliver_notices
from tests.support.feed import World

ASKS = {"kind": "question", "text": "Which way did they go?"}


async def say(world: World, token: str, **answer: Any) -> tuple[int, str | None]:
    """Acknowledge the referral of police; return the status and the rule of a refusal."""
    async with world.client("police") as client:
        path = f"/feed/v1/referrals/{world.products['police']}/acknowledgements"
        got = await client.post(path, json={"token": token, **answer})
    if got.status_code != 201:
        assert got.headers["content-type"] == "application/problem+json"
    return got.status_code, got.json().get("rule")


async def kept(world: World) -> int:
    """Return how many answers were kept."""
    async with world.services.database.reading() as session:
        return await session.scalar(select(func.count()).select_from(OutcomeRow)) or 0


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ({"kind": "question"}, "text-missing"),
        ({"kind": "question", "text": "   "}, "text-missing"),
        ({"kind": "question", "text": "?\u200b"}, "text-missing"),
        ({"kind": "outcome"}, "code-missing"),
        ({"kind": "outcome", "text": "We looked at it."}, "code-missing"),
        ({"kind": "rejected"}, "code-missing"),
        ({"kind": "outcome", "code": "anything_at_all_99"}, "code-unknown"),
        ({"kind": "rejected", "code": "kept"}, "code-unknown"),
        ({"kind": "accepted", "code": "kept"}, "code-unknown"),
        (ASKS | {"text": "Which \u202eway?"}, "text-unreadable"),
        (ASKS | {"text": "Which \u2067way\u2069?"}, "text-unreadable"),
        (ASKS | {"text": "Which\u0007 way?"}, "text-unreadable"),
        ({"kind": "outcome", "code": "kept", "text": "\u200fSeen"}, "text-unreadable"),
    ],
)
async def test_an_answer_that_cannot_be_taken_has_a_rule_and_changes_nothing(
    world: World, answer: dict[str, Any], rule: str
) -> None:
    """F15: codes from lists, words where words are needed, nothing that turns the reading; one rule id each."""
    assert await say(world, "t", **answer) == (422, rule)
    assert await kept(world) == 0
    assert await deliver_notices(world.services, clock.now()) == 0


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ({"kind": "rejected", "code": "other_area"}, {"kind": "accepted"}),
        ({"kind": "rejected", "code": "other_area"}, ASKS),
        ({"kind": "rejected", "code": "other_area"}, {"kind": "outcome", "code": "kept"}),
        ({"kind": "outcome", "code": "kept"}, {"kind": "rejected", "code": "other_area"}),
        ({"kind": "outcome", "code": "kept"}, {"kind": "accepted"}),
    ],
)
async def test_an_answer_that_contradicts_an_earlier_one_is_refused(
    world: World, first: dict[str, Any], then: dict[str, Any]
) -> None:
    """F15: the order is checked; a machine's receipt is always taken."""
    assert await say(world, "one", **first) == (201, None)
    assert await say(world, "two", **then) == (409, "order-wrong")
    assert await say(world, "three", kind="received") == (201, None)
    assert await kept(world) == 2


async def test_the_usual_order_is_taken(world: World) -> None:
    """F15: received, accepted, a question, an outcome, a further outcome."""
    usual = [{"kind": "received"}, {"kind": "accepted"}, ASKS]
    usual += [{"kind": "outcome", "code": code} for code in ("looked_at", "acted")]
    assert [await say(world, str(n), **answer) for n, answer in enumerate(usual)] == [(201, None)] * len(usual)


async def test_questions_end(world: World) -> None:
    """F15: a sixth question about one referral is refused with the stated limit."""
    asked = [await say(world, str(number), **ASKS) for number in range(MOST_QUESTIONS)]
    assert asked == [(201, None)] * MOST_QUESTIONS
    assert await say(world, "more", **ASKS) == (409, "questions-exhausted")


async def test_a_token_with_another_answer_changes_nothing(world: World) -> None:
    """F15: another text, another code and another kind under one token are 409; the same answer again is harmless."""
    first = {"kind": "outcome", "code": "kept", "text": "One"}
    assert await say(world, "t", **first) == (201, None)
    for other in (first | {"text": "Two"}, first | {"code": "acted"}, {"kind": "accepted"}):
        assert await say(world, "t", **other) == (409, "token-reused")
    assert await say(world, "t", **first) == (201, None)
    assert await kept(world) == 1
