"""The operator's commands for links: who may embed a chat, and the lines for the page."""

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
    """Return a way to run `sightline admin links` on a database of its own."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    monkeypatch.setenv("SIGHTLINE_PUBLIC_URL", "https://chat.example.org")

    def call(*words: str) -> Result:
        return CliRunner().invoke(admin, ["links", *words])

    return call


def test_the_lines_for_a_page_name_the_chat_and_a_plain_link(run: Command) -> None:
    """What is printed frames the chat at its public address, lets it ask for a place, and works without frames."""
    code = run("add", "hotel", "--parent", "https://Hotel.example.org/").stdout.strip()
    printed = run("embed", code).stdout
    assert f'<iframe src="https://chat.example.org/chat/{code}?framed=yes"' in printed
    assert 'allow="geolocation"' in printed
    assert f'<a href="https://chat.example.org/chat/{code}" target="_blank"' in printed


def test_a_link_without_pages_is_not_embedded(run: Command) -> None:
    """Nothing is printed that a browser would refuse; once a page is named it is."""
    code = run("add", "hotel").stdout.strip()
    assert isinstance(run("embed", code).exception, CannotStart)
    assert "https://hotel.example.org" in run("parents", code, "--parent", "https://hotel.example.org").stdout
    assert "<iframe" in run("embed", code).stdout
    assert "nobody" in run("parents", code).stdout
    assert isinstance(run("embed", code).exception, CannotStart)


def test_the_chat_may_stand_behind_a_button_in_the_corner(run: Command) -> None:
    """The button needs no script in their page, the chat is asked for when it is pressed, and the plain link stays."""
    code = run("add", "hotel", "--parent", "https://hotel.example.org").stdout.strip()
    printed = run("embed", code, "--launcher").stdout
    assert printed.startswith("<details")
    assert "Worried about a child?</summary>" in printed
    assert 'loading="lazy"' in printed
    assert "<script" not in printed
    assert f'/chat/{code}" target="_blank"' in printed


def test_wrong_pages_and_codes_are_refused(run: Command) -> None:
    """A wildcard is no page, and a code that nobody made has none."""
    assert isinstance(run("add", "hotel", "--parent", "https://*.example.org").exception, CannotStart)
    assert isinstance(run("embed", "nobody-made-this").exception, CannotStart)
    assert isinstance(run("parents", "nobody-made-this", "--parent", "https://a.example").exception, CannotStart)
