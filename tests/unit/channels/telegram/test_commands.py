"""A command asks for something; what is typed behind it is the person's own words."""

import pytest

from bot.channels.telegram.commands import behind_start, command, is_known, is_unknown, split
from bot.inbox import Incoming


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/start demo-taxi", ("start", "demo-taxi")),
        ("/start@sightline_bot  x ", ("start", "x")),
        ("/999", ("999", "")),
        ("/Report\na man and a girl\nby the lifts", ("report", "a man and a girl\nby the lifts")),
        ("/skip", ("skip", "")),
        ("hello /start", None),
        ("/10pm", None),
        ("/ he said", None),
        ("/jean's car", None),
        (None, None),
    ],
)
def test_commands_are_read_with_what_follows(text: str | None, wanted: tuple[str, str] | None) -> None:
    """The bot's name behind the command is dropped; what Telegram would not take for a command is words."""
    assert command(text) == wanted


@pytest.mark.parametrize(("text", "known"), [("/stop", True), ("/999 now", True), ("/foo", False), ("stop", False)])
def test_a_command_is_known_when_the_menu_has_it(text: str, known: bool) -> None:
    """Only a command can be an unknown one."""
    assert is_known(text) is known
    assert is_unknown(Incoming("h", "m7", "text", text=text)) is (not known and text.startswith("/"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/report", [("m7", "report_concern")]),
        ("/report two girls in a van", [("m7:command", "report_concern"), ("m7", "two girls in a van")]),
        ("/999 he has her in the van", [("m7:command", "gateway:999"), ("m7", "he has her in the van")]),
        ("999!", [("m7", "gateway:999")]),
        ("two girls in a van", [("m7", "two girls in a van")]),
    ],
)
def test_words_behind_a_command_keep_the_key_of_the_message(text: str, wanted: list[tuple[str, str]]) -> None:
    """The command is a choice, the words are heard after it, and an edit of the message corrects them."""
    parts = split(Incoming("h", "m7", "text", text=text), "999!")
    assert [(part.dedupe_key, part.text or part.choices[0]) for part in parts] == wanted


def test_a_correction_is_no_command() -> None:
    """An edit stays an edit, whatever it begins with."""
    edit = Incoming("h", "u8", "edit", text="/report a man", edits="m7")
    assert split(edit, "999!") == [edit]


@pytest.mark.parametrize(("behind", "words"), [("demo-taxi", []), ("", []), ("he took her", ["he took her"])])
def test_a_links_code_is_one_word(behind: str, words: list[str]) -> None:
    """More than one word behind /start is what somebody wanted to say."""
    assert [part.text for part in behind_start(Incoming("h", "m7", "text", text=""), behind)] == words
