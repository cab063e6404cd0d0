"""Linear algebra gets one thread unless an operator wants more."""

from __future__ import annotations

import os

import pytest

from bot.run.threads import ONE_THREAD, use_one_thread


def test_a_number_that_an_operator_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody has set is one."""
    for name in ONE_THREAD:
        monkeypatch.setenv(name, "")  # so that what is there now comes back afterwards
        monkeypatch.delenv(name)
    monkeypatch.setenv(ONE_THREAD[0], "4")

    use_one_thread()

    assert [os.environ[name] for name in ONE_THREAD] == ["4", "1"]
