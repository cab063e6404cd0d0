"""What README says of starting, settings and commands, and architecture of rooms, is what the code does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

from bot.paths import ROOT
from bot.run.cli.app import add_admin, app
from bot.run.stack.layout import service_addresses
from bot.settings import Settings

README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
SAYING_COMMANDS = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/decisions/*.md")]
SETTING = re.compile(r"`((?:SIGHTLINE|TELEGRAM)_[A-Z_]+)`")
COMMAND = re.compile(r"`(?:\.venv/bin/)?sightline ([a-z-]+(?: [a-z-]+)*)")
add_admin()


def names_of_settings() -> set[str]:
    """Return the environment variables that the app reads."""
    fields = Settings.model_fields.items()
    return {str(field.validation_alias or f"SIGHTLINE_{name.upper()}") for name, field in fields}


def words_not_known(line: str) -> list[str]:
    """Return what is left of a command line where it names no command."""
    words, command = line.split(), typer.main.get_command(app)
    while words and (commands := getattr(command, "commands", None)):
        if words[0] not in commands:
            break
        command, words = commands[words[0]], words[1:]
    return [] if not hasattr(command, "commands") else words


def test_readme_lists_every_process_with_its_address() -> None:
    """What `make run` starts is found where README says, nothing more and nothing less."""
    bases = {service.base for service in service_addresses(Settings(_env_file=None))}
    assert set(re.findall(r"`(http://127[\d.:]+)`", README)) == bases


def test_readme_lists_every_setting() -> None:
    """A setting that nobody can read of is set by nobody, and one that is read nowhere misleads."""
    assert set(SETTING.findall(README)) == names_of_settings()


@pytest.mark.parametrize("document", SAYING_COMMANDS, ids=lambda path: path.stem)
def test_every_command_of_sightline_that_a_document_names_is_one(document: Path) -> None:
    """Also the operator's, which nobody types twice."""
    said = COMMAND.findall(document.read_text(encoding="utf-8"))
    assert [line for line in said if words_not_known(line)] == []


def test_a_command_that_is_none_is_noticed() -> None:
    """The check itself can fail."""
    assert COMMAND.findall("type `.venv/bin/sightline admin links lose <code>`") == ["admin links lose"]
    assert words_not_known("admin links lose") == ["lose"]


def test_architecture_names_every_room() -> None:
    """Each package of the app, and each folder of code beside it, has its row."""
    rooms = [path.parent for path in ROOT.glob("bot/*/__init__.py") if path.parent.name != "channels"]
    beside = [ROOT / name for name in ("actions", "engine", "shared_text", "examples", "evaluation")]
    named = [str(room.relative_to(ROOT)) for room in (*rooms, *beside)]
    assert [room for room in named if not re.search(rf"^\|.*`{room}[/`]", ARCHITECTURE, re.MULTILINE)] == []
