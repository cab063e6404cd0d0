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


BEHIND_A_SIGN = {
    "one goes by #shaz.bby on insta": ["shaz.bby"],
    "he is #kane99 on snap": ["kane99"],
    "he's on discord as Wolf#4411": ["wolf#4411"],
    "discord name wolfpack#0921": ["wolfpack#0921"],
    "insta private account maddiexx.2009": ["maddiexx.2009"],
    "facebook name Dave Oakes": ["dave oakes"],
    "playing fortnite with a man called RazorBlade88": ["razorblade88"],
    "hashtag #metoo was on her wall": [],
    "we are at room #12": [],
    "he asked her to use #nofilter": [],
    "a man called Kane at 9 on snap": [],
    "the fiesta was called in as AB12CDE": [],
}


@pytest.mark.parametrize(("text", "handles"), BEHIND_A_SIGN.items())
def test_a_name_behind_a_sign_or_with_a_number_is_a_handle(text: str, handles: list[str]) -> None:
    """Where the words say that somebody has it; what a post is about is none."""
    assert [handle.value for handle in read_handles(text)] == handles
