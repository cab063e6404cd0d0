"""What words at an open question can be: its answer alone, or also something else that is meant for the chat."""

from __future__ import annotations

from bot.questions import catalogue
from bot.understanding.text import controls

# There an account is told, in which a colleague may be reported, or the words are taken by another rule.
BY_MEANING = frozenset({"parked"})
MEANT_KINDS = frozenset({"statement", "contact"})


def may_ask(text: str) -> bool:
    """Say whether words have the form of a question, a request or a courtesy; what has not is an answer."""
    asks = text.endswith("?") or controls.asks_in_form(text)
    return asks or controls.says(text, "requests") or controls.says(text, "small_talk")


def only_answers(step: str | None, text: str) -> str | None:
    """Return the open question where words can be nothing but its answer and need no guess at what they want."""
    row = catalogue.QUESTIONS.by_id.get(step or "")
    if row is None or row.id in BY_MEANING or row.kind in MEANT_KINDS:
        return None
    return None if may_ask(text) else row.id
