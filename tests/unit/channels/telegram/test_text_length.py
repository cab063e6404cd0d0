"""The length of a text."""

from bot.channels.telegram.text_length import units


def test_length_is_counted_as_telegram_counts() -> None:
    """An emoji outside the basic plane has two units; a lone surrogate has one."""
    assert (units("a"), units("🚕"), units("\ud800")) == (1, 2, 1)
