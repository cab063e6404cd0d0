"""Controls are whole messages of closed lists."""

import pytest

from bot.understanding.text.controls import ListName, asks_in_form, says, spoken, steering
from bot.understanding.text.lexicons.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "control"),
    [
        ("skip please", "skip"),
        ("Sorry, I don’t know!", "unsure"),
        ("Can I go back?", "go_back"),
        ("STOP", "cancel"),
        ("discard it, thanks", "discard"),
        ("she said stop", None),
        ("cant stop on motorway", None),
        ("back of the depot", None),
        ("Ty Back", None),
        ("i dont know his surname but he is called Baz", None),
        ("thanks", None),
        ("", None),
    ],
)
def test_only_a_whole_message_of_the_lists_steers(text: str, control: str | None) -> None:
    """Courtesy around it does not matter; a word more than that makes it an answer."""
    assert steering(text) == control


def test_no_first_name_is_a_control() -> None:
    """A child's name is never taken for a way round the question."""
    lists: tuple[ListName, ...] = ("skip", "unsure", "go_back", "cancel", "discard", "send", "small_talk", "requests")
    assert not [name for name in lexicon().first_names.names for kind in lists if says(name, kind)]


@pytest.mark.parametrize(
    ("text", "asks"),
    [("who sees this", True), ("so what happens next", True), ("when she left school", False), ("Will Arkle", False)],
)
def test_a_question_is_known_by_how_it_begins(text: str, asks: bool) -> None:
    """A time or a name that begins like a question is none."""
    assert asks_in_form(text) is asks


def test_a_sign_alone_is_kept() -> None:
    """A thumb is a word."""
    assert (spoken("👍"), says("👍", "yes")) == ("👍", True)
