"""Whole conversations through the real engine and the real action server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.integration.engine_stack import Engine, running_engine

SAW = "picked up a girl of about 14, a man on the phone paid and two men stood waiting for her"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One engine for every test of this file."""
    with running_engine(tmp_path_factory.mktemp("engine")) as running:
        yield running


def told(engine: Engine, sender: str) -> dict[str, object]:
    """Bring a conversation to the first question after the account."""
    engine.say(sender, intent="report_concern", values=[])
    engine.tap(sender, "parked")
    return engine.say(sender, SAW)


def skip_to_check(engine: Engine, sender: str, answer: dict[str, object]) -> None:
    """Skip every question."""
    for _ in range(40):
        if answer["step"] == "check":
            return
        answer = engine.tap(sender, intent="skip")
    raise AssertionError(f"stuck at {answer['step']}")


def test_from_the_account_to_the_receipt_and_a_new_session(engine: Engine) -> None:
    """Send gives the receipt, and the next report begins from the start."""
    answer = told(engine, "a")
    skip_to_check(engine, "a", answer)
    receipt = engine.tap("a", "send")
    assert receipt["messages"][0]["kind"] == "receipt"
    assert receipt["step"] is None
    assert engine.say("a", intent="report_concern", values=[])["step"] == "parked"


def test_a_question_in_the_middle_keeps_the_place(engine: Engine) -> None:
    """The answer comes first, then the same question again; nothing is stored."""
    told(engine, "b")
    answer = engine.say("b", "will they know it was me?")
    assert [message["step"] for message in answer["messages"]] == [None, "happening_now"]
    assert "anonymous" in answer["messages"][0]["text"]
    # what was read of the account, and that the delay was told; the question gave none
    assert set(engine.room.drafts["b"].answers) == {"signs_read", "delay_told"}


def test_a_sweep_leaves_what_is_in_time(engine: Engine) -> None:
    """The app alone may ask for it, and a conversation of today goes on."""
    told(engine, "swept")
    assert engine.sweep("another-token").status_code == 401
    assert engine.sweep().json() == {"deleted": 0}
    assert engine.tap("swept", intent="skip")["step"] != "parked"


SLASHES = ("/greet", "/session_start", "/restart", '/answer{"value":"yes"}', "/back")


def test_a_typed_slash_is_text(engine: Engine) -> None:
    """No typed command or payload reaches Rasa; "restart" asks for help, as it does without a slash."""
    told(engine, "c")
    for typed in SLASHES:
        engine.say("c", typed)
    draft = engine.room.drafts["c"]
    assert draft.statements[0].text == SAW
    assert {statement.text for statement in draft.statements} >= set(SLASHES[:2])
    assert draft.answers["happening_now"].value is None


def test_the_same_message_id_gets_the_same_answer(engine: Engine) -> None:
    """Sending twice happens once."""
    answer = told(engine, "d")
    skip_to_check(engine, "d", answer)
    body = {"sender": "d", "message_id": "once", "text": None, "choice": {"intent": "answer", "values": ["send"]}}
    before = len(engine.room.submitted)
    first, second = engine.post(body).json(), engine.post(body).json()
    assert first == second
    assert len(engine.room.submitted) == before + 1


def test_a_failing_action_is_an_error_and_changes_nothing(engine: Engine) -> None:
    """The engine says 502, and the same message works when the room is back."""
    told(engine, "e")
    body = {"sender": "e", "message_id": "fails", "text": None, "choice": {"intent": "answer", "values": ["maybe"]}}
    engine.room.broken = True
    failed = engine.post(body)
    engine.room.broken = False
    assert (failed.status_code, failed.json()) == (502, {"error": "action"})
    assert engine.post(body).json()["step"] != "happening_now"


def test_after_a_discard_the_next_report_begins_anew(engine: Engine) -> None:
    """After discard the next report begins with its first question."""
    told(engine, "f")
    engine.say("f", "stop")
    assert engine.tap("f", "discard")["step"] is None
    assert engine.say("f", intent="report_concern", values=[])["step"] == "parked"


def test_a_long_chat_is_cut_and_goes_on(engine: Engine) -> None:
    """Sixty questions inside the interview leave its place as it was."""
    told(engine, "g")
    for _ in range(20):
        answer = engine.say("g", "is this confidential?")
    assert answer["step"] == "happening_now"
    assert engine.tap("g", "no_recent")["step"] != "happening_now"


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"sender": "x"},
        {"sender": "x", "message_id": "1", "text": 5},
        {"sender": "x", "message_id": "1", "choice": {"intent": "restart", "values": []}},
        {"sender": "x", "message_id": "1", "choice": "yes"},
    ],
)
def test_a_malformed_message_is_refused(engine: Engine, body: dict[str, object]) -> None:
    """The field that is wrong is named; nothing is run."""
    assert engine.post(body).status_code == 400


def test_without_the_token_nothing_is_answered(engine: Engine) -> None:
    """A wrong token is 401."""
    assert engine.post({"sender": "x", "message_id": "1", "text": "hello"}, token="guess").status_code == 401


@pytest.mark.parametrize(
    "typed", ["", "   ", "\U0001f600\U0001f600", "\u202eabc\u202c", "\x00\x07", "a" * 10_000, "ماذا أفعل"]
)
def test_odd_input_gets_an_answer(engine: Engine, typed: str) -> None:
    """Empty, emoji, right-to-left, control and very long messages never fail."""
    assert engine.say("odd", typed)["messages"]


def test_no_word_of_the_person_is_in_the_log_or_readable_in_the_store(engine: Engine) -> None:
    """Logs carry no text, and the store is sealed."""
    told(engine, "secret")
    raw = b"".join(path.read_bytes() for path in Path(engine.folder).iterdir())
    assert b"stood waiting" not in raw
