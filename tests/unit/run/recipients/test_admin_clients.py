"""The operator's commands for clients of the feed: made with a scope, given new secrets, revoked, listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.run.cli.admin import admin
from bot.run.stack.layout import CannotStart

Command = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a way to run `sightline admin` on a database with one destination."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))

    def call(*words: str) -> Result:
        return CliRunner().invoke(admin, [*words])

    call("destinations", "add", "force", "police", "pull", "Testshire Police", "--area", "demo", "--practice")
    return call


def test_a_destination_begins_with_one_client(run: Command) -> None:
    """Its id is the destination's, it opens all that is addressed to it, and no secret stands in the list."""
    listed = run("clients", "list").stdout
    assert listed.split() == ["force", "force", "live", "referrals"]


def test_a_client_is_made_with_a_scope_rotated_and_revoked(run: Command) -> None:
    """Each secret is printed once; what was revoked stays listed."""
    made = run("clients", "add", "desk", "force", "--scope", "referrals:read lane:safety area:demo").stdout.split()[-1]
    turned = run("clients", "rotate", "desk").stdout.split()[-1]
    assert made.startswith("ask_")
    assert turned.startswith("ask_")
    assert made != turned
    run("clients", "revoke", "desk")
    assert "desk\tforce\trevoked\treferrals:read lane:safety area:demo" in run("clients", "list").stdout


@pytest.mark.parametrize(
    "words",
    [
        ("add", "desk", "nobody"),
        ("add", "force", "force"),
        ("add", "two words", "force"),
        ("add", "desk", "force", "--scope", "lane:gossip"),
        ("add", "desk", "force", "--scope", "area:atlantis"),
        ("add", "desk", "force", "--scope", "everything"),
        ("rotate", "nobody"),
        ("revoke", "nobody"),
    ],
    ids=" ".join,
)
def test_what_is_wrong_is_said_in_one_line(run: Command, words: tuple[str, ...]) -> None:
    """Nothing is kept of it."""
    refused = run("clients", *words)
    assert isinstance(refused.exception, CannotStart)
    assert len(run("clients", "list").stdout.splitlines()) == 1


def test_a_client_ends_with_its_destination(run: Command) -> None:
    """Nobody asks for a destination that is gone."""
    run("destinations", "remove", "force")
    assert run("clients", "list").stdout == ""


def test_signing_and_asking_are_two_secrets(run: Command) -> None:
    """Whoever takes pushes is shown both, once."""
    where = ("--area", "demo", "--practice", "--url", "https://feed.police.example.org/events")
    said = run("destinations", "add", "pushed", "police", "push", "Testshire Police", *where).stdout
    assert said.count("whsec_") == said.count("ask_") == 1
