"""`sightline admin retention`: what is held, who disposed of what, and proof of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from typer.testing import CliRunner, Result

from bot import clock, concerns
from bot.concerns.context import ConcernContext
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.paths import KNOWLEDGE, RESPONSES
from bot.run.cli.admin import admin
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from tests.support.concerns import a_concern

Command = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a way to run `sightline admin retention` on a database of its own."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    return lambda *words: CliRunner().invoke(admin, ["retention", *words])


def sent(tmp_path: Path) -> str:
    """Store a report that was sent two days ago; return its reference."""
    content, sealer, blinder = sealers(tmp_path)
    context = ConcernContext(content, Texts.load(RESPONSES), Vault(sealer, blinder), load_knowledge(KNOWLEDGE))

    async def store(session: AsyncSession) -> Any:
        concern = await a_concern(session, context)
        then = clock.now() - timedelta(days=2)
        await concerns.submit(session, context, concern.id, message_key="send", confirmed=True, now=then)
        return concern.reference

    return str(in_database(store))


def test_a_referral_is_disposed_of_by_a_named_person(run: Command, tmp_path: Path) -> None:
    """Proof has who, why, the rule and the counts; a second disposal finds nothing."""
    reference = sent(tmp_path)
    words = ("dispose", reference, "--by", "K. Record-Keeper", "--reason", "Court order 12")
    assert f"{reference} is destroyed" in run(*words).stdout
    lines = [json.loads(line) for line in run("proof", "--json").stdout.splitlines()]
    assert {(line["rule"], line["by"], line["why"]) for line in lines} == {
        ("disposed-by-hand", "K. Record-Keeper", "Court order 12")
    }
    assert {"statements", "products"} <= {line["what"] for line in lines}
    assert isinstance(run(*words).exception, CannotStart)


def test_a_review_is_a_list_and_no_deletion(run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the setting it says that all is held."""
    reference = sent(tmp_path)
    assert "Every referral is held" in run("review").stdout
    monkeypatch.setenv("SIGHTLINE_REFERRALS_REVIEWED_AFTER_DAYS", "1")
    assert [run("review").stdout.split("\t")[0] for _ in range(2)] == [reference, reference]
