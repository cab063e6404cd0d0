"""What learning alone is sure of waits for an answer where an account is told of then, and never where it is of now."""

from __future__ import annotations

from datetime import datetime

import pytest

from bot.clock import LONDON
from bot.understanding.alarms import event_words, shows_no_card, suspected_words
from bot.understanding.danger import Danger, recognise

MONDAY = datetime(2026, 11, 30, 14, tzinfo=LONDON)


def everything(text: str) -> Danger:
    """Be sure of danger in every text, by learning alone."""
    return Danger(True, ("words",))


def of_men(text: str) -> Danger:
    """Be sure of danger wherever a man is told of."""
    return Danger("man " in text, ("man",))


TOLD_OF_THEN = [
    "The trainer has the under twelves stop behind one at a time and bolts the gym. Tuesdays and Thursdays, it is.",
    "Since about Easter a man in a suit strokes the hand of whichever lad sits beside him on my tram.",
    "Twice now the caretaker has taken a lad of 12 down to the boiler house and come up without him.",
    "In June a man came to our salon with two girls who looked at the floor.",
    "She told me on Wednesday that her stepdad comes in at bath time.",
    "For about four months he has had the girls from the home in his flat.",
    "When I started here the cook used to lock the kitchen lad in the freezer for a laugh.",
    "There were girls in that house over the summer and men going in and out.",
    "A fortnight back two men walked a girl between them to a taxi.",
    "A stranger had him send pictures. We took the laptop off him and told the school.",
    "He wanted her to meet him. She has gone to her nan, and I rang her head.",
    "The lad is always in that van, and his hands are cut.",
    "The Sunday before last a girl rode with me till the depot and cried.",
]


@pytest.mark.parametrize("text", TOLD_OF_THEN)
def test_what_is_told_of_then_waits_for_the_answer(text: str) -> None:
    """A habit, an earlier day, or what was put a stop to: no event by itself, and the card still shows."""
    assert event_words(text, everything, MONDAY) == ()
    assert not shows_no_card("A man has her. " + text, of_men, MONDAY)


def test_what_waits_is_an_event_once_the_person_says_now() -> None:
    """The words are kept as suspected ones."""
    text = "In June a man took two girls into the back room of our salon."
    assert suspected_words(text, everything, MONDAY) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "Un bărbat vine în fiecare seară și ia altă fată cu mașina.",
        "Każdego dnia inny mężczyzna zabiera dziewczynkę do hotelu.",
        "Chaque soir un homme vient chercher une fille de 13 ans.",
    ],
)
def test_a_habit_told_in_another_language_is_no_alarm(text: str) -> None:
    """What was learned from English words is no ground for a card on it."""
    assert shows_no_card(text, everything, MONDAY)
    assert not event_words(text, everything, MONDAY)
    assert not suspected_words(text, everything, MONDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Każdego dnia ją zabiera, teraz dziewczynka krzyczy w pokoju.",
        "Chaque soir il vient, en ce moment elle est avec lui dans la chambre.",
        "Każdego dnia inny mężczyzna. He is pulling her to the car now.",
    ],
)
def test_what_is_told_of_now_in_another_language_shows_the_card(text: str) -> None:
    """A word of now in either language keeps the card."""
    assert not shows_no_card(text, everything, MONDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Thursday just gone a man said get in my van now to a girl of 13. I have not seen her again.",
        "So I'm on the desk last Thursday and a man is dragging a girl by her sleeve.",
        "It's two weeks back, right, and a man stands there shouting at a lad. He is 19 now.",
        "Saturday gone, a man who cannot stand has a girl by the arm and he is laughing.",
        "The squad left after breakfast. Last night a man was on the bed with a lad.",
        "Last Friday a man walked her off. She has got red hair and is about 14.",
    ],
)
def test_an_order_and_looks_are_no_present_of_an_earlier_day(text: str) -> None:
    """A "now" that somebody was ordered, and the looks of a person, do not bring it to today."""
    assert shows_no_card(text, lambda words: Danger("man" in words, ("man",), sure=False), MONDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Every Sunday a man sits with his arm clamped round a lad of 12. The old one is no bother, he's just deaf.",
        "Last Saturday a man had her in the stockroom. He's turned the camera to the wall.",
    ],
)
def test_what_is_only_suspected_of_a_habit_or_an_earlier_day_shows_no_card(text: str) -> None:
    """Whether it is now is asked first; what rules know, and what is sure, shows it all the same."""
    assert shows_no_card(text, lambda words: Danger("man" in words, ("man",), sure=False), MONDAY)
    assert not shows_no_card(text, everything, MONDAY)


