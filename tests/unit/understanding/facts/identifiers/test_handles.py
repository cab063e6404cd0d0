"""Online handles, and the plain words that stand where one might."""

import pytest

from bot.understanding.facts.identifiers import read_handles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@kayz.99", ["kayz.99"]),
        ("@Kayz99.", ["kayz99"]),
        ("met @ the metro", []),
        ("mail kay@mail.com", []),
        ("his snap is kayz99", ["kayz99"]),
        ("snap: kayz99", ["kayz99"]),
        ("on insta as kayz99", ["kayz99"]),
        ("he goes by kayz99 on snap", ["kayz99"]),
        ("add me on snap kayz99", ["kayz99"]),
        ("messaged kayz_99 online", ["kayz_99"]),
        ("the file kayz_99 was there", []),  # nothing speaks of being online
        ("username is tyler", ["tyler"]),
        ("called tyler on snap", []),  # his name
        ("her insta is amazing", []),
        ("the tag fell off", []),
        ("snap at 9pm", []),
        ("on snap 12yo", []),
        ("user guide", []),
        ("in an audi tt rl58 jbj", []),  # a registration mark
        ("snapchat kayz.com", ["kayz.com"]),
        ("@kayz @kayz", ["kayz"]),
    ],
)
def test_a_handle_is_told_by_its_shape_or_by_the_words_that_lead_up_to_it(text: str, expected: list[str]) -> None:
    """Lower case without @, once; a plain word only when the sentence says that it is a name."""
    assert [handle.value for handle in read_handles(text)] == expected
