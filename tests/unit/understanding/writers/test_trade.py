"""Where the person who writes works."""

from typing import Any

import pytest

from bot.understanding.writers.trade import own_trade
from tests.support.paths import CASES, yaml_of

ROWS = yaml_of(CASES / "facts" / "trades.yml")


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:40] for row in ROWS])
def test_the_trade_is_the_writers_own(row: dict[str, Any]) -> None:
    """What somebody says of themself is their trade; of whom else they tell says nothing of it."""
    assert own_trade(row["text"]) == row["trade"]
