"""`sightline chat`: what a line means, what a turn shows, and how a conversation goes on after a session has ended."""

from __future__ import annotations

import io
import json
from typing import Any

import httpx2
import pytest

from bot.run.cli.chat import BadChatLine, Chat, body_of, converse, in_words, typed

OPTIONS = [{"id": "answer:yes", "label": "Yes"}, {"id": "answer:no", "label": "No"}]


def message(sequence: int, kind: str = "question", step: str | None = "parked", **more: Any) -> dict[str, Any]:
    """Return a message as the web channel sends it."""
    return {
        "sequence": sequence, "kind": kind, "text": f"Text {sequence}", "options": OPTIONS if step else [],
        "multiple": False, "step": step, **more,
    }  # fmt: skip


class FakeWeb:
    """The web channel's routes of one chat; `ended` sessions answer 409 once."""

    def __init__(self, *, ended: bool = False) -> None:
        self.ended = ended
        self.bodies: list[dict[str, Any]] = []

    def answer(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        if request.method == "GET":
            return httpx2.Response(200, json={"token": "first", "messages": [message(1)]})
        self.bodies.append(json.loads(request.content) | {"with": request.headers["x-sightline-token"]})
        if self.ended:
            self.ended = False
            return httpx2.Response(409, json={"token": "second"})
        receipt = message(2, "receipt", None, reference="SL-2345-6789-0")
        return httpx2.Response(200, json={"token": "first", "messages": [receipt]})


def chat_with(web: FakeWeb) -> Chat:
    """Return an opened chat."""
    chat = Chat(httpx2.Client(base_url="http://web", transport=httpx2.MockTransport(web.answer)), "demo-taxi")
    chat.open()
    return chat


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ('{"text": "hello"}', {"text": "hello"}),
        ('{"choose": ["Yes"]}', {"choices": ["answer:yes"], "question": 1}),
        ('{"choose": ["answer:no"]}', {"choices": ["answer:no"], "question": 1}),
        ('{"pin": {"lat": 1, "lon": 2}}', {"pin": {"lat": 1, "lon": 2}}),
    ],
)
def test_a_line_is_words_a_choice_or_a_place(line: str, body: dict[str, Any]) -> None:
    """A choice may name an option by its id or its label."""
    assert body_of(chat_with(FakeWeb()), line) == body


@pytest.mark.parametrize(
    "line", ["no json", "[]", "{}", '{"text": 5}', '{"choose": []}', '{"choose": "Yes"}', '{"choose": ["Maybe"]}']
)
def test_any_other_line_is_refused(line: str) -> None:
    """What is no message is said to be none; nothing is sent."""
    with pytest.raises(BadChatLine):
        body_of(chat_with(FakeWeb()), line)


@pytest.mark.parametrize(
    ("line", "body"),
    [("2", {"choices": ["answer:no"], "question": 1}), ("3", {"text": "3"}), ("two girls", {"text": "two girls"})],
)
def test_a_person_types_numbers_of_options_or_words(line: str, body: dict[str, Any]) -> None:
    """A number that no option has is words."""
    assert typed(chat_with(FakeWeb()), line) == body


def test_a_turn_says_its_step_and_its_reference() -> None:
    """The step of the last question and the reference of the last receipt stand beside the messages."""
    chat = chat_with(FakeWeb())

    turn = chat.say({"text": "hello"})

    assert (turn["step"], turn["reference"]) == (None, "SL-2345-6789-0")
    assert [set(shown) for shown in turn["messages"]] == [{"kind", "text", "options", "multiple"}]


def test_a_session_that_has_ended_is_begun_anew_and_the_message_sent_again() -> None:
    """Words are not lost with a session; a question of the old one is no longer answered."""
    web = FakeWeb(ended=True)

    chat_with(web).say({"choices": ["answer:yes"], "question": 1})

    first, again = web.bodies
    assert (first["with"], again["with"]) == ("first", "second")
    assert (again["key"], again["choices"], again["question"]) == (first["key"], ["answer:yes"], None)


def test_a_bad_line_is_told_and_the_conversation_goes_on() -> None:
    """One JSON line a turn; exit status 1 says that a line was no message."""
    out = io.StringIO()

    status = converse(chat_with(FakeWeb()), ["nonsense", "", '{"text": "hello"}'], out, as_json=True)

    opening, error, turn = (json.loads(line) for line in out.getvalue().splitlines())
    assert status == 1
    assert opening["step"] == "parked"
    assert error == {"error": "not JSON"}
    assert turn["reference"] == "SL-2345-6789-0"


def test_options_are_numbered_for_a_person() -> None:
    """What a person can choose stands under the words, one a line."""
    assert in_words({"messages": [message(1)]}) == "Text 1\n  1. Yes\n  2. No\n"
