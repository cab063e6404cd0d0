"""F24: what a process of the stack gets of our environment."""

from bot.run.stack.supervisor import environment

GIVEN = {
    "PATH": "/bin",
    "LANG": "en_GB.UTF-8",
    "TELEGRAM_BOT_TOKEN": "1:secret",
    "SIGHTLINE_DATABASE": "postgresql://user:secret@host/db",
    "AWS_SECRET_ACCESS_KEY": "secret",
}


def test_only_the_app_gets_our_settings() -> None:
    """F24: engine and receivers get what any program needs, and no secret."""
    assert environment(GIVEN, needs_settings=False) == {"PATH": "/bin", "LANG": "en_GB.UTF-8"}
    assert environment(GIVEN, needs_settings=True) == GIVEN
