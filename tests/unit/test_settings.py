"""Settings: names, defaults, and secrets that hide."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.settings import Settings


def test_the_defaults_need_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any variable the state is under var/ and the database is SQLite there."""
    for name in ("SIGHTLINE_DATABASE_URL", "SIGHTLINE_STATE_DIR", "SIGHTLINE_WEB_PORT", "TELEGRAM_BOT_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    settings = Settings()
    assert (settings.state_dir, settings.web_port, settings.telegram_bot_token) == (Path("var"), 8000, None)
    assert settings.database.startswith("sqlite+aiosqlite:////")


def test_the_environment_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each setting is read under its documented name."""
    monkeypatch.setenv("SIGHTLINE_DATABASE_URL", "postgresql+psycopg://host/name")
    monkeypatch.setenv("SIGHTLINE_WEB_PORT", "8123")
    monkeypatch.setenv("SIGHTLINE_PRODUCTION", "true")
    settings = Settings()
    assert (settings.database, settings.web_port) == ("postgresql+psycopg://host/name", 8123)
    assert settings.production


def test_the_telegram_token_hides(monkeypatch: pytest.MonkeyPatch) -> None:
    """A secret is in no repr."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "12345:secret-token")
    settings = Settings()
    assert settings.telegram_bot_token is not None
    assert settings.telegram_bot_token.get_secret_value() == "12345:secret-token"
    assert "secret-token" not in repr(settings) + str(settings)


def test_an_impossible_port_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A port outside 1 to 65535 stops the start."""
    monkeypatch.setenv("SIGHTLINE_WEB_PORT", "70000")
    with pytest.raises(ValidationError, match="web_port"):
        Settings()
