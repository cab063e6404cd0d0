"""Repeats over the feed: linked with the reason, seen by who has both reports, undone by an analyst, never merged."""

from __future__ import annotations

from typing import Any, cast

import httpx2
import pytest
from sqlalchemy import select

from bot import clock, concerns
from bot.concerns import ConcernContext
from bot.repeats.tables import MarkRow
from tests.support.feed import World, send_another

FIRST = "silver Astra KR21 VNT"
AGAIN = "it was kr21vnt, a grey one"
UNDO = {"by": "A. Nalyst", "reason": "The plate was changed in May"}


async def links(world: World, role: str, product: str) -> list[dict[str, Any]]:
    """Return the links of a product as a role sees them."""
    async with world.client(role) as client:
        answer = await client.get(f"/feed/v1/referrals/{product}/links")
    assert answer.status_code == 200
    return cast(list[dict[str, Any]], answer.json()["links"])


async def undo(world: World, product: str, link: str, body: dict[str, str]) -> httpx2.Response:
    """Undo a link as police."""
    async with world.client("police") as client:
        return await client.post(f"/feed/v1/referrals/{product}/links/{link}/undo", json=body)


async def test_two_reports_of_one_car_are_linked_and_both_kept(world: World) -> None:
    """Each of them names the other, by what and why; each recipient has its own product of both."""
    first, second = await send_another(world, FIRST, "one"), await send_another(world, AGAIN, "two")
    for one, other in ((first, second), (second, first)):
        for role in ("police", "social_care"):
            (link,) = await links(world, role, one[role])
            assert (link["reference"], link["referral"]) == (other["reference"], other[role])
            assert (link["by"], link["reason"], link["as_told"]) == ("vehicle", "same_vehicle", "KR21VNT")
    assert await links(world, "police", world.products["police"]) == []


async def test_an_analyst_undoes_a_link_with_a_name_and_a_reason(world: World) -> None:
    """It stays listed as undone on both sides; the same again is harmless, another reason is 409, none is 422."""
    first, second = await send_another(world, FIRST, "one"), await send_another(world, AGAIN, "two")
    (link,) = await links(world, "police", first["police"])
    assert (await undo(world, first["police"], link["link"], UNDO | {"reason": " "})).status_code == 422
    answers = [await undo(world, first["police"], link["link"], UNDO) for _ in range(2)]
    assert [answer.json()["repeated"] for answer in answers] == [False, True]
    other = await undo(world, second["police"], link["link"], UNDO | {"by": "Somebody else"})
    assert (other.status_code, other.json()["rule"]) == (409, "link-undone")
    for product in (first, second):
        (seen,) = await links(world, "police", product["police"])
        assert {key: seen["undone"][key] for key in UNDO} == UNDO


async def test_what_was_undone_is_not_found_again(world: World) -> None:
    """A next version of a report brings no undone link back, and a car that was put right takes its link away."""
    first, second = await send_another(world, FIRST, "one"), await send_another(world, AGAIN, "two")
    (link,) = await links(world, "police", first["police"])
    await undo(world, first["police"], link["link"], UNDO)
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        await concerns.resume(session, context, second["concern"], clock.now())
        sent: dict[str, Any] = {"message_key": "three", "confirmed": True, "now": clock.now()}
        await concerns.submit(session, context, second["concern"], **sent)
    (again,) = await links(world, "police", first["police"])
    assert again["undone"] is not None


@pytest.mark.parametrize("role", ["police", "social_care"])
async def test_a_link_of_others_is_unknown(world: World, role: str) -> None:
    """Somebody else's referral has no links for a recipient, and a made-up link is none."""
    other = {"police": "social_care", "social_care": "police"}[role]
    async with world.client(role) as client:
        answer = await client.get(f"/feed/v1/referrals/{world.products[other]}/links")
        made_up = await client.post(f"/feed/v1/referrals/{world.products[role]}/links/none/undo", json=UNDO)
    assert [one.json()["rule"] for one in (answer, made_up)] == ["referral-unknown", "link-unknown"]


async def test_the_database_alone_does_not_say_which_car(world: World) -> None:
    """Marks are found by a keyed hash and their words are sealed."""
    await send_another(world, FIRST, "one")
    async with world.services.database.reading() as session:
        rows = list(await session.scalars(select(MarkRow)))
    assert rows
    assert not [row for row in rows if b"VNT" in row.sealed or "VNT" in row.blind]
