"""What was seen is read without the question around it."""

import pytest

from bot.understanding.text.question_frames import without_frame


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Is it a sign if a man waits for her?", "a man waits for her"),
        ("should I worry that he has two phones", "he has two phones"),
        ("a man waits for her", "a man waits for her"),
        ("would you report a man who waits for her", "a man who waits for her"),
        ("Hi there, quick question, would you be worried if a man waits for her", "a man waits for her"),
        ("my mate asked whether a man waiting for her is odd", "a man waiting for her is odd"),
        ("Dunno if it's anything but a man waits for her.", "a man waits for her."),
        ("what does it mean when a man waits for her?", "a man waits for her"),
        ("isn't it a red flag when a man waits for her?", "a man waits for her"),
        ("a man waits for her, is that a sign?", "a man waits for her"),
        ("would a man who waits for her count as a sign", "a man who waits for her"),
        ("a man waits for her should I report it?", "a man waits for her"),
        ("so um basically a man waits for her", "basically a man waits for her"),
    ],
)
def test_the_question_around_what_was_seen_is_taken_off(text: str, bare: str) -> None:
    """The words of the question say nothing of what was seen."""
    assert without_frame(text) == bare


@pytest.mark.parametrize(
    "text",
    [
        "should I report it?",
        "is that a sign",
        "He said is it a sign if I wait for her",
        "they asked me to stop",
        "right now he hits her",
        "What is the address of the council?",
        "can you tell me if she is safe",
    ],
)
def test_what_holds_next_to_nothing_else_or_is_no_question_stays(text: str) -> None:
    """Only a question around something that was seen is taken off."""
    assert len(without_frame(text).split()) >= 2
    assert without_frame(text).strip() in text
