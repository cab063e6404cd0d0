"""The stack's own files, ports and status."""

from __future__ import annotations

import json
import socket
from pathlib import Path

import pytest

from bot.run.cli.status import read_status
from bot.run.keys import load_keys, receiver_secret
from bot.run.stack.engine_files import write_engine_files
from bot.run.stack.layout import CannotStart, refuse_used_ports, run_file, write_run_file
from bot.settings import Settings
from tests.support.stack import free_ports


def settings(tmp_path: Path, **more: object) -> Settings:
    """Return settings with a state directory of their own."""
    return Settings.model_validate({"state_dir": tmp_path, **more})


def test_status_with_nothing_running(tmp_path: Path) -> None:
    """Nothing runs: not ready, every service named and down, practice said."""
    status = read_status(settings(tmp_path)).to_json()

    assert not status["ready"]
    assert status["practice"]
    assert status["telegram"] == "off"
    assert set(status["services"]) == {
        "web",
        "feed",
        "engine",
        "receiver_police",
        "receiver_social_care",
        "receiver_rail_police",
    }
    assert {service["state"] for service in status["services"].values()} == {"down"}


def test_run_file_of_a_dead_stack_counts_for_nothing(tmp_path: Path) -> None:
    """A file left by a killed supervisor does not make the stack ready."""
    write_run_file(settings(tmp_path), pid=2**22 + 1)

    assert run_file(tmp_path).is_file()
    assert not read_status(settings(tmp_path)).ready


def test_a_used_port_is_named(tmp_path: Path) -> None:
    """A port that something else holds is refused in one line that says which."""
    web, police, social_care, rail = free_ports(4)
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        ports = {"web_port": web, "police_port": police, "social_care_port": social_care, "rail_police_port": rail}
        ports["engine_port"] = port

        with pytest.raises(CannotStart, match=f"Port {port} is in use: .*SIGHTLINE_ENGINE_PORT"):
            refuse_used_ports(settings(tmp_path, **ports))


def test_secrets_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    """Tokens and receiver secrets survive a restart and have mode 0600."""
    first, secret = load_keys(tmp_path), receiver_secret(tmp_path, "police")

    assert load_keys(tmp_path) == first
    assert receiver_secret(tmp_path, "police") == secret
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "keys").iterdir()} == {0o600}


def test_secrets_hide_themselves(tmp_path: Path) -> None:
    """No token shows in what is printed of the keys or the settings."""
    keys = load_keys(tmp_path)
    told = Settings.model_validate({"state_dir": tmp_path, "telegram_bot_token": "12345:seeded-token"})

    assert keys.engine_token not in repr(keys)
    assert "seeded-token" not in repr(told)


def test_engine_files_carry_this_stack_and_no_telegram_token(tmp_path: Path) -> None:
    """The engine learns its own token and the actions' address, and nothing of Telegram."""
    told = settings(tmp_path, web_port=18999, telegram_bot_token="12345:seeded-token")

    files = write_engine_files(told, load_keys(tmp_path))

    text = files.endpoints.read_text() + files.credentials.read_text() + json.dumps(files.env)
    assert "127.0.0.1:18999/actions/webhook" in text
    assert "seeded-token" not in text
