"""What was typed before the first words of an account, over a real database."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot import concerns, inbox
from bot.casework.service import CaseService
from bot.clock import now
from bot.inbox import Conversation, Incoming
from tests.support.databases import make_tables
from tests.unit.gateway.world import World, services


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A conversation with a database."""
    made = World(services(tmp_path))
    make_tables(made.services.database)
    async with made.services.database.writing() as session:
        await inbox.start_conversation(session, made.services.content, Conversation(made.handle, "telegram"), now())
    yield made
    await made.services.database.close()


async def stated(
    world: World, earlier: Sequence[dict[str, Any]], *, minutes: int = 1, replies: Sequence[dict[str, Any]] = ()
) -> list[str]:
    """Return the statements of a concern that opens some minutes after earlier messages and replies."""
    content, cases, at = world.services.content, CaseService(world.services), now()
    async with world.services.database.writing() as session:
        for number, values in enumerate(earlier):
            kind = "choice" if "choices" in values else "text"
            await inbox.store(session, content, Incoming(world.handle, f"k{number}", kind, **values), at)
        for message in await inbox.waiting(session, content, world.handle):
            await inbox.handled(session, message.id, at)
        await inbox.add_replies(session, content, world.handle, list(replies), message_id=None, now=at)
        talk = Conversation(world.handle, "telegram", sector="taxi")
        later = at + timedelta(minutes=minutes)
        concern_id = await cases.add_statement(session, talk, "a man put a girl of 13 in my cab", key="m", now=later)
        return [one.text for one in await concerns.Statements(session, cases.context).latest(concern_id)]


ACCOUNT = "a man put a girl of 13 in my cab"
EARLIER = [
    (["hello", "nights at the rank", "about ten yesterday"], ["nights at the rank", "about ten yesterday"]),
    (["who will read this?", "not sure it counts"], ["not sure it counts"]),
    (["saw sommat daft", "discard", "rank by the bank"], ["rank by the bank"]),
    (["start training", "b"], ["b"]),
    (["👍"], []),
    (["/start demo-school", "not sure it counts"], ["not sure it counts"]),
    (["/help"], []),
]


@pytest.mark.parametrize(("typed", "expected"), EARLIER)
async def test_words_before_the_account_belong_to_it(world: World, typed: list[str], expected: list[str]) -> None:
    """Verbatim and in order; greetings and questions to the chat do not, nor what was taken back."""
    assert await stated(world, [{"text": words} for words in typed]) == [*expected, ACCOUNT]


async def test_a_button_or_a_pause_ends_what_belongs_to_the_account(world: World) -> None:
    """What stands before a menu that was tapped, or an hour before, was said of something else."""
    assert await stated(world, [{"text": "a word"}, {"choices": ("intent:menu",)}]) == [ACCOUNT]


async def test_a_longer_pause_ends_it_too(world: World) -> None:
    """Ten minutes are one sitting."""
    assert await stated(world, [{"text": "a word"}], minutes=11) == [ACCOUNT]


async def test_after_a_receipt_nothing_is_taken_up(world: World) -> None:
    """It may belong to the report that was sent."""
    receipt = {"kind": "receipt", "text": "Thank you."}
    assert await stated(world, [{"text": "blue van as well"}], replies=[receipt]) == [ACCOUNT]
