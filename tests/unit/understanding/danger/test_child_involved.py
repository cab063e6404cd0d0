"""Is a child involved, on these words?"""

import pytest

from bot.understanding.danger import adults_only, is_child_involved
from bot.understanding.text import neutralise


@pytest.mark.parametrize(
    ("text", "with_sign", "without"),
    [
        ("a schoolgirl in uniform", True, None),
        ("she is about 14", True, None),
        ("a lass with a man", True, None),
        ("he gave them a drink", True, None),
        ("two men arguing about a fare", True, False),
        ("two women, both over 18s", True, False),
        ("hen party all over 18", True, False),
        ("lost property, a child's coat", True, False),
        ("cant log in with my badge", True, False),
    ],
)
def test_a_sign_makes_sure_and_doubt_asks_a_question(text: str, with_sign: bool, without: bool | None) -> None:
    """ "Girl" and "lad" alone do not say that somebody is under 18."""
    plain = neutralise(text).text

    assert is_child_involved(plain, True) is with_sign
    assert is_child_involved(plain, False) is without


@pytest.mark.parametrize(
    ("text", "alone"),
    [("elderly man", True), ("a man of 40 and a child", False), ("a couple", False), ("stag do", True)],
)
def test_everybody_may_be_grown_up(text: str, alone: bool) -> None:
    """Only when an age or an occasion says so, and nobody younger is named."""
    assert adults_only(neutralise(text).text) is alone
