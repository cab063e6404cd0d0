"""Messages as the page shows them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.channels.web.rendering.render import as_json, blocks_of, check_blocks, items, of_reply
from bot.guidance.texts import Kind, Message, Option
from bot.inbox import Incoming, Reply, StoredMessage

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
CHANGE = (Option("change:1", "Change 1"), Option("change:2", "Change 2"))
TICKS = (Option("answer:late", "Late"), Option("answer:none", "None"), Option("skip", "Skip"))


def reply(text: str, *options: Option, sequence: int = 1, kind: Kind = "question", multiple: bool = False) -> Reply:
    """Return a stored reply."""
    message = Message(kind, text, options, multiple, "when")
    return Reply("r", "h", sequence, message.to_json(), NOW)


def stored(**values: object) -> StoredMessage:
    """Return a stored message of the person."""
    return StoredMessage("m", 1, Incoming("h", "k", **values), NOW, True)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("one\n\ntwo", ["text", "text"]),
        ("- one\n- two", ["list"]),
        ("one\n- two\nthree\n- four", ["text", "list", "text", "list"]),
        ("", []),
    ],
)
def test_a_text_is_paragraphs_and_lists(text: str, kinds: list[str]) -> None:
    """Lines that begin with a dash and follow each other are one list."""
    assert [block.kind for block in blocks_of(text)] == kinds


def test_a_line_of_a_check_stands_beside_its_change_button() -> None:
    """What a person quoted stays in its line, also when it looks like a number."""
    text = "Is it right?\n1. When: today\n7. no line\n2. Where: 3. Here: there\nSend it."
    message = Message("check", text, CHANGE, lines=(("When", "today\n7. no line"), ("Where", "3. Here: there")))
    intro, lines, outro = check_blocks(message)
    assert (intro.lines, outro.lines) == (["Is it right?"], ["Send it."])
    assert [(part.label, part.lines) for part in lines.parts] == [
        ("When", ["today", "7. no line"]),
        ("Where", ["3. Here: there"]),
    ]
    assert [part.option for part in lines.parts] == list(CHANGE)


def test_an_answered_check_has_no_buttons() -> None:
    """Only what was said after the person's last words can still be answered."""
    check = Message("check", "1. When: today", CHANGE[:1], step="check", lines=(("When", "today"),))
    message = of_reply(Reply("r", "h", 1, check.to_json(), NOW), live=False)
    assert [part.option for block in message.blocks for part in block.parts] == [None]
    assert (message.ticks, message.buttons, message.ways) == ((), (), ())


def test_ticks_buttons_and_ways_round_are_told_apart() -> None:
    """ "None of these" is a button that acts at once, skip is shown small."""
    message = of_reply(reply("Which?", *TICKS, multiple=True), live=True)
    assert (message.ticks, message.buttons, message.ways) == (TICKS[:1], TICKS[1:2], TICKS[2:])
    assert message.multiple


def test_the_banner_is_not_said_twice() -> None:
    """The sentence that stands above the page is left out of its messages."""
    assert as_json(reply("Practice. Hello"), "Practice. ")["view"]["blocks"][0]["lines"] == ["Hello"]


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({"kind": "text", "text": "one\n\ntwo"}, ["one", "two"]),
        ({"kind": "text", "text": " "}, ["…"]),
        ({"kind": "pin", "pin": (54.9, -1.4)}, ["A place"]),
        ({"kind": "choice", "choices": ("skip", "gone"), "question": 1}, ["Skip", "…"]),
        ({"kind": "choice", "choices": ("skip",), "question": 9}, ["…"]),
    ],
)
def test_what_the_person_did_is_shown_in_words(values: dict[str, object], lines: list[str]) -> None:
    """A choice by its labels, a place by a word, what nobody can name by dots."""
    log = items([reply("When?", *TICKS), stored(**values)], own={"place": "A place"})
    assert [line for block in log[1].blocks for line in block.lines] == lines
    assert log[0].ways == ()
