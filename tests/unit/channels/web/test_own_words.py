"""The last message of one's own can be changed: the change stands in its place, and what was open stays open."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.channels.web.rendering.render import RenderedMessage, items
from bot.guidance.texts import Message, Option
from bot.inbox import Incoming, Reply, StoredMessage

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def reply(text: str, sequence: int, step: str | None = None) -> Reply:
    """Return what was said; with a step it is a question."""
    message = Message("question" if step else "text", text, (Option("skip", "Skip"),) if step else (), False, step)
    return Reply(f"r{sequence}", "h", sequence, message.to_json(), NOW)


def own(key: str, text: str | None = None, **values: object) -> StoredMessage:
    """Return a message of the person."""
    kind = str(values.pop("kind", "text"))
    return StoredMessage(key, 1, Incoming("h", f"w:{key}", kind, text=text, **values), NOW, True)  # type: ignore[arg-type]


def words(item: RenderedMessage) -> list[str]:
    """Return the lines of an entry."""
    return [line for block in item.blocks for line in block.lines]


def test_a_change_stands_in_the_place_of_what_it_changes() -> None:
    """One entry with the newest words, which can be changed again under the key of the first ones."""
    first, second = own("b", "red car", kind="edit", edits="w:a"), own("c", "grey van", kind="edit", edits="w:a")
    log = items(
        [own("a", "blue car"), reply("Where?", 1, "where"), first, reply("Done.", 2), second, reply("Done.", 3)]
    )
    assert [words(item) for item in log] == [["grey van"], ["Where?"], ["Done."], ["Done."]]
    assert (log[0].key, log[0].words) == ("a", "grey van")


@pytest.mark.parametrize(("step", "live"), [(None, True), ("when", False)])
def test_what_was_open_stays_open_unless_the_change_brings_a_question(step: str | None, *, live: bool) -> None:
    """Whoever puts a word right can still press the buttons of the question above."""
    change = own("b", "red car", kind="edit", edits="w:a")
    log = items([own("a", "blue car"), reply("Where?", 1, "where"), change, reply("Done.", 2, step)])
    assert bool(log[1].ways) == live


def test_only_the_last_message_and_only_words_can_be_changed() -> None:
    """Behind a tap, or on a page of a receipt, nothing is offered."""
    tap = own("b", kind="choice", choices=("skip",), question=1)
    assert [item.key for item in items([own("a", "blue car"), reply("Where?", 1, "where"), tap])] == ["", "", ""]
    added = StoredMessage("m", 1, Incoming("h", "r:k", "text", text="more"), NOW, True)
    assert [item.key for item in items([added])] == [""]
    assert [item.key for item in items([own("a", "blue car"), own("b", "grey van")])] == ["", "b"]


def test_a_change_of_what_is_not_here_is_shown() -> None:
    """Nothing that was typed is hidden."""
    assert [words(item) for item in items([own("b", "red car", kind="edit", edits="w:gone")])] == [["red car"]]
