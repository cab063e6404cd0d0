"""`sightline admin custody`: only what was confidential can be asked for, and a second person decides."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.ext.asyncio import AsyncSession
from typer.testing import CliRunner, Result

from bot import identity
from bot.concerns.context import ConcernContext
from bot.guidance.load import load_knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from bot.paths import KNOWLEDGE, RESPONSES
from bot.run.cli.admin import admin
from bot.run.cli.operator_database import in_database
from bot.run.keys import sealers
from bot.run.stack.layout import CannotStart
from tests.support.concerns import a_concern, given

Command = Callable[..., Result]
WHY = ("--reason", "The court has ordered it")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a way to run `sightline admin custody` on a database of its own."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    return lambda *words: CliRunner().invoke(admin, ["custody", *words])


def told(tmp_path: Path, choice: str) -> str:
    """Store a concern with a contact under a choice; return its reference."""
    content, sealer, blinder = sealers(tmp_path)
    context = ConcernContext(content, Texts.load(RESPONSES), Vault(sealer, blinder), load_knowledge(KNOWLEDGE))

    async def store(session: AsyncSession) -> Any:
        concern = await a_concern(session, context, reporter_choice=given(choice))
        await identity.keep_contact(session, context.vault, concern.id, "07700 900123")
        return concern.reference

    return str(in_database(store))


def test_one_asks_and_another_releases(run: Command, tmp_path: Path) -> None:
    """The contact is printed once; the list has both names and both reasons."""
    asked = run("ask", told(tmp_path, "confidential"), "--by", "DS Farrah", *WHY)
    request = asked.stdout.split("\t")[0]
    assert isinstance(run("release", request, "--custodian", "DS Farrah", *WHY).exception, CannotStart)
    assert run("release", request, "--custodian", "K. Custodian", "--reason", "Order seen").stdout == "07700 900123\n"
    line = run("list").stdout.strip().split("\t")
    assert (line[1], *line[4:]) == ("released", "DS Farrah", WHY[1], "K. Custodian", "Order seen")


def test_a_refusal_gives_nothing(run: Command, tmp_path: Path) -> None:
    """Nor does a second try."""
    request = run("ask", told(tmp_path, "confidential"), "--by", "DS Farrah", *WHY).stdout.split("\t")[0]
    assert "refused" in run("refuse", request, "--custodian", "K. Custodian", "--reason", "No order").stdout
    assert isinstance(run("release", request, "--custodian", "K. Custodian", *WHY).exception, CannotStart)


@pytest.mark.parametrize("choice", ["anonymous", "named", "skip"])
def test_only_a_confidential_report_can_be_asked_for(run: Command, tmp_path: Path, choice: str) -> None:
    """Who stayed anonymous is released to nobody, whatever the reason."""
    assert isinstance(run("ask", told(tmp_path, choice), "--by", "DS Farrah", *WHY).exception, CannotStart)
    assert isinstance(run("ask", "SL-0000-0000-0", "--by", "DS Farrah", *WHY).exception, CannotStart)
