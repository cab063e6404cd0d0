"""Messages as the page's forms and its module post them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from bot.channels.web.forms import Form, message_of
from bot.channels.web.messages import MessageBody
from bot.channels.web.sessions import Session
from bot.inbox import Conversation

SESSION = Session("token", Conversation("h", "web"))


@pytest.mark.parametrize(
    ("form", "kind", "choices"),
    [
        ({"text": ["hello"]}, "text", ()),
        ({"text": ["hello"], "tick": ["answer:a", "answer:b"]}, "choice", ("answer:a", "answer:b")),
        ({"choice": ["skip"], "tick": ["answer:a"]}, "choice", ("skip",)),
        ({}, "text", ()),
    ],
)
def test_a_button_goes_before_ticks_and_ticks_before_words(form: Form, kind: str, choices: tuple[str, ...]) -> None:
    """One form holds the box, the ticks and the buttons; one of them is meant."""
    incoming = message_of({"key": ["k"], **form}).incoming(SESSION)
    assert (incoming.handle, incoming.dedupe_key, incoming.kind, incoming.choices) == ("h", "w:k", kind, choices)


def test_a_pin_is_a_place() -> None:
    """The module posts a place on the map."""
    body = MessageBody.model_validate({"key": "k", "pin": {"lat": 54.9, "lon": -1.4}})
    assert body.incoming(SESSION).pin == (54.9, -1.4)


@pytest.mark.parametrize(
    "form", [{"key": [""]}, {"key": ["a b"]}, {"key": ["x" * 81]}, {"key": ["k"], "question": ["seven"]}]
)
def test_what_no_page_of_ours_sends_is_refused(form: Form) -> None:
    """A key is short and visible, a question is a number."""
    with pytest.raises(ValidationError):
        message_of(form)
