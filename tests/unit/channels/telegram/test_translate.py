"""Updates become our own terms without any of Telegram's ids."""

from datetime import UTC, datetime
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from telegram import (
    Chat,
    ExternalReplyInfo,
    Location,
    Message,
    MessageEntity,
    MessageOriginHiddenUser,
    PhotoSize,
    TextQuote,
    Update,
    Venue,
)

from bot.channels.telegram.translate import Tap, callback_data, read_tap, to_incoming
from bot.inbox import Incoming

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def message(**content: Any) -> Message:
    """Return a private message."""
    return Message(7, NOON, Chat(987654321, Chat.PRIVATE), **content)


def test_words_keep_their_letters_and_lose_the_chat_id() -> None:
    """The handle stands for the chat; the words are as typed."""
    said = to_incoming(Update(5, message(text="  a <b>girl</b> ")), "h")
    assert said == Incoming("h", "m7", "text", text="  a <b>girl</b> ")


def test_an_edit_names_the_message_that_it_corrects() -> None:
    """The correction has a key of its own."""
    said = to_incoming(Update(6, edited_message=message(text="blue")), "h")
    assert said == Incoming("h", "u6", "edit", text="blue", edits="m7")


def test_a_moving_live_location_is_not_a_correction() -> None:
    """The pin stays where it was first set."""
    assert to_incoming(Update(6, edited_message=message(location=Location(1.0, 2.0))), "h") is None


def test_a_venue_is_a_pin_with_its_name() -> None:
    """The place's name is kept as words."""
    place = Location(longitude=-1.4, latitude=55.0)
    said = to_incoming(Update(5, message(location=place, venue=Venue(place, "Cafe", "High St"))), "h")
    assert said == Incoming("h", "m7", "pin", text="Cafe, High St", pin=(55.0, -1.4))


def test_a_service_message_says_nothing() -> None:
    """Nobody wrote it."""
    assert to_incoming(Update(5, message(new_chat_title="x")), "h") is None


@given(st.text(max_size=70))
def test_any_callback_data_is_a_tap_or_nothing(data: str) -> None:
    """Forged data never raises, and what is taken is what we could have written."""
    tap = read_tap(data)
    assert tap is None or (tap.sequence >= 0 and (tap.index is None or tap.index >= 0))


@given(st.integers(0, 999_999_999), st.integers(0, 99))
def test_callback_data_fits_and_comes_back(sequence: int, place: int) -> None:
    """Within Telegram's 64 bytes, and read back as written."""
    data = callback_data(sequence, place)
    assert len(data.encode()) <= 64
    assert read_tap(data) == Tap(sequence, str(place))


def test_a_forward_is_somebody_elses_words() -> None:
    """Whose words they are is kept beside them."""
    origin = MessageOriginHiddenUser(NOON, "Invented Sender")
    said = to_incoming(Update(5, message(text="look", forward_origin=origin)), "h")
    assert said is not None
    assert said.forwarded
    assert "Invented Sender" not in said.to_text()


def test_a_reply_names_the_message_that_it_answers() -> None:
    """The message of ours is known by the channel's own id."""
    said = to_incoming(Update(5, message(text="red", reply_to_message=message(text="What colour?"))), "h")
    assert said == Incoming("h", "m7", "text", text="red", replies_to="7")


def test_a_quote_from_another_chat_is_kept_apart() -> None:
    """The quoted words are another's; a quote of this chat's own messages adds nothing."""
    elsewhere = ExternalReplyInfo(MessageOriginHiddenUser(NOON, "Invented Sender"))
    quote = TextQuote("meet me at nine", 0)
    said = to_incoming(Update(5, message(text="he wrote this", quote=quote, external_reply=elsewhere)), "h")
    own = to_incoming(Update(5, message(text="this one", quote=quote)), "h")
    assert said is not None
    assert own is not None
    assert (said.quoted, own.quoted) == ("meet me at nine", None)


def test_an_address_behind_words_is_kept() -> None:
    """What a link opens stands on a line of its own, once."""
    link = MessageEntity(MessageEntity.TEXT_LINK, 0, 11, url="https://example.org/profile")
    said = to_incoming(Update(5, message(text="his profile is here", entities=[link])), "h")
    assert said == Incoming("h", "m7", "text", text="his profile is here\nhttps://example.org/profile")


def test_an_address_behind_a_caption_or_an_edit_is_kept() -> None:
    """The words below a picture and corrected words are words like any others."""
    link = MessageEntity(MessageEntity.TEXT_LINK, 0, 3, url="https://example.org/profile")
    picture = message(caption="his page", caption_entities=[link], photo=[PhotoSize("x", "y", 9, 9)])
    for update in (
        Update(5, picture),
        Update(6, edited_message=picture),
        Update(7, edited_message=message(text="his page", entities=[link])),
    ):
        said = to_incoming(update, "h")
        assert said is not None
        assert said.text == "his page\nhttps://example.org/profile"
