"""Clauses about who writes are withheld by default; whom and what they tell of beside it stays."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.redaction.redact import redact
from tests.support.paths import CASES, yaml_of
from tests.unit.concerns.redaction.test_own_identity import reporter

ACCOUNTS: list[dict[str, Any]] = yaml_of(CASES / "concerns" / "own_clauses.yml")


@pytest.mark.parametrize("case", ACCOUNTS, ids=lambda case: case["id"])
def test_who_writes_is_withheld_and_who_is_told_of_stays(case: dict[str, Any]) -> None:
    """By what each clause is about, in whatever words."""
    shown = redact(case["text"], reporter(case["text"]).redaction, "account").text.casefold()

    assert [words for words in case["hides"] if words.casefold() in shown] == []
    assert [words for words in case["shows"] if words.casefold() not in shown] == []