TOLD_OF_NOW = [
    "Right, it was last Thursday he took her and she is still in there with the man.",
    "I'm on the desk and it is like last Thursday. A man is dragging a girl by her sleeve.",
    "He is in most Tuesdays. He's got her by the wrist and she is going with him.",
    "I have driven her every week since Easter. This time she's crying and there are three of them.",
    "She came in June with him. They're carrying her out to a van.",
    "The girls come on Sundays, only tonight there is one and she won't wake.",
    "It was always the two lads. They've shut him in the store and they are laughing.",
    "We had this at Christmas too. I can hear her through the wall.",
    "She has been with him for weeks. He's outside her school in the van.",
    "Usually he waits for her. He has just pulled her into the car.",
    "That was Saturday and it is the same man, ten minutes ago, with a lad over his shoulder.",
    "A man has a girl of 12 in the lift and she is trying to get away.",
]


@pytest.mark.parametrize("text", TOLD_OF_NOW)
def test_one_word_of_now_keeps_the_event(text: str) -> None:
    """However long it has gone on before."""
    assert event_words(text, everything, MONDAY)


def test_what_rules_know_is_an_event_in_an_account_of_then() -> None:
    """Learning alone waits; the signs of danger do not."""
    assert event_words("Most weeks he is here. She is screaming for help in there.", everything, MONDAY)


def test_a_child_who_types_is_never_made_less_sure() -> None:
    """What happens to a child on every Friday is no less theirs."""
    text = "im 13 and my uncle touches me when he comes round, twice a month."
    assert event_words(text, everything, MONDAY)


SAFE_BESIDE = [
    ("He wants pictures off our son, but he's sat here with us and we blocked him.", True),
    ("They are safe indoors with us, it is the man I want to report.", True),
    ("She's sat here with us and he's outside in the van.", False),
    ("He is sitting with us and a man is coming for him.", False),
    ("They are with us until Sunday, and the girl is crying.", False),
]


@pytest.mark.parametrize(("text", "is_safe"), SAFE_BESIDE)
def test_a_child_beside_the_writer_is_safe_unless_somebody_comes(text: str, is_safe: bool) -> None:
    """A guest of the house may be "with us" too."""
    assert (event_words(text, everything, MONDAY) == ()) is is_safe


OWN_STATE = [
    ("I'm a grown man. I still can't sleep over it.", True),
    ("i dont know how to even say this", True),
    ("It's hard to put into words. I've never told a soul.", True),
    ("I can't prove any of it.", True),
    ("I can't sleep. A man has her in the cellar.", False),
    ("I don't know if I should say, the man has locked her in.", False),
    ("im 12 and i cant sleep because he comes in", False),
    ("I want to die", False),
]


@pytest.mark.parametrize(("text", "no_card"), OWN_STATE)
def test_the_writers_own_state_alone_shows_no_card(text: str, no_card: bool) -> None:
    """Unless anything else in the text is danger, or a child types."""
    assert shows_no_card(text, everything, MONDAY) is no_card


OF_A_WHILE = [
    "The caretaker has been getting a lad of 12 to put his hand down his trousers.",
    "A boy of 12 has been making his little cousins, 5 and 7, put their hands down his pants for sweets.",
    "He's been making a girl of 13 in our kitchen put her hand down his trousers.",
]


@pytest.mark.parametrize("text", OF_A_WHILE)
def test_what_has_been_going_on_waits_even_where_rules_know_it(text: str) -> None:
    """It may be going on now: that is asked, and one word of now keeps the event."""
    assert event_words(text, recognise, MONDAY) == ()
    assert suspected_words(text, recognise, MONDAY) == (text,)
    assert event_words(text + " He has just locked the door on them.", recognise, MONDAY)


