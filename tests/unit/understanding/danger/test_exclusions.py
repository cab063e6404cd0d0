"""What speaks against danger."""

import pytest

from bot.understanding.danger import is_excluded, recognise
from bot.understanding.text import neutralise

DANGER = "a man is dragging a girl into a van"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("past", "last week a man dragged a girl into a van"),
        ("past", "two years ago he locked her in"),
        ("past", "in 2019 a child was dragged out"),
        ("hypothetical", "what do i do if a man is dragging a girl into a van"),
        ("hypothetical", "training question, a man is dragging a girl into a van"),
        ("hypothetical", "in the film a man is dragging a girl into a van"),
        ("figure of speech", "this queue is killing me help me"),
        ("figure of speech", "kids screaming with laughter, haha"),
        ("resolved", "a man was dragging a girl but police came"),
        ("resolved", "it was a false alarm, she was not locked in"),
        ("things", "the app is locked and wont open"),
        ("adults only", "drunk customer unconscious at the bar"),
    ],
)
def test_a_text_is_left_alone(kind: str, text: str) -> None:
    """Each kind of exclusion holds, whatever sign the text has."""
    assert kind
    assert is_excluded(neutralise(text).text)
    assert not recognise(text).danger


@pytest.mark.parametrize(
    "text",
    [
        DANGER,
        "last week he took her, now a man is dragging her into a van",
        "not a drill, a man is dragging a girl into a van right now",
        "we had training but a man is dragging a girl into a van now",
        "she says shes fine but he is dragging her into a van",
        "boss, a man is dragging a girl into a van",
    ],
)
def test_what_happens_now_is_danger_all_the_same(text: str) -> None:
    """The past, a training or a thing in the same text hides no danger."""
    assert not is_excluded(neutralise(text).text)
    assert recognise(text).danger


@pytest.mark.parametrize(
    ("text", "danger"),
    [
        ("they is 40 and wont wake up", False),
        ("a lad of 14 wont wake up", True),
        ("bloke in his thirties collapsed", False),
        ("she took 20 tablets, shes 13", True),
        ("elderly lady slumped in the foyer", False),
    ],
)
def test_an_age_tells_a_grown_up_from_a_child(text: str, danger: bool) -> None:
    """Illness of a grown-up is no matter for this service, that of a child is."""
    assert recognise(text).danger == danger
