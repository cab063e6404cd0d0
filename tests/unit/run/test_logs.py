"""No log line carries what a person typed."""

from __future__ import annotations

import pytest

from bot.run.logs import keep_only_safe


@pytest.mark.parametrize("key", ["text", "handle", "name", "plate", "chat_id", "url"])
def test_unknown_keys_never_reach_a_log_line(key: str) -> None:
    """Only keys known to be free of personal data are written."""
    event = keep_only_safe(None, "info", {"event": "turn failed", "loop": "dispatcher", key: "Ms Seeded"})

    assert event == {"event": "turn failed", "loop": "dispatcher"}
