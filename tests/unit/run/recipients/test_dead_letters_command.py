"""`sightline feed dead-letters` and `replay`: an operator sees what was given up, and sends it again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from typer.testing import CliRunner, Result

from bot import clock, outbox
from bot.outbox import Destination, Outbox, OutboxMessage, Refused
from bot.run.cli.feed_overdue import feed
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from bot.settings import Settings


@pytest.fixture
def given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database in which one message was refused for good."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    content, identity, _ = sealers(Settings().state_dir)
    place = Destination("force", "police", "push", "Testshire Police", practice=True, url="http://127.0.0.1:9/events")

    async def refuse(session: AsyncSession) -> None:
        await outbox.add_destination(session, identity, place, "whsec_c2VjcmV0")
        box = Outbox(session, content)
        await box.enqueue(OutboxMessage("force", "safety.reported.v1", "p1", {"id": "p1"}), clock.now())
        (item,) = await box.claim(clock.now(), recipients=["force"])
        await outbox.record(session, item, Refused("status 413"), clock.now())

    in_database(refuse)


def call(*words: str) -> Result:
    """Run a command of the feed."""
    return CliRunner().invoke(feed, [*words])


@pytest.mark.usefixtures("given_up")
def test_what_was_given_up_is_listed_with_an_exit_status_and_sent_again() -> None:
    """One line, then none."""
    first = call("dead-letters", "--json")
    (letter,) = json.loads(first.stdout)["dead_letters"]
    assert (first.exit_code, letter["recipient"], letter["reason"]) == (1, "force", "status 413")
    assert call("dead-letters").stdout.startswith(letter["id"])
    assert "1 sent again" in call("replay", letter["id"]).stdout
    assert (call("dead-letters").exit_code, call("dead-letters").stdout) == (0, "")


@pytest.mark.usefixtures("given_up")
def test_all_of_a_recipient_are_sent_again_and_nothing_else_is() -> None:
    """Whoever names nothing, or what is none, is told."""
    for words in (("replay",), ("replay", "none"), ("replay", "--recipient", "nobody")):
        assert isinstance(call(*words).exception, CannotStart)
    assert "1 sent again" in call("replay", "--recipient", "force").stdout
