"""Within 28 days the person hears something true, by the clock if nobody says it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot import clock
from bot.feed.procedure.silence_told import tell_of_silence
from bot.notices import deliver_notices
from tests.support.feed import World

DUE = timedelta(days=28, minutes=1)


async def acknowledge(world: World, role: str, **answer: Any) -> None:
    """Answer a referral."""
    async with world.client(role) as client:
        path = f"/feed/v1/referrals/{world.products[role]}/acknowledgements"
        assert (await client.post(path, json={"token": answer["kind"], **answer})).status_code == 201


async def read_after(world: World, later: timedelta) -> list[str]:
    """Let the clock tell what is due, and return all that the person read."""
    await tell_of_silence(world.services, clock.now() + later)
    await deliver_notices(world.services, clock.now() + later)
    return [reply["text"] for reply in await world.replies()]


async def test_nothing_is_said_before_its_time(world: World) -> None:
    """27 days of silence are no news."""
    assert await read_after(world, timedelta(days=27)) == []


async def test_silence_is_told_once(world: World) -> None:
    """Both services in one line, and never again."""
    (text,) = await read_after(world, DUE)
    assert "still open" in text
    assert ("Demo police" in text, "Demo social_care" in text, "999" in text) == (True, True, True)
    assert len(await read_after(world, DUE + timedelta(days=60))) == 1


async def test_only_what_the_receiver_said_is_claimed(world: World) -> None:
    """Who took it on is said to have done so; of the other nothing is claimed."""
    await acknowledge(world, "police", kind="accepted")
    text = (await read_after(world, DUE))[-1]
    police, council = (line for line in text.split("\n\n") if "still open" in line)
    assert (
        "Demo police took it on" in police,
        "Demo social_care has not yet told me that they took it on" in council,
    ) == (
        True,
        True,
    )


async def test_who_has_heard_is_not_told(world: World) -> None:
    """An outcome of police leaves only the council's silence."""
    await acknowledge(world, "police", kind="outcome", code="kept")
    text = (await read_after(world, DUE))[-1]
    still = [line for line in text.split("\n\n") if "still open" in line]
    assert ["Demo social_care" in line and "Demo police" not in line for line in still] == [True]


async def test_a_step_that_was_excused_is_not_silence(world: World) -> None:
    """Police recorded why no word can be given: the clock does not speak for them."""
    async with world.client("police") as client:
        body = {"token": "x", "step": "feedback", "state": "not_needed", "reason": "It would endanger the enquiry"}
        path = f"/feed/v1/referrals/{world.products['police']}/steps"
        assert (await client.post(path, json=body)).status_code == 201
    assert "Demo police" not in "".join(await read_after(world, DUE))