ASKED_OF_THE_HOUSE = [
    "am i allowed to refuse a room if they only have cash and no ID",
    "are we even supposed to ask for id from a couple who pay cash",
    "are staff allowed to turn a man away if he has no booking and a young wife",
]


@pytest.mark.parametrize("text", ASKED_OF_THE_HOUSE)
def test_what_a_house_allows_is_a_question(text: str) -> None:
    """Nobody is told of: learning alone sends nothing and waits for nothing."""
    assert event_words(text, everything, MONDAY) == ()
    assert suspected_words(text, everything, MONDAY) == ()


THREATS = [
    "lass of 13 in the back says the lad in the hood said hed slice her, hes outside",
    "she said shed been told hed batter her mum and he is at the door",
    "a girl of 14 in here, he told her hed slash them both and he is waiting across the road",
]


@pytest.mark.parametrize("text", THREATS)
def test_a_threat_is_known_however_it_is_spelt(text: str) -> None:
    """Without an apostrophe, in any verb of harm: rules know it, so that no answer is waited for."""
    assert recognise(text).danger


PUT_OFF = [
    "he keeps saying hed hurt her but nobody has seen him since the spring",
    "two years back a lad told us hed kill his sister, he was six and in a strop",
]


@pytest.mark.parametrize("text", PUT_OFF)
def test_what_was_long_ago_is_no_event_of_learning_alone(text: str) -> None:
    """Words of a threat that were said long ago wait, or are none."""
    assert event_words(text, everything, MONDAY) == ()


DENIES_NOW = [
    "This was last November. A girl of 14 came to the gate screaming he's going to kill me, blood down her chin.",
    "Last week, not today. I'm in the lift and he's dragging a girl of 14 out by her hair and she is screaming.",
    "It happened in March. She is 12 and she is screaming and he is hitting her with a belt.",
]


@pytest.mark.parametrize("text", DENIES_NOW)
def test_the_telling_tense_waits_where_it_is_said_not_to_be_now(text: str) -> None:
    """What is told as if it happened, of a day that is said to be past; one word of now keeps the event."""
    assert event_words(text, recognise, MONDAY) == ()
    assert event_words(text + " He has just locked her in the cellar and she is screaming now.", recognise, MONDAY)


BEFORE = "On Saturday about 11 at night I drove a girl and a man from the arcade. She did not know his name."


@pytest.mark.parametrize(
    "text", ["He told me to say nothing to the man at the gate.", "The man told her to hide behind the seat."]
)
def test_what_follows_an_account_of_a_day_that_is_over_is_of_that_day(text: str) -> None:
    """A message that is read alone would call for the card or an event; the account says that it was on Saturday."""
    assert event_words(text, everything, MONDAY) == (text,)
    assert event_words(text, everything, MONDAY, [BEFORE]) == ()
    assert shows_no_card(text, lambda words: Danger("man" in words, ("man",), sure=False), MONDAY, [BEFORE])


@pytest.mark.parametrize(
    "text",
    ["He is outside her house right now with a knife.", "The girl is in my cab now and a man has her by the throat."],
)
def test_a_word_for_now_tells_of_now_whatever_day_stood_before_it(text: str) -> None:
    """What began on Saturday may go on."""
    assert event_words(text, everything, MONDAY, [BEFORE]) == (text,)
    assert not shows_no_card(text, everything, MONDAY, [BEFORE])


@pytest.mark.parametrize(
    "text",
    [
        "Sat 28/11, 15.10. A man gripped her wrist, she goes quiet.",
        "On Saturday she got into his car. He is calling her his wife.",
    ],
)
def test_a_named_day_that_is_over_is_then_without_a_word_for_now(text: str) -> None:
    """Written in figures as well, and where the present only tells how it goes on in general."""
    assert event_words(text, of_men, MONDAY) == ()


def test_a_floor_is_no_day() -> None:
    """ "The 4th" with no month beside it may be where the lift stops."""
    text = "2 men just carried a young girl through reception. The lift stopped on the 4th."
    assert event_words(text, everything, MONDAY) != ()
