"""What is asked of the advice desk is told from what is told, and a card comes by what a text tells."""

import pytest

from bot.guidance.model import Knowledge
from bot.understanding.asking.advice_asked import advice_asked, advice_stated, cards_told
from bot.understanding.asking.asked_lists import asked_lists


def test_every_question_has_an_answer(knowledge: Knowledge) -> None:
    """What the lists recognise is answered, and what has a card can be told."""
    ids = [row.id for row in asked_lists().rows]
    assert len(ids) == len(set(ids)) >= 60
    assert sorted(set(ids) - set(knowledge.advice)) == []


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("do we need parental concent", "parents_agree"),
        ("do i need permision from the perents", "parents_agree"),
        ("shud i take screenshotts", "screenshots"),
        ("wots the lado", "lado"),
        ("Evening. I drive a taxi and I'm not sure if I could lose my licence for this?", "licence_fear"),
    ],
)
def test_slips_and_greetings_are_borne(text: str, what: str) -> None:
    """A misspelt word, a short form and what stands in front change nothing."""
    assert advice_asked(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "the girls parents gave their permission and she went home with them",
        "she agreed to meet him at the station, he is about 40",
        "he showed me his licence and his badge, silver octavia",
        "a man with a girl of 14 checked in without id",
        "her boyfriend is 17 and her mum knows",
        "two lads took pictures of the bus",
        "my manager was on shift, so was Donna",
        "the police came and took the cctv",
        "he is missing two front teeth",
        "she lost her phone at the arcade",
        "is it a sign if her boyfriend is older and she seems happy",
        "should i be worried if a girl is 16 and drunk with men",
    ],
)
def test_what_is_told_is_no_question(text: str) -> None:
    """An account holds the words of a question and asks nothing; what asks for a sign is for another answer."""
    assert (advice_asked(text), advice_stated(text)) == (None, None)


@pytest.mark.parametrize(
    "text",
    ["my boss said leave the girl alone", "the manager told a man to leave it", "she told us nothing was done to her"],
)
def test_who_names_a_child_or_an_adult_tells_an_account(text: str) -> None:
    """The writer's own trouble alone is answered for what it tells."""
    assert advice_stated(text) is None


@pytest.mark.parametrize(
    ("text", "cards"),
    [
        ("a lad in year 8 has been sent nudes of a classmate", ["nude_images"]),
        ("girl of 15 says they are flying her out in july to marry a cousin", ["forced_marriage"]),
        ("dad says he will kill her if he finds out about the boy", ["honour_threat"]),
        ("boy of 12 from the home is missing since tuesday", ["missing"]),
        ("a girl of 14 keeps going missing from school lessons", []),
        ("he was naked from the waist up, about 30", []),
        ("two girls at the hen do, one is getting married", []),
        ("the missing lad was found safe", []),
        ("a man bought vapes for a girl in uniform", []),
    ],
)
def test_a_card_comes_by_what_is_told(text: str, cards: list[str]) -> None:
    """Pictures, marriage, honour and a missing child each bring their card; what only sounds like it brings none."""
    assert list(cards_told(text)) == cards
