"""What speaks against danger."""

import pytest

from bot.understanding.danger import is_about_the_chat, is_excluded, recognise
from bot.understanding.text import neutralise

DANGER = "a man is dragging a girl into a van"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("past", "last week a man dragged a girl into a van"),
        ("past", "two years ago he locked her in"),
        ("past", "in 2019 a child was dragged out"),
        ("past", "three weeks since, a man dragged a girl into a van"),
        ("past", "a fortnight since a man dragged a girl into a van"),
        ("past", "just after half term a man dragged a girl into a van, her sister told me"),
        ("past", "last month a man dragged a girl into a van, i am telling you now"),
        ("hypothetical", "the youth theatre has a man dragging a girl into a van"),
        ("hypothetical", "an actor is playing a man who drags a girl into a van"),
        ("hypothetical", "true crime podcast about a man dragging a girl into a van"),
        ("hypothetical", "karaoke, a girl sang save me from him"),
        ("hypothetical", "could be gossip, a man drags girls into a van they say"),
        ("hypothetical", "saw on facebook a man is dragging a girl into a van, is it true"),
        ("hypothetical", "what do i do if a man is dragging a girl into a van"),
        ("hypothetical", "training question, a man is dragging a girl into a van"),
        ("hypothetical", "in the film a man is dragging a girl into a van"),
        ("figure of speech", "this queue is killing me help me"),
        ("figure of speech", "kids screaming with laughter, haha"),
        ("temper", "when i catch whoever gave my lad pills i will throttle them"),
        ("resolved", "a man was dragging a girl but police came"),
        ("resolved", "it was a false alarm, she was not locked in"),
        ("order of staff", "my gaffer says we are not to let him back in, he was sick on the bar"),
        ("order of staff", "security radioed dont let her out till she has paid"),
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
        "he says when i catch her i will kill her, she is 12",
        "could be gossip but a man is dragging a girl into a van right now",
        "he put a song on and a man is dragging a girl into a van",
        "three weeks since she came to us and a man is dragging her into a van now",
        "the boss said dont let him in, a girl of 13 is hiding from him in the cellar",
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
        ("fare, 40s, out cold on the back seat, wont wake up", False),
        ("boy out cold, man 40s with him", True),
    ],
)
def test_an_age_tells_a_grown_up_from_a_child(text: str, danger: bool) -> None:
    """Illness of a grown-up is no matter for this service, that of a child is."""
    assert recognise(text).danger == danger


@pytest.mark.parametrize(
    "text",
    [
        "the page will not load and my break is over",
        "it wont submit, it has gone grey",
        "cancel that please",
        "i tapped the wrong one",
        "i dont want to report anything",
        "leave my name out of it",
        "i could murder a cup of tea",
        "this rota is killing me",
    ],
)
def test_words_about_the_chat_itself_are_told_from_words_about_people(text: str) -> None:
    """What was learned raises no card on them."""
    assert is_about_the_chat(neutralise(text).text)


@pytest.mark.parametrize(
    "text",
    [
        "the page wont load and she is bleeding",
        "cancel that, he is back and the kids are in there",
        "he says leave my name out of it or i cut her",
        "send someone",
        "can somebody hurry up and come",
        "this man is killing me",
        "i want to die",
    ],
)
def test_words_about_the_chat_that_name_somebody_are_read_like_all_others(text: str) -> None:
    """Nothing is silenced where a child, somebody else or harm is named."""
    assert not is_about_the_chat(neutralise(text).text)
