"""The whole way: a concern, signed events, two receivers over real HTTP, their answers in the chat."""

import asyncio
import json
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import httpx2
import pytest

from bot import clock
from bot.crypto import Sealer
from bot.db import Database
from bot.feed.dispatcher import Dispatcher
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.notices import deliver_notices
from bot.paths import ROOT
from examples.client import Account
from examples.receiver import build
from examples.store import Store
from tests.support.concerns import given
from tests.support.feed import SECRET, World, add_recipients, build_world, send_a_concern, send_another
from tests.support.serving import serving

ROLES = ("police", "social_care")
PRACTICE = "Practice system: nothing here reaches police"
HOSTILE = "<script>alert(1)</script> & =1+1"


async def shown(client: httpx2.AsyncClient, address: str) -> list[dict[str, object]]:
    """Return what a receiver accepted."""
    found: list[dict[str, object]] = (await client.get(f"{address}/referrals.json")).json()
    return found


@pytest.fixture
async def stack(
    database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts, tmp_path: Path
) -> AsyncIterator[tuple[World, dict[str, str]]]:
    """The feed and both receivers on loopback."""
    world = build_world(database, content, vault, knowledge, texts)
    async with AsyncExitStack() as running:
        feed, addresses = await running.enter_async_context(serving(world.app)), {}
        for role in ROLES:
            store = Store(tmp_path / f"{role}.db")
            receiver = build(Account(feed, f"demo_{role}", SECRET, SECRET), store, f"{role}.html")
            addresses[role] = await running.enter_async_context(serving(receiver))
        await add_recipients(world, {role: f"{address}/events" for role, address in addresses.items()})
        yield world, addresses


async def newest_page(client: httpx2.AsyncClient, address: str) -> str:
    """Return where the list of a receiver leads to first."""
    listed = (await client.get(f"{address}/")).text
    assert PRACTICE in listed
    return listed.partition('<td><a href="')[2].partition('"')[0]


async def deliver(world: World, addresses: dict[str, str], count: int = 1) -> None:
    """Push until both receivers show what they accepted."""
    async with httpx2.AsyncClient(trust_env=False, timeout=5) as client:
        dispatcher = Dispatcher(world.services, client)
        async with asyncio.timeout(60):
            while not all([len(await shown(client, address)) >= count for address in addresses.values()]):
                await dispatcher.deliver_due(clock.now())
                await asyncio.sleep(0.1)


async def test_a_concern_is_accepted_by_both_and_the_person_hears_it(stack: tuple[World, dict[str, str]]) -> None:
    """Both receivers verify, fetch, show and acknowledge; two notices reach the chat."""
    world, addresses = stack
    await send_a_concern(world)
    await deliver(world, addresses)
    assert [await world.states(role) for role in ROLES] == [["accepted"], ["accepted"]]
    await deliver_notices(world.services, clock.now())
    said = " ".join(body["text"] for body in await world.replies())
    assert "Demo police" in said
    assert "Demo social_care" in said


async def test_the_pages_say_practice_and_show_words_inert(stack: tuple[World, dict[str, str]]) -> None:
    """Each receiver's page begins with the practice line; markup that a person typed stays text."""
    world, addresses = stack
    await send_a_concern(world, where=given(text=HOSTILE))
    await deliver(world, addresses)
    async with httpx2.AsyncClient(trust_env=False) as client:
        for role, address in addresses.items():
            page = await client.get(f"{address}{await newest_page(client, address)}")
            assert PRACTICE in page.text, role
            assert world.reference in page.text
            assert "<script>" not in page.text
            assert "&lt;script&gt;" in page.text
            assert "default-src 'none'" in page.headers["content-security-policy"]


async def test_a_question_and_an_outcome_from_the_page_reach_the_person(stack: tuple[World, dict[str, str]]) -> None:
    """The whole loop can be shown: what police press on their page stands in the chat."""
    world, addresses = stack
    await send_a_concern(world)
    await deliver(world, addresses)
    async with httpx2.AsyncClient(trust_env=False) as client:
        path = f"{addresses['police']}{await newest_page(client, addresses['police'])}/answers"
        for form in ({"kind": "question", "text": "Which door?"}, {"kind": "outcome", "code": "acted"}):
            assert (await client.post(path, data=form)).status_code == 303
    await deliver_notices(world.services, clock.now())
    said = " ".join(body["text"] for body in await world.replies())
    assert "Which door?" in said
    assert "may not be possible to say more" in said


async def test_a_repeat_is_shown_and_undone_on_the_page(stack: tuple[World, dict[str, str]]) -> None:
    """Police see the other report of the same car, and an analyst parts them; social care reads who did, and why."""
    world, addresses = stack
    await send_a_concern(world, vehicle=given(text="silver Astra KR21 VNT"))
    await send_another(world, "it was kr21vnt, a grey one", "again")
    await deliver(world, addresses, count=2)
    async with httpx2.AsyncClient(trust_env=False) as client:
        police = f"{addresses['police']}{await newest_page(client, addresses['police'])}"
        page = (await client.get(police)).text
        assert "Same vehicle: KR21VNT" in page
        link = page.partition("/links/")[2].partition("/undo")[0]
        form = {"by": "A. Nalyst", "reason": "Two cars"}
        assert (await client.post(f"{police}/links/{link}/undo", data=form)).status_code == 303
        other = await client.get(f"{addresses['social_care']}{await newest_page(client, addresses['social_care'])}")
    assert "by A. Nalyst: Two cars" in other.text


async def test_a_receiver_takes_nothing_that_is_not_signed(stack: tuple[World, dict[str, str]]) -> None:
    """Without a signature, or with a wrong one, an event is refused."""
    _, addresses = stack
    forged = {"webhook-id": "1", "webhook-timestamp": "1", "webhook-signature": "v1,AAAA"}
    async with httpx2.AsyncClient(trust_env=False) as client:
        for headers in ({}, forged):
            answer = await client.post(
                f"{addresses['police']}/events", content=json.dumps({"id": "1"}), headers=headers
            )
            assert answer.status_code == 401
        assert await shown(client, addresses["police"]) == []


def test_receivers_stand_alone() -> None:
    """An integrator can copy the receivers: they import nothing of the product."""
    look = "import sys, examples.police_receiver, examples.receivers as r; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", look], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {name.split(".")[0] for name in told.stdout.split()} & {"bot", "actions", "vectors", "engine"}
