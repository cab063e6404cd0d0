"""What is read back to who told it is in their own words: it is withheld from others, not from themself."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.concerns.redaction.redact import MARK
from bot.interview.question_messages import QuestionMessages
from bot.interview.situation import situation
from bot.interview.turn_input import TurnInput
from tests.support.concerns import a_draft, with_facts
from tests.support.readers import own_knowledge

VOICE = SimpleNamespace(
    text=lambda _, value: value, message=lambda _, said="": SimpleNamespace(text=said, options=()), minutes=30
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("my ex husband's girl Elin, 14, is sent pictures by a man of 40, he told me", "Elin"),
        ("my nephew is 12 and a neighbour gives him vapes", "my nephew"),
        ("our lad Owen is 15 and a woman of 30 buys him phones", "our lad"),
    ],
)
def test_what_is_read_back_is_not_masked(text: str, said: str) -> None:
    """Nobody is asked to confirm a mark."""
    draft = with_facts(a_draft(text))
    told = situation(TurnInput("h", "m", sector="school"), {}, own_knowledge(), draft=draft, wanted=(), parked=True)
    shown = QuestionMessages(cast("Any", VOICE), own_knowledge(), draft, replace(told, to_read_back=("children",)))

    words = shown.said_back()

    assert said in words
    assert MARK not in words
