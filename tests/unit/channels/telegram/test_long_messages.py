"""Parts of one long message are put together, and nothing else is."""

from datetime import UTC, datetime, timedelta

from telegram import Chat, Message, Update

from bot.channels.telegram.long_messages import first_open, group, joined_text, units

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def update(number: int, text: str, *, chat: int = 1, after: float = 0.0) -> Update:
    """Return an update with a text."""
    return Update(number, Message(number, NOON + timedelta(seconds=after), Chat(chat, Chat.PRIVATE), text=text))


def test_length_is_counted_as_telegram_counts() -> None:
    """An emoji outside the basic plane has two units; a lone surrogate has one."""
    assert (units("a"), units("🚕"), units("\ud800")) == (1, 2, 1)


def test_a_long_text_and_its_next_part_are_one() -> None:
    """Cut at full length: joined without anything between."""
    (parts,) = group([update(1, "a" * 4096), update(2, "b", after=1)])
    assert joined_text(parts) == "a" * 4096 + "b"


def test_a_part_cut_at_a_space_gets_its_break_back() -> None:
    """Cut earlier: the break that Telegram took away becomes a new line."""
    (parts,) = group([update(1, "a" * 4000), update(2, "b", after=1)])
    assert joined_text(parts) == "a" * 4000 + "\nb"


def test_short_late_or_other_chats_messages_stay_apart() -> None:
    """Two quick short messages, a late one, another chat's and a command are statements of their own."""
    long = "a" * 4096
    assert len(group([update(1, "a"), update(2, "b")])) == 2
    assert len(group([update(1, long), update(2, "b", after=3)])) == 2
    assert len(group([update(1, long), update(2, "b", chat=2)])) == 2
    assert len(group([update(1, long), update(2, "/stop")])) == 2


def test_other_chats_between_two_parts_do_not_part_them() -> None:
    """The order within a chat counts."""
    groups = group([update(1, "a" * 4096), update(2, "hello", chat=2), update(3, "b")])
    assert [[part.update_id for part in parts] for parts in groups] == [[1, 3], [2]]


def test_only_a_long_text_at_the_end_of_its_chat_is_open() -> None:
    """What came after a long text in its chat closes it."""
    long = "a" * 4096
    assert first_open([update(1, "x"), update(2, long), update(3, "y", chat=2)]) == 1
    assert first_open([update(1, long), update(2, "end")]) is None
    assert first_open([]) is None
