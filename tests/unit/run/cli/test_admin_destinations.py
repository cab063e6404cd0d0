"""The operator's commands for destinations: added once, looked at first, paused, given new secrets, removed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.run.cli.admin import admin
from bot.run.stack.layout import CannotStart, write_run_file
from bot.settings import Settings

Command = Callable[..., Result]
WHAT = ("police", "push", "Testshire Police Intelligence", "--area", "demo")
WHERE = ("--url", "https://feed.police.example.org/events")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Return a way to run `sightline admin destinations` on a database of its own."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))

    def call(*words: str) -> Result:
        return CliRunner().invoke(admin, ["destinations", *words])

    return call


def refusal(result: Result) -> str:
    """Return the one line with which a command refused."""
    assert isinstance(result.exception, CannotStart), result.output
    return str(result.exception)


def test_a_force_gets_a_practice_destination_of_its_own(run: Command) -> None:
    """F4: it is listed as practice, and its secret is printed once."""
    assert "whsec_" in run("add", "force_intel", *WHAT, *WHERE, "--practice").stdout
    (line,) = run("list").stdout.splitlines()
    assert line.split("\t")[:6] == ["force_intel", "police", "demo", "push", "practice", "not activated"]


def test_a_running_practice_system_takes_no_real_destination(run: Command, tmp_path: Path) -> None:
    """F4: the refusal names the way out; a practice destination is taken; production is no practice system."""
    write_run_file(Settings(state_dir=tmp_path), os.getpid())
    assert "--practice" in refusal(run("add", "force_intel", *WHAT, *WHERE))
    assert run("list").stdout == ""
    assert run("add", "force_test", *WHAT, *WHERE, "--practice").exit_code == 0
    write_run_file(Settings(state_dir=tmp_path, production=True), os.getpid())
    assert run("add", "force_intel", *WHAT, *WHERE).exit_code == 0


def test_production_takes_no_practice_destination(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """F4: where pages do not say practice nothing is sent to a practice receiver."""
    monkeypatch.setenv("SIGHTLINE_PRODUCTION", "1")
    assert "practice" in refusal(run("add", "force_test", *WHAT, *WHERE, "--practice"))


def test_the_same_id_again_is_refused_with_the_command_that_would_do_it(run: Command) -> None:
    """F19: no secret and no role is replaced in silence."""
    run("add", "force_intel", *WHAT, *WHERE)
    told = refusal(run("add", "force_intel", "licensing", "call", "Somebody else"))
    assert "rotate force_intel" in told
    assert "remove force_intel" in told
    assert run("list").stdout.split("\t")[1] == "police"


def test_a_second_police_destination_of_one_area_is_said(run: Command) -> None:
    """F19: the first one does not win in silence."""
    run("add", "force_a", *WHAT, *WHERE)
    assert "force_a already takes police for demo" in run("add", "force_b", *WHAT, *WHERE).stdout


def test_every_fault_is_said_and_nothing_is_kept(run: Command) -> None:
    """F19: an unknown area, an id with a space and an address of the local network, at once."""
    told = refusal(run("add", "a b", "police", "push", "X", "--area", "atlantis", "--url", "http://169.254.169.254/"))
    assert all(word in told for word in ("atlantis", "An id has", "private", "https://"))
    assert run("list").stdout == ""


def test_a_destination_is_paused_resumed_and_removed(run: Command) -> None:
    """F4: each shows in the list, and an unknown one is refused."""
    run("add", "force_intel", "police", "pull", "Testshire Police Intelligence")
    run("pause", "force_intel")
    assert "paused" in run("list").stdout
    run("resume", "force_intel")
    assert "paused" not in run("list").stdout
    run("remove", "force_intel")
    assert run("list").stdout == ""
    assert [refusal(run(verb, "force_intel")) for verb in ("pause", "resume", "remove", "rotate")]


def test_a_new_secret_is_printed_once(run: Command) -> None:
    """F4, F19: `rotate` gives another secret than `add` did."""
    first = run("add", "force_intel", *WHAT, *WHERE).stdout.split()[-1]
    second = run("rotate", "force_intel").stdout.split()[-1]
    assert second.startswith("whsec_")
    assert first != second


def test_an_address_gets_nothing_before_its_receiver_answered(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 18: `add` says what to do, `resume` is no way round it, and a silent or wrong receiver stays out."""
    assert "activate force_intel" in run("add", "force_intel", *WHAT, *WHERE).stdout
    assert "activate" in refusal(run("resume", "force_intel"))
    answers = iter(["does not answer", None])

    async def challenged(*_: object) -> str | None:
        return next(answers)

    monkeypatch.setattr("bot.run.cli.admin_destinations.challenge", challenged)
    assert "does not answer" in refusal(run("activate", "force_intel"))
    assert "not activated" in run("list").stdout
    assert "receives from now on" in run("activate", "force_intel").stdout
    assert run("list").stdout.split("\t")[5] == "active"


def test_only_who_takes_pushes_is_challenged(run: Command) -> None:
    """Who pulls shows the secret at the token endpoint."""
    run("add", "force_intel", "police", "pull", "Testshire Police Intelligence")
    assert run("list").stdout.split("\t")[5] == "active"
    assert "no pushes" in refusal(run("activate", "force_intel"))
    assert "no destination" in refusal(run("activate", "nobody"))
