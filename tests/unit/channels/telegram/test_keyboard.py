"""Messages as Telegram shows them."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram import keyboard
from bot.channels.telegram.text_length import LIMIT, units
from bot.guidance.texts import Message, Option

LONG = "Is seen with an older adult who answers every question for them"
TICKS = Message(
    "question",
    "Does any fit?",
    (Option("answer:a", LONG), Option("answer:b", "Gifts"), Option("answer:none", "None"), Option("skip", "Skip")),
    multiple=True,
    step="indicators",
)


@given(st.text(st.sampled_from("ab \n🚕"), max_size=12_000))
def test_pieces_fit_and_lose_no_letter(text: str) -> None:
    """Every piece is within Telegram's limit; only blanks at the cuts go."""
    pieces = keyboard.pieces(text)
    assert all(0 < units(piece) <= LIMIT for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(text.split())


def test_answers_too_long_for_a_button_are_written_out() -> None:
    """A phone cuts long buttons, so the whole sentence stands in the text with its number."""
    assert keyboard.shown_text(TICKS) == f"Does any fit?\n\n1. {LONG}"
    shown = keyboard.inline(TICKS, 5, done="Done")
    labels = [button.text for row in shown.inline_keyboard for button in row]
    assert labels[0].startswith("☐ 1. Is seen")
    assert labels[1:] == ["☐ Gifts", "Done", "None", "Skip"]


def test_how_much_is_still_to_come_stands_under_the_question() -> None:
    """In front of the answers that are written out."""
    assert keyboard.shown_text(replace(TICKS, ahead="About 3 more.")) == f"Does any fit?\nAbout 3 more.\n\n1. {LONG}"


def test_ticks_are_read_back_from_the_buttons() -> None:
    """What was shown as ticked is ticked."""
    shown = keyboard.inline(TICKS, 5, frozenset({1}), done="Done")
    assert keyboard.ticked_in(shown) == frozenset({1})
    assert keyboard.ticked_in(None) == frozenset()


def test_only_the_lone_emergency_button_lasts() -> None:
    """A keyboard that stays must not replace the answers of a question."""
    emergency = Option("gateway:999", "999")
    assert keyboard.lasting(Message("text", "x", (emergency,)), "Here") is not None
    assert keyboard.lasting(Message("question", "x", (emergency, Option("skip", "Skip"))), "Here") is None


def test_below_the_chat_one_key_calls_and_one_sends_the_place() -> None:
    """A pin is one tap away, also in danger; the keys fold away once used, so that nobody who looks on reads them."""
    shown = keyboard.lasting(Message("text", "x", (Option("gateway:999", "999"),)), "Send where I am")
    assert shown is not None
    (emergency,), (place,) = shown.keyboard
    assert (emergency.text, emergency.request_location) == ("999", None)
    assert (place.text, place.request_location) == ("Send where I am", True)
    assert shown.one_time_keyboard
    assert not shown.is_persistent
